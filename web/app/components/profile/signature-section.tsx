import { lazy, useState } from 'react';
import { EditorPlace } from '../rich-text/editor-place.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import type { SectionProps } from './section-props.ts';
import { TextField } from './text-field.tsx';

/** The editor is large and stands far below: it comes when the page is there. */
const SignatureEditor = lazy(() => import('./signature-editor.tsx'));

/** What the editor would lose. */
const isBeyondEditor = /<(?:img|table|div|span|small)\b/i;

interface SignatureSectionProps extends SectionProps {
  /** Changes when the signature was replaced from outside the editor. */
  edition: number;
}

/** What stands under an email; added by code, never written by the model. */
export function SignatureSection(props: SignatureSectionProps) {
  const { draft, errors, disabled, onChange, edition } = props;
  const html = draft.signatureHtml;
  const [isSource, setIsSource] = useState(() => isBeyondEditor.test(html));
  const change = (signatureHtml: string) => onChange({ signatureHtml });
  return (
    <Panel
      title="Signature"
      hint="Stands under every email that is written for you, as it is here."
      action={
        !disabled && (
          <Button look="ghost" size="sm" onClick={() => setIsSource(!isSource)}>
            {isSource ? 'Edit as text' : 'Edit as HTML'}
          </Button>
        )
      }
    >
      {isSource || disabled ? (
        <TextField
          label="HTML of the signature"
          hint="Scripts, forms and whatever else an email may not hold are taken out when you save."
          rows={6}
          value={html}
          maxLength={50_000}
          disabled={disabled}
          error={errors['signatureHtml']}
          onChange={change}
        />
      ) : (
        <EditorPlace>
          <SignatureEditor key={edition} html={html} onChange={change} />
        </EditorPlace>
      )}
    </Panel>
  );
}
