import { Link } from '@remix-run/react';
import { useState } from 'react';
import { pageView } from '#domain/shared/page-view.ts';
import { TemplateView } from '#domain/template/template-view.ts';
import { useApiSearch } from '../../forms/use-api-search.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';
import { TemplateChoices } from './template-choices.tsx';
import { TemplateSheet } from './template-sheet.tsx';

interface TemplatePickerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (template: TemplateView) => void;
}

/** Finds a template to begin an email from: type, walk with the arrows, take with Enter. */
export function TemplatePicker({ open, onOpenChange, onChoose }: TemplatePickerProps) {
  return (
    <Dialog title="Use a template" wide open={open} onOpenChange={onOpenChange}>
      {open && <Search onChoose={onChoose} />}
    </Dialog>
  );
}

const Found = pageView(TemplateView);

function Search({ onChoose }: Pick<TemplatePickerProps, 'onChoose'>) {
  const [q, setQ] = useState('');
  const [pointedId, setPointedId] = useState<string | null>(null);
  const { found, problem, retry } = useApiSearch('/templates', Found, { q, limit: 50 });
  const templates = found?.items ?? null;
  const index = Math.max(0, templates?.findIndex(({ id }) => id === pointedId) ?? 0);
  const pointed = templates?.[index];

  function walk(by: -1 | 1) {
    const next = templates?.[index + by];
    if (next) setPointedId(next.id);
  }

  return (
    <div className="grid gap-3 pt-1">
      <Input
        type="search"
        role="combobox"
        aria-label="Search templates"
        aria-expanded
        aria-controls="template-choices"
        {...(pointed && { 'aria-activedescendant': `choice-${pointed.id}` })}
        placeholder="Search names, subjects and texts"
        autoFocus
        maxLength={200}
        value={q}
        onChange={({ target }) => setQ(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') walk(1);
          else if (event.key === 'ArrowUp') walk(-1);
          else if (event.key === 'Enter' && pointed) onChoose(pointed);
          else return;
          event.preventDefault();
        }}
      />
      {problem !== null && (
        <Callout
          tone="bad"
          title={problem}
          action={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        />
      )}
      {templates === null && problem === null && (
        <p role="status" className="text-sm text-ink-faint">
          Reading the library…
        </p>
      )}
      {templates?.length === 0 && <NoneFound q={q.trim()} />}
      {templates && pointed && (
        <div className="grid items-start gap-3 md:grid-cols-2">
          <TemplateChoices
            templates={templates}
            pointedId={pointed.id}
            onPoint={setPointedId}
            onChoose={onChoose}
          />
          <div className="grid gap-3">
            <TemplateSheet template={pointed} />
            <Button look="primary" onClick={() => onChoose(pointed)}>
              Use this template
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function NoneFound({ q }: { q: string }) {
  if (q !== '') return <p className="text-sm text-ink-soft">Nothing found for “{q}”.</p>;
  return (
    <p className="text-sm text-ink-soft">
      The library is empty.{' '}
      <Link to="/templates" className="text-accent underline-offset-4 hover:underline">
        Write a template
      </Link>{' '}
      first, or save this email as one.
    </p>
  );
}
