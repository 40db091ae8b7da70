import type { TemplateWords } from '#domain/template/template-words.ts';
import type { ComposerValue } from '../composer/composer-value.ts';
import type { StarterTemplate } from './starter-templates.ts';

/** A template while it is being written. */
export interface TemplateDraft extends ComposerValue {
  readonly name: string;
  /** Empty: the thread's. */
  readonly subject: string;
}

export const emptyDraft: TemplateDraft = {
  name: '',
  subject: '',
  body: '',
  format: 'text',
  attachmentIds: [],
};

export function draftOf({ name, subject, body, format, attachmentIds }: TemplateWords) {
  return { name, subject: subject ?? '', body, format, attachmentIds } satisfies TemplateDraft;
}

export function draftOfStarter({ name, subject, body }: StarterTemplate): TemplateDraft {
  return { ...emptyDraft, name, subject: subject ?? '', body };
}

/** What the verbs take. */
export function wordsOfDraft({ name, subject, body, format, attachmentIds }: TemplateDraft) {
  return {
    name: name.trim(),
    subject: subject.trim() === '' ? null : subject,
    body,
    format,
    attachmentIds: [...attachmentIds],
  } satisfies TemplateWords;
}
