package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"

	disk "tandem/generator/folder"
)

// event handles an event of the system.
func (w *watcher) event(e fsnotify.Event) {
	at := e.Name
	if e.Op.Has(fsnotify.Create) || e.Op.Has(fsnotify.Remove) || e.Op.Has(fsnotify.Rename) {
		itself := func(f *folder) bool { return f.is(at) }
		for _, f := range w.folders {
			if itself(f) {
				w.comeAndGone(itself)
				return
			}
		}
	}
	f, path := w.path(at)
	if f == nil || f.ignores(filepath.Base(at)) {
		return
	}
	switch {
	case e.Op.Has(fsnotify.Remove) || e.Op.Has(fsnotify.Rename):
		w.forget(at)
		w.burst.note(path, change{at: at})
	case e.Op.Has(fsnotify.Create):
		w.created(f, at, path)
	case e.Op.Has(fsnotify.Write):
		w.burst.note(path, change{at: at})
	case e.Op.Has(fsnotify.Chmod):
		w.permitted(f, at, path)
	}
}

func (w *watcher) created(f *folder, at, path string) {
	w.forget(at) // the former file of that name
	info, err := os.Lstat(at)
	if err == nil && info.IsDir() {
		if err := w.add(f, at, true); err != nil {
			w.poll(err)
		}
		return
	}
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		w.links[at] = true
	}
	w.burst.note(path, change{at: at, born: true})
}

// permitted handles a change of permissions. Many saves end with one that does not
// change the file; it does not start a burst.
func (w *watcher) permitted(f *folder, at, path string) {
	info, err := os.Lstat(at)
	if err != nil || info.Mode()&(fs.ModeSymlink|fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice) != 0 {
		return
	}
	err = disk.Readable(at)
	denied, before := errors.Is(err, fs.ErrPermission), w.denied[at]
	delete(w.denied, at)
	if denied {
		w.denied[at] = true
	}
	switch {
	case !info.IsDir():
		if denied || before || !w.burst.before[path] {
			w.burst.note(path, change{at: at})
		}
	case denied != before:
		w.burst.all()
		if !denied {
			if err := w.add(f, at, true); err != nil {
				w.poll(err)
			}
		}
	}
}

// errMoved is the error for watches on folders that have been moved or replaced.
var errMoved = errors.New("the folders have moved")

// fault handles an error of the system: its queue has overflowed, or a watch is lost.
// Events were lost: watching starts again and everything is read again.
func (w *watcher) fault(err error) {
	if err == nil {
		return
	}
	if err := w.watch(); err != nil {
		w.poll(err)
	}
	w.burst.all()
}
