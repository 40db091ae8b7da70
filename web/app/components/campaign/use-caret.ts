import { useRef } from 'react';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Remembers in which of a step's fields a person wrote last, to put a variable right there. */
export function useCaret(onChange: (change: { subject: string } | { body: string }) => void) {
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<TextControl | null>(null);

  function remember() {
    const focused = document.activeElement;
    if (focused === subject.current) last.current = subject.current;
    if (focused === body.current) last.current = body.current;
  }

  function insert(tag: string) {
    const control = last.current ?? body.current;
    if (!control) return;
    const at = control.selectionStart ?? control.value.length;
    const text = control.value.slice(0, at) + tag + control.value.slice(control.selectionEnd ?? at);
    onChange(control === subject.current ? { subject: text } : { body: text });
    requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(at + tag.length, at + tag.length);
    });
  }

  return { subject, body, remember, insert };
}
