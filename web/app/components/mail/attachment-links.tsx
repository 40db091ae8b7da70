import { Paperclip } from 'lucide-react';
import type { AttachmentView } from '#domain/file/attachment-view.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import { fileAddress } from './shown-images.ts';

/** What goes along with a mail, to open. */
export function AttachmentLinks({ attachments }: { attachments: readonly AttachmentView[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {attachments.map(({ id, name, byteSize }) => (
        <li key={id}>
          <a
            href={fileAddress(id)}
            download={name}
            className="touch inline-flex items-center gap-1 text-accent underline-offset-4 hover:underline"
          >
            <Paperclip aria-hidden className="size-3.5" />
            {name} <span className="numbers text-ink-faint">{formatBytes(byteSize)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
