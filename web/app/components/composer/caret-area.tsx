import { useImperativeHandle, useRef, type Ref, type TextareaHTMLAttributes } from 'react';
import { Textarea } from '../ui/textarea.tsx';
import type { InsertionPoint } from './insertion-point.ts';

interface CaretAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  value: string;
  point: Ref<InsertionPoint>;
  /** How an image stands in this text; null = it cannot. */
  imageTag?: ((id: string, name: string) => string) | null;
  onChange: (text: string) => void;
}

/** A field of text into which something can be put where a person wrote last. */
export function CaretArea({ value, point, imageTag = null, onChange, ...props }: CaretAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);

  useImperativeHandle(point, () => {
    function insert(tag: string) {
      const control = area.current;
      if (!control) return;
      const { selectionStart: from, selectionEnd: until } = control;
      onChange(control.value.slice(0, from) + tag + control.value.slice(until));
      requestAnimationFrame(() => {
        control.focus();
        control.setSelectionRange(from + tag.length, from + tag.length);
      });
    }
    return {
      insert,
      showImage: imageTag && (({ id, name }) => insert(imageTag(id, name))),
    };
  });

  return (
    <Textarea
      {...props}
      ref={area}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
