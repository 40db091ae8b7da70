import { StarterKit } from '@tiptap/starter-kit';
import { ImageNode } from './image-node.ts';
import { VariableNode } from './variable-node.ts';

/** What an email may hold that is written in the rich editor; see `rich-losses.ts` for the same in words. */
export const richExtensions = [
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
  VariableNode,
  ImageNode,
];
