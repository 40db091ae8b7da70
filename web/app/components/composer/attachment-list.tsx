import { Paperclip, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileView } from '#domain/file/file-view.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import { Button } from '../ui/button.tsx';
import type { Upload } from './use-uploads.ts';

interface AttachmentListProps {
  ids: readonly string[];
  known: ReadonlyMap<string, FileView>;
  uploads: readonly Upload[];
  disabled: boolean;
  onRemove: (id: string) => void;
  onDismiss: (key: string) => void;
}

/** Files that go along, those on their way, and why one did not get there. */
export function AttachmentList(props: AttachmentListProps) {
  const { ids, known, uploads, disabled, onRemove, onDismiss } = props;
  if (ids.length + uploads.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="flex min-w-0 flex-wrap gap-2">
      {ids.map((id) => {
        const file = known.get(id);
        const name = file?.name ?? 'A file';
        return (
          <Row
            key={id}
            name={name}
            removeLabel={`Remove ${name}`}
            onRemove={disabled ? null : () => onRemove(id)}
          >
            <span className="text-xs text-ink-faint">{file && formatBytes(file.byteSize)}</span>
          </Row>
        );
      })}
      {uploads.map(({ key, name, share, problem }) => (
        <Row
          key={key}
          name={name}
          removeLabel={`Dismiss ${name}`}
          onRemove={problem === null ? null : () => onDismiss(key)}
        >
          {problem === null ? (
            <span role="status" className="text-xs text-ink-faint">
              {Math.round(share * 100)} % uploaded
            </span>
          ) : (
            <span role="alert" className="text-xs text-bad">
              {problem}
            </span>
          )}
        </Row>
      ))}
    </ul>
  );
}

interface RowProps {
  name: string;
  removeLabel: string;
  /** null = it stays. */
  onRemove: (() => void) | null;
  children: ReactNode;
}

function Row({ name, removeLabel, onRemove, children }: RowProps) {
  return (
    <li className="numbers flex max-w-full items-center gap-2 rounded-md border bg-canvas py-0.5 pr-0.5 pl-2 text-sm">
      <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-2">
        <span className="max-w-full truncate">{name}</span>
        {children}
      </div>
      {onRemove && (
        <Button
          look="ghost"
          size="icon"
          className="size-7"
          aria-label={removeLabel}
          onClick={onRemove}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}
