import type { EmailFormat } from '#domain/email/email-format.ts';

/** The text of an email, in one of its formats. */
export interface Written {
  /** Of an HTML email: HTML, with variables in it as in any text. */
  readonly body: string;
  readonly format: EmailFormat;
}

/** What an email says, and what it takes along. */
export interface ComposerValue extends Written {
  readonly attachmentIds: readonly string[];
}
