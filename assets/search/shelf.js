// Caches fetched files. Each is fetched once for all that need it, and cancelled when
// none does any more.
export class Shelf {
  #kept = new Map();

  // get returns a file by its name; fetched(signal) starts to fetch it.
  async get(name, fetched, signal) {
    signal?.throwIfAborted();
    const entry = this.#kept.get(name) ?? this.#begin(name, fetched);
    if (entry.done || !signal) {
      entry.waiting = Infinity;
      return entry.file;
    }
    entry.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        if (--entry.waiting || entry.done) return;
        this.#kept.delete(name);
        entry.controller.abort();
      };
      signal.addEventListener("abort", leave, { once: true });
      entry.file.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
    });
  }

  #begin(name, fetched) {
    const controller = new AbortController();
    const entry = { controller, file: fetched(controller.signal), waiting: 0, done: false };
    this.#kept.set(name, entry);
    entry.file.then(
      () => (entry.done = true),
      () => this.#kept.get(name) === entry && this.#kept.delete(name), // a failed file is fetched again at the next request
    );
    return entry;
  }
}
