// Opens the part of the side navigation that contains the current page.
export function side() {
  const list = document.querySelector(".side");
  const here = list?.querySelector('[aria-current="page"]') ?? list?.querySelector("[aria-current]");
  if (here && here.offsetTop > list.clientHeight * 0.8) list.scrollTop = here.offsetTop - list.clientHeight / 2;
}
