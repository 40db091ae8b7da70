import type { Database } from '#db/client.ts';
import type { CompanyNote } from '#domain/writing/writing-inputs.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';

export type WritingDeps = {
  db: Database;
  clock: () => Date;
  /** null = no language model is set up: the steps' own texts go out. */
  llm: LlmClient | null;
  /** What the company of a contact says about itself in public; null when there is nothing to be had. */
  readCompany: (call: {
    workspaceId: string;
    contact: { email: string; website: string | null };
    signal: AbortSignal;
  }) => Promise<CompanyNote | null>;
};
