import { useRef, type ReactNode } from 'react';
import { Field } from '../ui/field.tsx';
import { AttachmentList } from './attachment-list.tsx';
import type { ComposerValue } from './composer-value.ts';
import { ComposerFoot } from './composer-foot.tsx';
import { InsertMenu } from './insert-menu.tsx';
import type { InsertionPoint } from './insertion-point.ts';
import { ModeDialog } from './mode-dialog.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { placeFault } from './place-fault.ts';
import { TakenNotice } from './taken-notice.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useFilesOfEmail } from './use-files-of-email.ts';
import { useShownBody } from './use-shown-body.ts';
import { useWritingMode } from './use-writing-mode.ts';
import type { Variable } from './variables.ts';
import { WrittenField } from './written-field.tsx';
import type { WritingMode } from './writing-mode.ts';

interface ComposerProps {
  value: ComposerValue;
  variables: readonly Variable[];
  /** By field: `body`, `attachmentIds`. */
  errors: Readonly<Record<string, string>>;
  label?: string;
  hint?: ReactNode;
  /** Lines of the field of plain text. */
  rows?: number;
  disabled?: boolean;
  onChange: (change: Partial<ComposerValue>) => void;
}

/** Writes what an email says: as plain text, with looks, or as HTML; and takes files along. */
export function Composer(props: ComposerProps) {
  const { value, variables, errors, label = 'Text', hint, disabled = false, onChange } = props;
  const point = useRef<InsertionPoint>(null);
  const writing = useWritingMode(value, onChange);
  const mode = disabled && writing.mode === 'rich' ? 'html' : writing.mode;
  const shown = useShownBody(value.body, mode);
  const files = useFilesOfEmail(value, point, (attachmentIds) => onChange({ attachmentIds }));

  const drop = useFileDrop(disabled, (taken) => void files.add(taken, 'shown'));

  return (
    <div
      className={`grid gap-2 rounded-md ${drop.isOver ? 'outline-2 outline-offset-4 outline-accent outline-dashed' : ''}`}
      {...drop.handlers}
    >
      <Field
        label={label}
        hint={hint}
        error={placed({ ...value, body: shown.body }, mode, errors['body'])}
        aside={<ModeSwitch mode={writing.mode} disabled={disabled} onChange={writing.ask} />}
      >
        {(control) => (
          <WrittenField
            {...props}
            value={{ ...value, body: shown.body }}
            control={control}
            label={label}
            mode={mode}
            point={point}
            onBody={(body) => {
              shown.noteTyped(body);
              onChange({ body });
            }}
            onImages={(images) => void files.add(images, 'shown')}
          />
        )}
      </Field>
      {writing.taken && <TakenNotice taken={writing.taken} onUndo={writing.undo} />}
      <AttachmentList
        ids={value.attachmentIds}
        known={files.known}
        uploads={files.uploads}
        disabled={disabled}
        onRemove={files.remove}
        onDismiss={files.dismiss}
      />
      <ComposerFoot
        byteSize={files.byteSize}
        fault={errors['attachmentIds'] ?? files.fault}
        disabled={disabled}
        onFiles={(chosen) => void files.add(chosen, 'attached')}
      >
        <InsertMenu variables={variables} onChoose={(tag) => point.current?.insert(tag)} />
      </ComposerFoot>
      <ModeDialog asked={writing.asked} onConfirm={writing.confirm} onCancel={writing.cancel} />
    </div>
  );
}

/** The source behind rich text is not in sight: there is nothing to count. */
function placed({ body, format }: ComposerValue, mode: WritingMode, error: string | undefined) {
  if (error === undefined || mode === 'rich') return error;
  return placeFault(body, error, format);
}
