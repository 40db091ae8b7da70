import { Editor, type Extensions } from '@tiptap/react';
import { withChipElements, withoutChipElements } from '../chip-elements.ts';
import { imageSource } from './image-node.ts';
import { withKeptBlocks, withoutKeptBlocks } from './kept-block.ts';
import { mailExtensions, templateExtensions } from './rich-extensions.ts';

/** An empty line: mail programs show a paragraph without anything in it as no line at all. */
const emptyLine = '<p><br></p>';

/** An email to many, with variables in it, or a mail to one. */
export type RichKind = 'template' | 'mail';

export const richExtensions: Readonly<Record<RichKind, Extensions>> = {
  template: templateExtensions,
  mail: mailExtensions,
};

/** The HTML of an email as the editor reads it. */
export function toEditor(html: string, kind: RichKind): string {
  const words = html.replaceAll(emptyLine, '<p></p>');
  return kind === 'template' ? withChipElements(words) : withKeptBlocks(words);
}

/** What the editor holds as HTML of an email; nothing at all when nothing is in it. */
export function fromEditor(editor: Editor, kind: RichKind): string {
  if (editor.isEmpty) return '';
  const html = editor.getHTML();
  const words = kind === 'template' ? withoutChipElements(html) : withoutKeptBlocks(html);
  return words.replaceAll(`<img ${imageSource}="`, '<img src="').replaceAll('<p></p>', emptyLine);
}

/** What the rich editor keeps of any HTML. */
export function keptByEditor(html: string, kind: RichKind = 'template'): string {
  const editor = new Editor({
    element: null,
    extensions: richExtensions[kind],
    content: toEditor(html, kind),
    injectCSS: false,
  });
  const kept = fromEditor(editor, kind);
  editor.destroy();
  return kept;
}
