import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { approvalKeys } from '../approval/approval-keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import type { Destination } from './destinations.ts';

/** `g` waits this long for the key that says where to. */
const chordMs = 1_500;

const tableKeys = [
  ['j', 'Next row'],
  ['k', 'Previous row'],
  ['x', 'Select the row'],
  ['Enter', 'Open the row'],
  ['/', 'Search'],
  ['Esc', 'Leave, or select none'],
] as const;

/** Keys that work on every page, and the sheet that lists them. */
export function Shortcuts({ places }: { places: readonly Destination[] }) {
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const navigate = useNavigate();
  const chordUntilMs = useRef(0);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      const place = places.find(({ key }) => key === event.key);
      if (place && Date.now() < chordUntilMs.current) {
        chordUntilMs.current = 0;
        event.preventDefault();
        // The page's own keys must not see the second half of the chord.
        event.stopImmediatePropagation();
        navigate(place.to);
        return;
      }
      chordUntilMs.current = event.key === 'g' ? Date.now() + chordMs : 0;
      if (event.key === '?') setIsSheetOpen(true);
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-search]')?.focus();
      }
    }
    // Before the listeners of pages, which come later to the same target.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [navigate, places]);

  return (
    <Dialog title="Keys" open={isSheetOpen} onOpenChange={setIsSheetOpen}>
      <div className="grid gap-6 sm:grid-cols-2">
        <KeyList title="Go to" keys={places.map(({ key, label }) => [`g ${key}`, label])} />
        <KeyList title="In a list" keys={tableKeys} />
        <KeyList title="In Approvals" keys={approvalKeys} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="mb-2 text-xs font-medium text-ink-faint">{title}</h3>
      <dl className="grid gap-1.5 text-sm">
        {keys.map(([key, meaning]) => (
          <div key={key} className="flex items-center justify-between">
            <dt>{meaning}</dt>
            <dd>
              <KeyHint keys={key} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Letters belong to the field a person writes in. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
