import { forwardRef } from 'react';

interface FileInputProps {
  label: string;
  /** As the browser's own dialog filters. */
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}

/** The browser's own way to choose files; a button opens it. */
export const FileInput = forwardRef<HTMLInputElement, FileInputProps>(function FileInput(
  { label, accept, onFiles },
  ref,
) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      accept={accept}
      aria-label={label}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])]);
        // The same file may be chosen again after it was taken out.
        target.value = '';
      }}
    />
  );
});
