import { useRevalidator } from '@remix-run/react';
import { toast } from 'sonner';
import { useDocumentUpload } from '../../session/use-document-upload.ts';

/** Takes a file to the server, which attaches its text to the contact. */
export function useNoteUpload(contactId: string) {
  const { revalidate } = useRevalidator();
  return useDocumentUpload(`/contacts/${contactId}/notes/file`, (_, file) => {
    toast.success(`${file.name} was added`);
    revalidate();
    return null;
  });
}
