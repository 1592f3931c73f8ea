// Caches fetched files. Each is fetched once for all that need it, and cancelled when
// nothing needs it any more.
export class FileCache {
  #files = new Map();

  // get returns a file by its name; fetched(signal) starts to fetch it.
  async get(name, fetched, signal) {
    signal?.throwIfAborted();
    const entry = this.#files.get(name) ?? this.#begin(name, fetched);
    if (entry.done || !signal) {
      entry.waiting = Infinity;
      return entry.file;
    }
    entry.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        if (--entry.waiting || entry.done) return;
        this.#files.delete(name);
        entry.controller.abort();
      };
      signal.addEventListener("abort", leave, { once: true });
      entry.file.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
    });
  }

  #begin(name, fetched) {
    const controller = new AbortController();
    const entry = { controller, file: fetched(controller.signal), waiting: 0, done: false };
    this.#files.set(name, entry);
    entry.file.then(
      () => (entry.done = true),
      () => this.#files.get(name) === entry && this.#files.delete(name), // to be fetched again
    );
    return entry;
  }
}
