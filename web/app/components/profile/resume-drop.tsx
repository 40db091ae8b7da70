import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../ui/class-names.ts';

interface ResumeDropProps {
  /** Uploaded so far, 0 to 1; null = not uploading. */
  share: number | null;
  onFile: (file: File) => void;
}

/** Takes one document, dropped or chosen. */
export function ResumeDrop({ share, onFile }: ResumeDropProps) {
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file && share === null) onFile(file);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      }}
      className={classNames(
        'flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-dashed px-4 py-4',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        isOver
          ? 'border-accent bg-accent-soft'
          : 'border-line-strong bg-canvas hover:border-ink-faint',
      )}
    >
      <FileUp aria-hidden className="size-5 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block text-sm font-medium">Drop a résumé here, or choose one</span>
        <span className="numbers block text-xs text-ink-faint" role="status">
          {share === null ? 'PDF, Word (.docx) or text, 10 MB at most' : progress(share)}
        </span>
      </span>
      <input
        type="file"
        accept=".pdf,.docx,.txt,.md,application/pdf,text/plain"
        aria-label="Résumé file"
        disabled={share !== null}
        className="sr-only"
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
    </label>
  );
}

const progress = (share: number) =>
  share < 1 ? `${Math.round(share * 100)} % uploaded` : 'Reading the text…';
