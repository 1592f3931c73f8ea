// The script of the pages that are a step of a path, and of the first page, which
// leads to the paths. No other page loads it.
import { follow } from "./js/path/store.js";
import { home } from "./js/path/home.js";
import { stages } from "./js/path/stage.js";

follow((signal) => {
  stages(signal);
  home();
});
