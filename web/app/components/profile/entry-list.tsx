import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** What a text field of an entry is given. */
interface EntryField {
  readonly value: string;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

interface EntryListProps<Entry> {
  /** What one of them is called: "experience". */
  noun: string;
  entries: readonly Entry[];
  blank: Entry;
  disabled: boolean;
  /** By field path below the list: `0.title`. */
  errors: Readonly<Record<string, string>>;
  /** What one says of itself to somebody who does not see it. */
  nameOf: (entry: Entry) => string;
  onChange: (entries: readonly Entry[]) => void;
  /** The fields of one entry. */
  children: (field: (name: keyof Entry & string) => EntryField) => ReactNode;
}

/** Entries with several fields each: add, remove, and move by buttons or by Alt and the arrow keys. */
export function EntryList<Entry extends Readonly<Record<keyof Entry, string>>>(
  props: EntryListProps<Entry>,
) {
  const { noun, entries, blank, disabled, errors, nameOf, onChange, children } = props;
  const list = useRef<HTMLOListElement>(null);

  /** The list is drawn anew first. */
  const focusEntry = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>('input')?.focus(),
    );

  function move(from: number, to: number) {
    const entry = entries[from];
    if (entry === undefined || to < 0 || to >= entries.length) return;
    onChange(entries.toSpliced(from, 1).toSpliced(to, 0, entry));
    focusEntry(to);
  }

  function remove(index: number) {
    onChange(entries.toSpliced(index, 1));
    focusEntry(Math.min(index, entries.length - 2));
  }

  function press(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  }

  return (
    <div className="grid gap-3">
      {entries.length > 0 && (
        <ol ref={list} className="grid gap-3">
          {entries.map((entry, index) => (
            <li
              // Entries have no names of their own, and what is in them changes with every letter.
              key={index}
              aria-label={nameOf(entry) || `New ${noun}`}
              onKeyDown={(event) => press(event, index)}
              className="grid gap-3 rounded-lg border bg-canvas p-3"
            >
              {children((name) => ({
                value: entry[name],
                disabled,
                error: errors[`${index}.${name}`],
                onChange: (value) => onChange(entries.with(index, { ...entry, [name]: value })),
              }))}
              {!disabled && (
                <EntryButtons
                  name={nameOf(entry) || `new ${noun}`}
                  isFirst={index === 0}
                  isLast={index === entries.length - 1}
                  onUp={() => move(index, index - 1)}
                  onDown={() => move(index, index + 1)}
                  onRemove={() => remove(index)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {!disabled && (
        <Button
          className="justify-self-start"
          onClick={() => {
            onChange([...entries, blank]);
            focusEntry(entries.length);
          }}
        >
          <Plus aria-hidden />
          Add {noun}
        </Button>
      )}
    </div>
  );
}

interface EntryButtonsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onUp: () => void;
  onDown: () => void;
  onRemove: () => void;
}

function EntryButtons({ name, isFirst, isLast, onUp, onDown, onRemove }: EntryButtonsProps) {
  return (
    <div className="flex justify-end gap-1">
      <Button
        look="ghost"
        size="icon"
        aria-label={`Move ${name} up`}
        disabled={isFirst}
        onClick={onUp}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        aria-label={`Move ${name} down`}
        disabled={isLast}
        onClick={onDown}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button look="ghost" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}
