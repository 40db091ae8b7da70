import { Paperclip } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { mostFileBytesOfEmail } from '#domain/file/file-limits.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import { Button } from '../ui/button.tsx';
import { FileInput } from './file-input.tsx';

interface ComposerFootProps {
  /** Of all files of the email together. */
  byteSize: number;
  /** What is wrong with them. */
  fault: string | null;
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
  /** What else can be put in. */
  children: ReactNode;
}

/** Below the text: what can be put in, and how much room files still have. */
export function ComposerFoot({ byteSize, fault, disabled, onFiles, children }: ComposerFootProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {children}
      <Button size="sm" disabled={disabled} onClick={() => picker.current?.click()}>
        <Paperclip aria-hidden /> Attach file
      </Button>
      <FileInput ref={picker} label="Files to attach" onFiles={onFiles} />
      {byteSize > 0 && (
        <span className="numbers text-xs text-ink-faint">
          {formatBytes(byteSize)} of {formatBytes(mostFileBytesOfEmail)}
        </span>
      )}
      {fault !== null && (
        <p role="alert" className="w-full text-xs font-medium text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}
