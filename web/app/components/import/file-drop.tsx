import { FileSpreadsheet, FileUp } from 'lucide-react';
import { DropZone } from '../ui/drop-zone.tsx';

interface FileDropProps {
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ file, onChoose }: FileDropProps) {
  const Icon = file ? FileSpreadsheet : FileUp;
  return (
    <DropZone className="flex-col items-center px-6 py-10 text-center" onDrop={onChoose}>
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
    </DropZone>
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
