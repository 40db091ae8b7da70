import { Editor } from '@tiptap/react';
import { withChipElements, withoutChipElements } from '../chip-elements.ts';
import { richExtensions } from './rich-extensions.ts';

/** An empty line: mail programs show a paragraph without anything in it as no line at all. */
const emptyLine = '<p><br></p>';

/** The HTML of an email as the editor reads it. */
export const toEditor = (html: string) => withChipElements(html.replaceAll(emptyLine, '<p></p>'));

/** What the editor holds as HTML of an email; nothing at all when nothing is in it. */
export function fromEditor(editor: Editor): string {
  if (editor.isEmpty) return '';
  return withoutChipElements(editor.getHTML()).replaceAll('<p></p>', emptyLine);
}

/** What the rich editor keeps of any HTML. */
export function keptByEditor(html: string): string {
  const editor = new Editor({
    element: null,
    extensions: richExtensions,
    content: toEditor(html),
    injectCSS: false,
  });
  const kept = fromEditor(editor);
  editor.destroy();
  return kept;
}
