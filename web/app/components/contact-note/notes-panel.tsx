import type { NoteView } from '#domain/knowledge/note-view.ts';
import { Nothing } from '../contact-data/nothing.tsx';
import { useMay } from '../rights/rights.tsx';
import { Callout } from '../ui/callout.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Panel } from '../ui/panel.tsx';
import { NewNoteDialog } from './new-note-dialog.tsx';
import { NoteItem } from './note-item.tsx';
import { useNoteUpload } from './use-note-upload.ts';

interface NotesPanelProps {
  contactId: string;
  notes: readonly NoteView[];
}

/** What is known of a person beside the fields, and how more of it is added. */
export function NotesPanel({ contactId, notes }: NotesPanelProps) {
  const mayWrite = useMay('write');
  const { share, problem, upload } = useNoteUpload(contactId);
  return (
    <Panel
      flush
      title="Notes"
      hint="Emails that the model writes use the parts that fit best."
      action={mayWrite && <NewNoteDialog contactId={contactId} />}
    >
      {notes.length === 0 ? (
        <Nothing>
          {mayWrite
            ? 'What you know of this person: minutes of a call, what they like, a file.'
            : 'Nobody has noted anything about this person.'}
        </Nothing>
      ) : (
        <ul className="divide-y">
          {notes.map((note) => (
            <NoteItem key={note.id} contactId={contactId} note={note} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="grid gap-3 border-t p-4">
          <FileDrop
            label="Drop a file here, or choose one"
            hint="PDF, Word (.docx), text or CSV, 10 MB at most"
            name="File with notes"
            accept=".pdf,.docx,.txt,.md,.csv,application/pdf,text/plain,text/csv"
            share={share}
            onFile={(file) => void upload(file)}
          />
          {problem && (
            <Callout tone="bad" title="The file was not taken">
              {problem}
            </Callout>
          )}
        </div>
      )}
    </Panel>
  );
}
