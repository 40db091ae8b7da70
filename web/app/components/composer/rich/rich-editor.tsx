import { useEditor } from '@tiptap/react';
import { ImagePlus } from 'lucide-react';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { RichFrame } from '../../rich-text/rich-frame.tsx';
import { RichToolbar } from '../../rich-text/rich-toolbar.tsx';
import {
  bold,
  heading,
  italic,
  list,
  numberedList,
  quote,
  smallHeading,
  underlined,
} from '../../rich-text/text-tools.ts';
import { ToolButton } from '../../rich-text/tool-button.tsx';
import type { InsertionPoint } from '../insertion-point.ts';
import { fromEditor, richExtensions, toEditor, type RichKind } from './rich-html.ts';

interface RichEditorProps {
  html: string;
  kind: RichKind;
  label: string;
  /** Of its hint and its error. */
  describedBy: string | undefined;
  isFaulty: boolean;
  /** Takes the keys at once, where one begins to read. */
  beginsAtTop?: boolean;
  point?: Ref<InsertionPoint>;
  onChange: (html: string) => void;
  /** Left out = no images are put in. */
  onAskImage?: () => void;
}

const tools = [bold, italic, underlined, heading, smallHeading, list, numberedList, quote];

/** Writes an email with what every mail program shows alike; a variable is one thing in it. */
export default function RichEditor(props: RichEditorProps) {
  const {
    html,
    kind,
    label,
    describedBy,
    isFaulty,
    beginsAtTop = false,
    point,
    onChange,
    onAskImage,
  } = props;
  const editor = useEditor({
    extensions: richExtensions[kind],
    content: toEditor(html, kind),
    autofocus: beginsAtTop ? 'start' : false,
    // The page is drawn on the server first, where there is nothing to edit.
    immediatelyRender: false,
    // Our style sheet has what it would write into the page.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
        role: 'textbox',
        class: 'rich-text min-h-40 px-3 py-2 text-sm outline-none max-md:text-lg',
      },
    },
    onUpdate: ({ editor: edited }) => {
      written.current = fromEditor(edited, kind);
      onChange(written.current);
    },
  });
  const written = useRef(html);
  useEffect(() => {
    // Words that came from elsewhere, a template for example.
    if (!editor || html === written.current) return;
    written.current = html;
    editor.commands.setContent(toEditor(html, kind), { emitUpdate: false });
  }, [editor, html, kind]);
  useImperativeHandle(
    point,
    () => ({
      insert: (tag) => editor?.chain().focus().insertContent({ type: 'text', text: tag }).run(),
      showImage: ({ id, name }) =>
        editor
          ?.chain()
          .focus()
          .insertContent({ type: 'image', attrs: { src: `cid:${id}`, alt: nameWords(name) } })
          .run(),
    }),
    [editor],
  );
  if (!editor) return <p className="text-sm text-ink-faint">Opening the editor…</p>;
  return (
    <RichFrame
      editor={editor}
      isFaulty={isFaulty}
      toolbar={
        <RichToolbar editor={editor} label="Looks of the text" tools={tools}>
          {onAskImage && <ToolButton icon={ImagePlus} label="Image" onPress={onAskImage} />}
        </RichToolbar>
      }
    />
  );
}

/** `our-team.png` says `our team`. */
const nameWords = (name: string) => name.replace(/\.[^.]+$/, '').replaceAll(/[-_]+/g, ' ');
