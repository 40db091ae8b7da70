import type { ChainedCommands, Editor } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  TextQuote,
  Underline,
  type LucideIcon,
} from 'lucide-react';

/** What can be done to the words that are marked. */
export interface TextTool {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isOn: (editor: Editor) => boolean;
  readonly press: (chain: ChainedCommands) => ChainedCommands;
}

export const bold: TextTool = {
  label: 'Bold',
  icon: Bold,
  isOn: (editor) => editor.isActive('bold'),
  press: (chain) => chain.toggleBold(),
};

export const italic: TextTool = {
  label: 'Italic',
  icon: Italic,
  isOn: (editor) => editor.isActive('italic'),
  press: (chain) => chain.toggleItalic(),
};

export const underlined: TextTool = {
  label: 'Underlined',
  icon: Underline,
  isOn: (editor) => editor.isActive('underline'),
  press: (chain) => chain.toggleUnderline(),
};

export const heading: TextTool = {
  label: 'Heading',
  icon: Heading2,
  isOn: (editor) => editor.isActive('heading', { level: 2 }),
  press: (chain) => chain.toggleHeading({ level: 2 }),
};

export const smallHeading: TextTool = {
  label: 'Small heading',
  icon: Heading3,
  isOn: (editor) => editor.isActive('heading', { level: 3 }),
  press: (chain) => chain.toggleHeading({ level: 3 }),
};

export const list: TextTool = {
  label: 'List',
  icon: List,
  isOn: (editor) => editor.isActive('bulletList'),
  press: (chain) => chain.toggleBulletList(),
};

export const numberedList: TextTool = {
  label: 'Numbered list',
  icon: ListOrdered,
  isOn: (editor) => editor.isActive('orderedList'),
  press: (chain) => chain.toggleOrderedList(),
};

export const quote: TextTool = {
  label: 'Quote',
  icon: TextQuote,
  isOn: (editor) => editor.isActive('blockquote'),
  press: (chain) => chain.toggleBlockquote(),
};
