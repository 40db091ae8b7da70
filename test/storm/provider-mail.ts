/** A sent mail as it lies at the provider. */
export interface ProviderMail {
  readonly messageId: string;
  readonly threadId: string;
  readonly sendId: string | null;
  readonly to: string;
  /** The n of the `Mail n` its text begins with. */
  readonly number: number;
  readonly messageIdHeader: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}
