import type { Signature } from '#domain/email/sign-text.ts';

/** As whom a template is shown and tried: it belongs to no campaign, which would say so. */
export interface TemplateSender {
  readonly name: string;
  /** Of the default profile; null = it has none. */
  readonly signature: Signature | null;
  /** From where a test goes out; null = no mailbox is connected. */
  readonly mailboxId: string | null;
}
