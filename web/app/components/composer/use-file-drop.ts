import { useState, type ClipboardEvent, type DragEvent } from 'react';

/** Takes files that are dropped or pasted onto a field, before the field or the browser does. */
export function useFileDrop(disabled: boolean, onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);

  function take(event: ClipboardEvent | DragEvent, transfer: DataTransfer) {
    setIsOver(false);
    // Where words came along, they are what is meant.
    const files = transfer.types.includes('text/plain') ? [] : [...transfer.files];
    if (disabled || files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(files);
  }

  return {
    /** Files are held over it. */
    isOver,
    handlers: {
      onPasteCapture: (event: ClipboardEvent) => take(event, event.clipboardData),
      onDropCapture: (event: DragEvent) => take(event, event.dataTransfer),
      onDragOverCapture: (event: DragEvent) => {
        if (disabled || !event.dataTransfer.types.includes('Files')) return;
        // Else the browser opens the file instead of the page.
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
    },
  };
}
