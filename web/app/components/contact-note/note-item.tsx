import type { NoteView } from '#domain/knowledge/note-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { DeleteButton } from '../contact-data/delete-button.tsx';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';

const kinds: Readonly<Record<NoteView['kind'], string>> = {
  note: 'Note',
  meeting: 'Meeting',
  file: 'File',
};

interface NoteItemProps {
  contactId: string;
  note: NoteView;
}

/** One note: what it is called and when it was added; its text opens below. */
export function NoteItem({ contactId, note }: NoteItemProps) {
  const { run } = useApiChange();
  const { id, kind, title, text, characters, createdBy, createdAt } = note;
  const remove = () =>
    run({
      method: 'DELETE',
      path: `/contacts/${contactId}/notes/${id}`,
      done: `“${title}” was deleted`,
    });
  return (
    <li className="flex items-start gap-2 px-4 py-2.5">
      <details className="group/note min-w-0 flex-1">
        <summary className="touch cursor-pointer list-none text-sm">
          <span className="line-clamp-2 font-medium break-words">{title}</span>
          <span className="block text-xs text-ink-faint">
            {kinds[kind]} · <Instant at={createdAt} as="distance" />
            {createdBy.kind === 'user' && createdBy.name && ` · by ${createdBy.name}`} ·{' '}
            <span className="text-accent group-open/note:hidden">Show text</span>
            <span className="hidden text-accent group-open/note:inline">Hide text</span>
          </span>
        </summary>
        <p className="mt-2 max-h-72 overflow-y-auto text-sm break-words whitespace-pre-wrap text-ink-soft">
          {text}
        </p>
        {characters > text.length && (
          <p className="numbers mt-1 text-xs text-ink-faint">
            This is the beginning of {characters.toLocaleString('en-GB')} characters.
          </p>
        )}
      </details>
      <IfMay scope="write">
        <DeleteButton
          name={title}
          effect="The note is gone for good. Emails that were written with it stay as they are."
          onDelete={remove}
        />
      </IfMay>
    </li>
  );
}
