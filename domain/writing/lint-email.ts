import { lintError, type Finding } from './finding.ts';
import { checkAddresses } from './lint/check-addresses.ts';
import { checkClaimedFacts } from './lint/check-claimed-facts.ts';
import { checkLanguage } from './lint/check-language.ts';
import { checkLength } from './lint/check-length.ts';
import { checkLinks } from './lint/check-links.ts';
import { checkNames } from './lint/check-names.ts';
import { checkNumbers } from './lint/check-numbers.ts';
import { checkObedience } from './lint/check-obedience.ts';
import { checkPhrases } from './lint/check-phrases.ts';
import { checkPlaceholders } from './lint/check-placeholders.ts';
import { checkReference } from './lint/check-reference.ts';
import { checkRepetition } from './lint/check-repetition.ts';
import { checkSubject } from './lint/check-subject.ts';
import { checkTone } from './lint/check-tone.ts';
import type { LintCheck } from './lint/lint-check.ts';
import type { WritingInputs } from './writing-inputs.ts';
import type { WrittenEmail } from './written-email.ts';

const checks: readonly LintCheck[] = [
  checkLength,
  checkSubject,
  checkPhrases,
  checkPlaceholders,
  checkNumbers,
  checkNames,
  checkAddresses,
  checkClaimedFacts,
  checkLinks,
  checkRepetition,
  checkLanguage,
  checkTone,
  checkReference,
  checkObedience,
];

/** Longer than any mail that could pass; there is no need to read on. */
const mostCharacters = 20_000;

/** What is wrong with a written mail, judged by what it was written from; errors first. */
export function lintEmail(email: WrittenEmail, inputs: WritingInputs): Finding[] {
  const { subject, body, facts } = email;
  if (subject.length + body.length > mostCharacters) {
    return [lintError('too_long', 'This is no mail but a book: write a short mail.')];
  }
  const bounded = { ...email, facts: facts.slice(0, 50) };
  const findings = checks.flatMap((check) => check(bounded, inputs));
  const isWarning = ({ severity }: Finding) => Number(severity === 'warning');
  return findings.toSorted((a, b) => isWarning(a) - isWarning(b));
}
