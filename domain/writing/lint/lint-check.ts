import type { Finding } from '../finding.ts';
import type { WritingInputs } from '../writing-inputs.ts';
import type { WrittenEmail } from '../written-email.ts';

/** Looks at a mail for one kind of fault. */
export type LintCheck = (email: WrittenEmail, inputs: WritingInputs) => Finding[];
