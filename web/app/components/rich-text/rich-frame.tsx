import { EditorContent, type Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

interface RichFrameProps {
  editor: Editor;
  /** Something is wrong with what it says. */
  isFaulty?: boolean;
  toolbar: ReactNode;
}

/** An editor as one control: its toolbar above, its text below. */
export function RichFrame({ editor, isFaulty = false, toolbar }: RichFrameProps) {
  return (
    <div
      className={`rounded-md border bg-raised focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent ${isFaulty ? 'border-bad' : 'border-line-strong'}`}
    >
      {toolbar}
      <EditorContent editor={editor} />
    </div>
  );
}
