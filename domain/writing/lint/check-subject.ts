import { lintError, lintWarning, type Finding } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';

/** Longer lines are cut by phones and folded by servers. */
const mostCharacters = 120;
const usualCharacters = 70;

/** Header fields that mail programs obey, at the beginning of a line. */
const headerLine =
  /^(?:b?cc|to|from|reply-to|sender|subject|content-[\w-]+|mime-version|return-path|x-[\w-]+)\s{0,3}:/im;

/** The subject is one line that says what the mail is about; no header gets in with it or the body. */
export const checkSubject: LintCheck = ({ subject, body }, { needsSubject }) => [
  ...(needsSubject ? subjectFindings(subject) : []),
  ...(/[\p{Cc}\u2028\u2029]/u.test(subject)
    ? [lintError('header_injection', 'The subject has to be one line without control characters.')]
    : []),
  ...(headerLine.test(body) || headerLine.test(subject)
    ? [lintError('header_injection', 'Leave out lines that look like mail headers ("Subject:").')]
    : []),
];

function subjectFindings(subject: string): Finding[] {
  const length = subject.trim().length;
  if (length === 0) return [lintError('subject', 'The mail needs a subject.')];
  if (/^\s*(?:re|aw|fwd?|wg|tr|sv|antw|res?|rif)\s*:/i.test(subject)) {
    return [lintError('subject', 'No "Re:" before a first mail: it pretends an earlier one.')];
  }
  if (length > mostCharacters) return [lintError('subject', 'Make the subject much shorter.')];
  return length > usualCharacters
    ? [lintWarning('subject', 'The subject is longer than phones show.')]
    : [];
}
