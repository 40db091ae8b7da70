import type { WritingInputs } from '../writing/writing-inputs.ts';

/** What a mail wants to know: what it is about, and whom it is to. */
export function knowledgeQuery({
  brief,
  instruction,
  recipient: { company, role },
}: Pick<WritingInputs, 'brief' | 'instruction' | 'recipient'>): string {
  return [brief, instruction, company, role].filter(Boolean).join('\n');
}
