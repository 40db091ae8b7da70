import { useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { RichFrame } from '../rich-text/rich-frame.tsx';
import { RichToolbar } from '../rich-text/rich-toolbar.tsx';
import { bold, italic, list, underlined } from '../rich-text/text-tools.ts';

interface SignatureEditorProps {
  /** At the beginning; the editor keeps its own state from then on. */
  html: string;
  onChange: (html: string) => void;
}

const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: { openOnClick: false, protocols: ['https', 'http', 'mailto', 'tel'] },
  }),
];

const tools = [bold, italic, underlined, list];

/** Bold, italic, links and lists: what every mail program shows alike. */
export default function SignatureEditor({ html, onChange }: SignatureEditorProps) {
  const editor = useEditor({
    extensions,
    content: html,
    // The page is drawn on the server first, where there is nothing to edit.
    immediatelyRender: false,
    // Our style sheet has what it would write into the page.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': 'Signature',
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'rich-text min-h-24 px-3 py-2 text-sm outline-none',
      },
    },
    onUpdate: ({ editor: edited }) => onChange(edited.isEmpty ? '' : edited.getHTML()),
  });
  if (!editor) return <p className="text-sm text-ink-faint">Opening the editor…</p>;
  return (
    <RichFrame
      editor={editor}
      toolbar={<RichToolbar editor={editor} label="Looks of the signature" tools={tools} />}
    />
  );
}
