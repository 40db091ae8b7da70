import type { EmailFormat } from '../email/email-format.ts';

/** What a template says and is called: what a save keeps. */
export interface TemplateWords {
  readonly name: string;
  /** null = of a follow-up: the thread's. */
  readonly subject: string | null;
  readonly body: string;
  /** Of `body`. */
  readonly format: EmailFormat;
  readonly attachmentIds: readonly string[];
}

export const templateParts = ['name', 'subject', 'body', 'format', 'attachmentIds'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** Which parts of a template are not as they were. */
export function changedParts(before: TemplateWords, after: TemplateWords): TemplatePart[] {
  return templateParts.filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
}
