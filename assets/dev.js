// The script of the dev server. It updates the open page in place and shows problems
// of the content. Published sites do not have it. It runs before the site's own
// script, to see the page as the server sent it.
import "./dev.css";
import { address } from "./dev/address.js";
import { connect } from "./dev/connect.js";
import { host } from "./dev/element.js";
import { savedPages } from "./dev/saved.js";
import { page } from "./dev/page.js";
import { savePlace, returnToPlace } from "./dev/place.js";
import { problems } from "./dev/problems.js";
import { Sent } from "./dev/sent.js";

returnToPlace();
const here = address();
const sent = new Sent(document); // before anything changes the page
const ui = host();
const { refresh, isVersion } = page({ sent, ui, reload });
const showProblems = problems({ ui, here });
const showSaved = savedPages({ ui, here });

function reload() {
  savePlace();
  location.reload();
}

connect(here, {
  problems: showProblems,
  saved: showSaved,
  changed: refresh,
  connected: (version) => isVersion(version) || refresh(),
});
