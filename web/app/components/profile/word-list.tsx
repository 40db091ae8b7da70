import { X } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { controlLook } from '../ui/control-look.ts';
import { Field } from '../ui/field.tsx';
import { addWords } from './add-words.ts';

interface WordListProps {
  label: string;
  hint?: string;
  placeholder?: string;
  words: readonly string[];
  disabled: boolean;
  error: string | undefined;
  onChange: (words: readonly string[]) => void;
}

/**
 * A list of words or phrases: Enter or a pasted list adds, Backspace in the empty field takes the last
 * one back for another try, every word can be removed by its button.
 */
export function WordList(props: WordListProps) {
  const { label, hint, placeholder, words, disabled, error, onChange } = props;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);

  function add(text: string) {
    onChange(addWords(words, text));
    setTyped('');
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ',') {
      if (event.key === 'Enter' || typed.trim() !== '') event.preventDefault();
      if (typed.trim() !== '') add(typed);
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) {
      event.preventDefault();
      setTyped(words.at(-1) ?? '');
      onChange(words.slice(0, -1));
    }
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text');
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    add(typed + text);
  }

  function remove(word: string) {
    onChange(words.filter((other) => other !== word));
    field.current?.focus();
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div
          className={`${controlLook} flex h-auto! min-h-8 flex-wrap items-center gap-1 py-1 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent ${disabled ? 'cursor-not-allowed bg-sunken!' : ''}`}
        >
          {words.map((word) => (
            <span
              key={word}
              className="inline-flex max-w-full items-center gap-0.5 rounded-sm bg-sunken pl-2 text-sm"
            >
              <span className="truncate">{word}</span>
              <button
                type="button"
                aria-label={`Remove ${word}`}
                disabled={disabled}
                onClick={() => remove(word)}
                className="touch-square grid size-6 place-items-center rounded-sm text-ink-faint hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </span>
          ))}
          <input
            {...control}
            ref={field}
            value={typed}
            disabled={disabled}
            placeholder={words.length === 0 ? placeholder : undefined}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={press}
            onPaste={paste}
            onBlur={() => typed.trim() !== '' && add(typed)}
            className="min-w-32 flex-1 bg-transparent py-0.5 outline-none placeholder:text-ink-faint"
          />
        </div>
      )}
    </Field>
  );
}
