import { FileSpreadsheet, FileUp } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { classNames } from '../ui/class-names.ts';

interface FileDropProps {
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ file, onChoose }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    onChoose(event.dataTransfer.files[0] ?? null);
  }

  const Icon = file ? FileSpreadsheet : FileUp;
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'flex cursor-pointer flex-col items-center rounded-lg border border-dashed px-6 py-10 text-center',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        isOver
          ? 'border-accent bg-accent-soft'
          : 'border-line-strong bg-canvas hover:border-ink-faint',
      )}
    >
      <Icon aria-hidden className="size-6 text-accent" />
      <span className="mt-3 font-medium break-all">
        {file ? file.name : 'Drop a CSV, Excel or JSON file here'}
      </span>
      <span className="numbers text-sm text-ink-faint">
        {file ? `${formatSize(file.size)} · choose another` : 'or choose one from this computer'}
      </span>
      <input
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,text/csv"
        aria-label="File with contacts"
        className="sr-only"
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
    </label>
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
