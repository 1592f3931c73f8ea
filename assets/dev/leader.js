// Of several open pages of one server, only the one that was looked at last follows
// the author's saves. Pages notify each other when they are looked at.
import { readSession, writeSession } from "../js/storage.js";

export function leader() {
  const id = crypto.randomUUID();
  const others = new Map(); // id of another page → when it was looked at last, ms since 1970
  const taken = new Set(); // saves that another page has gone to
  const channel = new BroadcastChannel("tandem:turn");
  let lastLooked = Number(readSession("looked")) || (document.hidden ? 0 : Date.now());

  const post = (what) => channel.postMessage({ id, lastLooked, ...what });
  function look() {
    lastLooked = Date.now();
    writeSession("looked", lastLooked);
    post();
  }
  channel.addEventListener("message", ({ data }) => {
    if (data.gone) others.delete(data.id);
    else others.set(data.id, data.lastLooked);
    if (data.took !== undefined) taken.add(data.took);
    if (data.hello) post();
  });
  writeSession("looked", lastLooked);
  post({ hello: true });
  addEventListener("focus", look);
  addEventListener("pointerdown", look, { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  addEventListener("pagehide", () => post({ gone: true }));
  addEventListener("pageshow", ({ persisted }) => { if (persisted) post({ hello: true }); });

  // isLeader resolves to whether this page opens the saved page.
  return function isLeader(save) {
    if (taken.has(save) || [...others.values()].some((other) => other > lastLooked)) return false;
    const take = () => {
      post({ took: save });
      return true;
    };
    // Two pages that were opened at once request a lock, which the browser gives to one; it
    // is released a moment later, when the other has been notified.
    if (!navigator.locks) return take();
    return new Promise((resolve) => {
      navigator.locks.request("tandem:turn:" + save, { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock) && take());
        return lock ? new Promise((end) => setTimeout(end, 1000)) : undefined;
      });
    });
  };
}
