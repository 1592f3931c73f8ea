// Runs before the page is drawn, so that a chosen theme never flashes.
try {
  const theme = localStorage.getItem("tandem:theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme stands.
}
