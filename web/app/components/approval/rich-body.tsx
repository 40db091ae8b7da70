import { lazy } from 'react';
import { EditorPlace } from '../rich-text/editor-place.tsx';
import { Field } from '../ui/field.tsx';

/** The editor is large, and most mails are plain text: it comes when it is asked for. */
const RichEditor = lazy(() => import('../composer/rich/rich-editor.tsx'));

interface RichBodyProps {
  html: string;
  error: string | undefined;
  onChange: (html: string) => void;
}

/** The text of a mail with looks, to write in; what the editor cannot hold stays as it is. */
export function RichBody({ html, error, onChange }: RichBodyProps) {
  return (
    <Field
      label="Text"
      error={error}
      hint="Keeps its looks; its plain text is made of it. Esc leaves the field."
    >
      {(control) => (
        <EditorPlace>
          <RichEditor
            html={html}
            kind="mail"
            label="Text"
            describedBy={control['aria-describedby']}
            isFaulty={error !== undefined}
            beginsAtTop
            onChange={onChange}
          />
        </EditorPlace>
      )}
    </Field>
  );
}
