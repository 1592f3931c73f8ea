// The dev server's script: it keeps the open page up to date in place and
// shows what is wrong in the content. No published site has it. It stands before
// the site's own script, so that it sees the page as the server sent it.
import "./dev.css";
import { address } from "./dev/address.js";
import { connect } from "./dev/connect.js";
import { host } from "./dev/host.js";
import { news } from "./dev/news.js";
import { page } from "./dev/page.js";
import { keepPlace, returnToPlace } from "./dev/place.js";
import { problems } from "./dev/problems.js";
import { Sent } from "./dev/sent.js";

returnToPlace();
const here = address();
const sent = new Sent(document); // before anything is put into the page
const ui = host();
const { refresh, isVersion } = page({ sent, ui, reload });
const show = problems({ ui, here });
const tell = news({ ui, here });

function reload() {
  keepPlace();
  location.reload();
}

connect(here, {
  known: show,
  saved: tell,
  changed: refresh,
  met: (version) => isVersion(version) || refresh(),
});
