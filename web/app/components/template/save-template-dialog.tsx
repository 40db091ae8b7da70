import { useEffect, useState, type FormEvent } from 'react';
import { pageView } from '#domain/shared/page-view.ts';
import { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateWords } from '#domain/template/template-words.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TemplateNameFields } from './template-name-fields.tsx';

interface SaveTemplateDialogProps {
  words: Omit<TemplateWords, 'name'>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const Folders = pageView(TemplateFolderView);

/** Keeps what an email says in the library, under a name. */
export function SaveTemplateDialog({ words, open, onOpenChange }: SaveTemplateDialogProps) {
  const { save } = useApiChange();
  const [name, setName] = useState('');
  const [folders, setFolders] = useState<readonly TemplateFolderView[]>([]);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  useEffect(() => {
    if (!open) return;
    setName((words.subject ?? '').replaceAll(/\{\{[^{}]*\}\}/g, '…'));
    setRefusal(undefined);
    void callApi('/template-folders', Folders).then(
      (answer) => answer.ok && setFolders(answer.value.items),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- begins anew when it is opened
  }, [open]);

  async function keep(event: FormEvent) {
    event.preventDefault();
    // The form around it, in React's tree, is the email's.
    event.stopPropagation();
    setIsSaving(true);
    const { subject, body, format, attachmentIds } = words;
    const refused = await save({
      method: 'POST',
      path: '/templates',
      body: { name, folderId, subject, body, format, attachmentIds },
      done: `“${name.trim()}” is in the library`,
    });
    setIsSaving(false);
    setRefusal(refused ?? undefined);
    if (refused === null) onOpenChange(false);
  }

  return (
    <Dialog
      title="Save as template"
      description="The email stays as it is; both can change without the other."
      open={open}
      onOpenChange={onOpenChange}
    >
      <form onSubmit={(event) => void keep(event)} className="grid gap-4">
        <TemplateNameFields
          name={name}
          folders={folders}
          folderId={folderId}
          error={refusal}
          onName={setName}
          onFolder={setFolderId}
        />
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={isSaving || name.trim() === ''}>
            {isSaving ? 'Saving…' : 'Save template'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
