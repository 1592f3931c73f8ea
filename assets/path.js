// The script of the overview of a path. No other page loads it.
import { follow } from "./js/path/store.js";
import { overview } from "./js/path/overview.js";

follow(overview);
