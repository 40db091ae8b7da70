import { BookmarkPlus, LayoutTemplate, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { TemplateView } from '#domain/template/template-view.ts';
import type { TemplateWords } from '#domain/template/template-words.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { TemplatePicker } from './template-picker.tsx';

type EmailWords = Omit<TemplateWords, 'name'>;

interface EmailTemplateButtonsProps {
  words: EmailWords;
  /** Replaces what the email says. */
  onTake: (words: EmailWords) => void;
}

/** Begins an email from a template, or keeps it as one. */
export function EmailTemplateButtons({ words, onTake }: EmailTemplateButtonsProps) {
  const [open, setOpen] = useState<'picker' | 'save' | null>(null);
  /** What a template has just replaced. */
  const [former, setFormer] = useState<{ name: string; words: EmailWords } | null>(null);
  const close = (isOpen: boolean) => isOpen || setOpen(null);

  async function take({ id }: TemplateView) {
    const answer = await callApi(`/templates/${id}/use`, TemplateView, {});
    if (!answer.ok) return void toast.error(answer.message);
    setOpen(null);
    setFormer({ name: answer.value.name, words });
    onTake(answer.value);
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" onClick={() => setOpen('picker')}>
        <LayoutTemplate aria-hidden /> Use a template…
      </Button>
      <Button size="sm" disabled={words.body.trim() === ''} onClick={() => setOpen('save')}>
        <BookmarkPlus aria-hidden /> Save as template…
      </Button>
      {former && (
        <p role="status" className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
          “{former.name}” stands here now.
          <Button
            size="sm"
            onClick={() => {
              setFormer(null);
              onTake(former.words);
            }}
          >
            <Undo2 aria-hidden /> Undo
          </Button>
        </p>
      )}
      <TemplatePicker
        open={open === 'picker'}
        onOpenChange={close}
        onChoose={(template) => void take(template)}
      />
      <SaveTemplateDialog words={words} open={open === 'save'} onOpenChange={close} />
    </div>
  );
}
