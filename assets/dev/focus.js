// Keeps the focus and the caret.
const fields = "textarea, select, [contenteditable]:not([contenteditable='false']), input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='range'])";

// typing reports whether the reader is writing something.
export function typing() {
  return Boolean(document.activeElement?.matches(fields));
}

// holdFocus notes where the focus is and returns a function that restores it.
export function holdFocus() {
  const was = document.activeElement;
  if (!was || was === document.body) return () => {};
  const caret = "selectionStart" in was ? [was.selectionStart, was.selectionEnd, was.selectionDirection] : [];
  const { id } = was;
  return () => {
    if (document.activeElement === was) return;
    const now = was.isConnected ? was : id && document.getElementById(id);
    if (!now) return;
    now.focus({ preventScroll: true });
    if (typeof caret[0] === "number") now.setSelectionRange(...caret);
  };
}
