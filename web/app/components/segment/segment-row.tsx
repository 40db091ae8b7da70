import { X } from 'lucide-react';
import { contactStatuses } from '#domain/contact/contact-status-view.ts';
import { soughtMeanings } from '#domain/reply/meaning/sought-meaning.ts';
import { meaningWords } from '../reply/meaning-words.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { testsOf, type DraftRow } from './segment-draft.ts';
import type { SegmentSubjects } from './segment-subjects.ts';

interface SegmentRowProps {
  row: DraftRow;
  subjects: SegmentSubjects;
  onChange: (row: DraftRow) => void;
  onRemove: () => void;
}

/** One condition: about what, how, and compared with what. */
export function SegmentRow({ row, subjects, onChange, onRemove }: SegmentRowProps) {
  const { subject, test, value } = row;
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Select
        aria-label="About"
        className="w-full md:w-40"
        value={subject}
        onChange={({ target }) =>
          onChange({ subject: target.value, test: testsOf(target.value)[0]?.test ?? '', value: '' })
        }
      >
        {subjects.choices.map((choice) => (
          <option key={choice.subject} value={choice.subject}>
            {choice.words}
          </option>
        ))}
      </Select>
      <Select
        aria-label="How"
        className="w-full md:w-40"
        value={test}
        onChange={({ target }) => onChange({ ...row, test: target.value })}
      >
        {testsOf(subject).map((each) => (
          <option key={each.test} value={each.test}>
            {each.words}
          </option>
        ))}
      </Select>
      {/isEmpty$|^!?ever$/.test(test) && !subject.startsWith('enrolled') ? (
        <span className="flex-1" />
      ) : (
        <Value
          options={optionsOf(subject, subjects)}
          type={typeOf(subject)}
          value={value}
          onChange={(next) => onChange({ ...row, value: next })}
        />
      )}
      <Button size="icon" look="ghost" aria-label="Remove this condition" onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </li>
  );
}

type Option = { value: string; words: string };

interface ValueProps {
  options: readonly Option[] | null;
  type: 'text' | 'number' | 'date';
  value: string;
  onChange: (value: string) => void;
}

function Value({ options, type, value, onChange }: ValueProps) {
  const shared = { 'aria-label': 'Value', className: 'w-[calc(100%-3.25rem)] md:w-44', value };
  if (!options) {
    return <Input {...shared} type={type} onChange={({ target }) => onChange(target.value)} />;
  }
  return (
    <Select {...shared} onChange={({ target }) => onChange(target.value)}>
      <option value="">Choose…</option>
      {value !== '' && !options.some((option) => option.value === value) && (
        <option value={value}>no longer there</option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </Select>
  );
}

function optionsOf(subject: string, { groups, campaigns }: SegmentSubjects): Option[] | null {
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, words: name }));
  if (subject === 'status')
    return contactStatuses.slice(0, 8).map((value) => ({ value, words: value }));
  if (subject === 'reply')
    return soughtMeanings.map((value) => ({ value, words: meaningWords[value].label }));
  if (subject === 'tag') return groups.tags.map(({ name }) => ({ value: name, words: name }));
  if (subject === 'list') return named(groups.lists);
  if (subject === 'enrolled') return named(campaigns);
  if (!subject.startsWith('custom:boolean:')) return null;
  return [
    { value: 'true', words: 'yes' },
    { value: 'false', words: 'no' },
  ];
}

function typeOf(subject: string): ValueProps['type'] {
  if (subject.startsWith('activity:') || subject.startsWith('custom:number:')) return 'number';
  return subject.startsWith('custom:date:') ? 'date' : 'text';
}
