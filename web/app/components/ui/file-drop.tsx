import { FileUp } from 'lucide-react';
import { DropZone } from './drop-zone.tsx';

interface FileDropProps {
  label: string;
  /** What may be dropped. */
  hint: string;
  /** Of the input, for those who do not see the label. */
  name: string;
  /** As the browser's own dialog filters. */
  accept: string;
  /** Uploaded so far, 0 to 1; null = not uploading. */
  share: number | null;
  onFile: (file: File) => void;
}

/** Takes one document, dropped or chosen. */
export function FileDrop({ label, hint, name, accept, share, onFile }: FileDropProps) {
  const take = (file: File | null | undefined) => {
    if (file && share === null) onFile(file);
  };
  return (
    <DropZone className="flex-wrap items-center gap-x-3 gap-y-1 px-4 py-4" onDrop={take}>
      <FileUp aria-hidden className="size-5 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block text-sm font-medium">{label}</span>
        <span className="numbers block text-xs text-ink-faint" role="status">
          {share === null ? hint : progress(share)}
        </span>
      </span>
      <input
        type="file"
        accept={accept}
        aria-label={name}
        disabled={share !== null}
        className="sr-only"
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
    </DropZone>
  );
}

const progress = (share: number) =>
  share < 1 ? `${Math.round(share * 100)} % uploaded` : 'Reading the text…';
