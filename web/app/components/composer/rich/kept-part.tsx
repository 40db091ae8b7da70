import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { MailFrame } from '../../mail/mail-frame.tsx';

/** What the editor shows of a part that stays as it is. */
export function KeptPart({ node, selected }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper
      contentEditable={false}
      className={`overflow-hidden rounded-md border border-dashed ${selected ? 'outline-2 outline-accent' : ''}`}
    >
      <p className="bg-canvas px-2 py-0.5 text-2xs text-ink-faint">Stays as it is</p>
      <MailFrame html={String(node.attrs['html'])} title="A part that stays as it is" />
    </NodeViewWrapper>
  );
}
