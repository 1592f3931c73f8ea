// Runs before the page is drawn, so that a chosen theme never flashes and
// what is asked for in the address finds its place free.
try {
  const theme = localStorage.getItem("tandem:theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme stands.
}
if (new URLSearchParams(location.search).has("q")) document.documentElement.dataset.asked = "";
