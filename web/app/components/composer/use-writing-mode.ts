import { useState } from 'react';
import { lossesOf, writtenAs } from './change-mode.ts';
import type { Written } from './composer-value.ts';
import { richLosses } from './rich-losses.ts';
import type { WritingMode } from './writing-mode.ts';

/** A change of the way something is written, which can be taken back until it is written on. */
interface Change {
  readonly from: WritingMode;
  readonly before: Written;
  readonly after: Written;
  readonly losses: readonly string[];
}

/** How an email is being written, and the way to another way: what it costs is asked for first. */
export function useWritingMode({ body, format }: Written, onChange: (value: Written) => void) {
  const value = { body, format };
  const [isSource, setIsSource] = useState(false);
  const [asked, setAsked] = useState<{ to: WritingMode; losses: readonly string[] } | null>(null);
  const [last, setLast] = useState<Change | null>(null);
  const mode = modeOf(value, isSource);
  const isUntouched = last !== null && isSame(last.after, value);

  async function change(to: WritingMode, losses: readonly string[]) {
    setAsked(null);
    const after = await writtenAs(value, to);
    setLast({ from: mode, before: value, after, losses });
    show(to, after);
  }

  function show(to: WritingMode, written: Written) {
    setIsSource(to === 'html');
    if (!isSame(written, value)) onChange(written);
  }

  function takeBack({ from, before }: Change) {
    setLast(null);
    show(from, before);
  }

  function ask(to: WritingMode) {
    if (to === mode) return;
    // There and back again is not worth a word: it is as it was.
    if (isUntouched && last.from === to) return takeBack(last);
    const losses = lossesOf(value, to);
    if (losses.length > 0) setAsked({ to, losses });
    else void change(to, losses);
  }

  return {
    mode,
    asked,
    /** What the last change took out, until somebody writes on. */
    taken: isUntouched && last.losses.length > 0 ? last.losses : null,
    ask,
    confirm: () => asked && void change(asked.to, asked.losses),
    cancel: () => setAsked(null),
    undo: () => last && takeBack(last),
  };
}

function modeOf({ format, body }: Written, isSource: boolean): WritingMode {
  if (format === 'text') return 'plain';
  return isSource || richLosses(body).length > 0 ? 'html' : 'rich';
}

const isSame = (one: Written, other: Written) =>
  one.body === other.body && one.format === other.format;
