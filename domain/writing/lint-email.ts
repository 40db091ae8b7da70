import type { Finding } from './finding.ts';
import type { WritingInputs } from './writing-inputs.ts';
import type { WrittenEmail } from './written-email.ts';

/** What is wrong with a written mail, judged by what it was written from; errors first. */
export function lintEmail(email: WrittenEmail, inputs: WritingInputs): Finding[] {
  const findings = rules.flatMap((rule) => rule(email, inputs));
  return findings.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
}

type Rule = (email: WrittenEmail, inputs: WritingInputs) => Finding[];

const rules: readonly Rule[] = [];
