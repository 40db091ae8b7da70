import type { ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { shownAddress } from '../../mail/shown-images.ts';
import { NodePopover } from './node-popover.tsx';

/** Pixels; wider than a mail program shows helps nobody. */
const widest = 600;

/** An image in the text; pressed, it asks for its words and its width. */
export function InlineImage(props: ReactNodeViewProps) {
  const { node, editor, selected, updateAttributes } = props;
  const alt = String(node.attrs['alt'] ?? '');
  const width = Number(node.attrs['width']) || null;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <NodePopover
      title="Image"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      view={props}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          disabled={!editor.isEditable}
          aria-label={`Image: ${alt || 'without words'}`}
          className={`max-w-full align-bottom ${selected ? 'outline-2 outline-accent' : ''}`}
        >
          <img
            src={shownAddress(String(node.attrs['src']))}
            alt={alt}
            {...(width !== null && { width })}
            data-drag-handle
            // Where it is read, it stands on paper.
            className="bg-white"
          />
        </button>
      }
    >
      <Field label="In words" hint="Read out, and shown where images are not loaded.">
        {(control) => (
          <Input
            {...control}
            autoFocus
            defaultValue={alt}
            onChange={({ target }) => updateAttributes({ alt: target.value })}
          />
        )}
      </Field>
      <div className="mt-2">
        <Field label="Width in pixels" hint={`Empty: as wide as it is. At most ${widest}.`}>
          {(control) => (
            <Input
              {...control}
              type="number"
              defaultValue={width ?? ''}
              onChange={({ target }) => updateAttributes({ width: widthOf(target.value) })}
            />
          )}
        </Field>
      </div>
    </NodePopover>
  );
}

function widthOf(text: string): number | null {
  const pixels = Math.round(Number(text));
  return pixels > 0 ? Math.min(pixels, widest) : null;
}
