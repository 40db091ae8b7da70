import type { Extensions } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { ImageNode } from './image-node.ts';
import { KeptBlock } from './kept-block.ts';
import { VariableNode } from './variable-node.ts';

/** What an email may hold that is written in the rich editor; see `rich-losses.ts` for the same in words. */
const words: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      protocols: ['https', 'http', 'mailto', 'tel'],
      // A mail program decides itself where a link opens.
      HTMLAttributes: { target: null, rel: null },
    },
    trailingNode: false,
  }),
  ImageNode,
];

/** Of an email to many: variables are one thing each. */
export const templateExtensions: Extensions = [...words, VariableNode];

/** Of an email to one: braces mean nothing, and what cannot be edited stays as it is. */
export const mailExtensions: Extensions = [...words, KeptBlock];
