import { ArrowDown, ArrowUp, Braces, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { DraftStep } from './campaign-draft.ts';
import { DelayField } from './delay-field.tsx';
import type { Variable } from './variables.ts';

interface StepEditorProps {
  step: DraftStep;
  index: number;
  count: number;
  variables: readonly Variable[];
  /** By field, as `subject`. */
  errors: Readonly<Record<string, string>>;
  /** A started campaign keeps its number of steps. */
  isFixed: boolean;
  onChange: (change: Partial<DraftStep>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export function StepEditor(props: StepEditorProps) {
  const { step, index, variables, errors, onChange } = props;
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const lastFocused = useRef<TextControl | null>(null);
  const isFirst = index === 0;
  const title = isFirst ? 'First email' : `Follow-up ${index}`;

  /** Puts a variable where the caret was last. */
  function insert(tag: string) {
    const control = lastFocused.current ?? body.current;
    if (!control) return;
    const at = control.selectionStart ?? control.value.length;
    const text = control.value.slice(0, at) + tag + control.value.slice(control.selectionEnd ?? at);
    onChange(control === subject.current ? { subject: text } : { body: text });
    requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(at + tag.length, at + tag.length);
    });
  }

  return (
    <section
      aria-label={title}
      data-testid={`step-${index + 1}`}
      className="rounded-lg border bg-surface"
      onFocus={({ target }) => {
        if (target === subject.current || target === body.current)
          lastFocused.current = target as TextControl;
      }}
    >
      <header className="flex items-center gap-1 border-b px-4 py-1.5">
        <h3 className="flex-1 text-sm font-semibold">{title}</h3>
        <StepButtons {...props} title={title} />
      </header>
      <div className="grid gap-3 p-4">
        <DelayField
          value={step.delay}
          isFirst={isFirst}
          error={errors['delay']}
          onChange={(delay) => onChange({ delay })}
        />
        <Field
          label="Subject"
          error={errors['subject']}
          hint={isFirst ? undefined : 'Empty: stays in the thread of the first email.'}
        >
          {(control) => (
            <Input
              {...control}
              ref={subject}
              value={step.subject}
              placeholder={isFirst ? '' : 'In the same thread'}
              onChange={(event) => onChange({ subject: event.target.value })}
            />
          )}
        </Field>
        <Field label="Text" error={errors['body']}>
          {(control) => (
            <Textarea
              {...control}
              ref={body}
              rows={9}
              value={step.body}
              onChange={(event) => onChange({ body: event.target.value })}
            />
          )}
        </Field>
        <div>
          <Menu
            align="start"
            trigger={
              <Button size="sm">
                <Braces aria-hidden /> Insert variable
              </Button>
            }
          >
            {variables.map(({ label, tag }) => (
              <MenuItem key={tag} onSelect={() => insert(tag)}>
                <span className="flex-1">{label}</span>
                <code className="font-mono text-xs text-ink-faint">{tag}</code>
              </MenuItem>
            ))}
          </Menu>
        </div>
      </div>
    </section>
  );
}

function StepButtons(props: StepEditorProps & { title: string }) {
  const { index, count, isFixed, onMove, onRemove, title } = props;
  if (isFixed) return null;
  return (
    <>
      <Button
        look="ghost"
        size="icon"
        disabled={index === 0}
        aria-label={`Move ${title} up`}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        disabled={index === count - 1}
        aria-label={`Move ${title} down`}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        disabled={count === 1}
        aria-label={`Remove ${title}`}
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </Button>
    </>
  );
}
