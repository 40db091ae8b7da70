import { useSearchParams } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from '../ui/input.tsx';
import { KeyHint } from '../ui/key-hint.tsx';

const typingPauseMs = 180;

/** Searches while a person types, and keeps the words in the address. */
export function SearchField({ label }: { label: string }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  const lastAsked = useRef(asked);

  // Somebody else changed the address: a chip, the back button.
  useEffect(() => {
    if (asked !== lastAsked.current) setText(asked);
    lastAsked.current = asked;
  }, [asked]);

  useEffect(() => {
    if (text.trim() === lastAsked.current) return;
    const timer = setTimeout(() => {
      lastAsked.current = text.trim();
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (text.trim()) next.set('q', text.trim());
          else next.delete('q');
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, setParams]);

  return (
    <div role="search" className="relative w-full md:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-faint"
      />
      <Input
        type="search"
        data-search
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        className="px-8"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setText('');
          event.currentTarget.blur();
        }}
      />
      {text === '' && (
        <span className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 md:block">
          <KeyHint keys="/" />
        </span>
      )}
    </div>
  );
}
