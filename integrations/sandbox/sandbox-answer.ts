import type { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';

/** `returnOn`: calendar day of the return from an absence, `2026-12-02`; in a week when left out. */
export type SandboxAnswer = AnswerMessageInput & { readonly returnOn?: string };
