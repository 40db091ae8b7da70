import { lazy, useRef, type ComponentProps, type RefObject } from 'react';
import { imageTypes } from '#domain/file/media-type-of.ts';
import { EditorPlace } from '../rich-text/editor-place.tsx';
import { CaretArea } from './caret-area.tsx';
import type { ComposerValue } from './composer-value.ts';
import { FileInput } from './file-input.tsx';
import { HtmlField } from './html-field.tsx';
import type { InsertionPoint } from './insertion-point.ts';
import type { WritingMode } from './writing-mode.ts';

/** The editor is large, and most emails are plain text: it comes when it is asked for. */
const RichEditor = lazy(() => import('./rich/rich-editor.tsx'));

interface WrittenFieldProps {
  value: ComposerValue;
  mode: WritingMode;
  label: string;
  rows?: number;
  disabled?: boolean;
  /** Ties the field to its label, hint and error. */
  control: Pick<ComponentProps<'textarea'>, 'id' | 'aria-describedby' | 'aria-invalid'>;
  point: RefObject<InsertionPoint>;
  onBody: (body: string) => void;
  onImages: (files: readonly File[]) => void;
}

/** The field in which an email is written, in one of three ways. */
export function WrittenField(props: WrittenFieldProps) {
  const { value, mode, label, rows = 9, disabled, control, point, onBody, onImages } = props;
  const picker = useRef<HTMLInputElement>(null);
  const field = { ...control, point, disabled, value: value.body, onChange: onBody };
  if (mode === 'plain') return <CaretArea {...field} rows={rows} />;
  if (mode === 'html') return <HtmlField {...field} />;
  return (
    <>
      <EditorPlace>
        <RichEditor
          html={value.body}
          kind="template"
          label={label}
          describedBy={control['aria-describedby']}
          isFaulty={control['aria-invalid'] === true}
          point={point}
          onChange={onBody}
          onAskImage={() => picker.current?.click()}
        />
      </EditorPlace>
      <FileInput
        ref={picker}
        label="Images to show"
        accept={imageTypes.join(',')}
        onFiles={onImages}
      />
    </>
  );
}
