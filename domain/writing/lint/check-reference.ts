import { foldText } from '../../reply/fold-text.ts';
import { lintError } from '../finding.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { WritingInputs } from '../writing-inputs.ts';
import type { LintCheck } from './lint-check.ts';
import { quoted } from './quoted.ts';
import { pretendedContact, referencePhrases } from './reference-phrases.ts';

const goesOn: readonly WritingInputs['kind'][] = [
  'follow_up',
  'meeting_follow_up',
  're_engagement',
];

/** A mail that goes on says so; a first one does not pretend that there was something before. */
export const checkReference: LintCheck = ({ subject, body }, { kind, thread, knowledge }) => {
  if (goesOn.includes(kind)) {
    // In a language whose phrases we do not know, nobody can tell.
    const language = detectLanguage(body);
    if (language === null || language === 'other') return [];
    return referencePhrases.test(foldText(body))
      ? []
      : [
          lintError(
            'no_reference_to_earlier_mail',
            'Refer to the earlier mail or talk in a few words.',
          ),
        ];
  }
  const isFirstContact = thread.length === 0 && knowledge.length === 0;
  const pretended = pretendedContact.exec(foldText(`${subject}\n${body}`))?.[0];
  return kind === 'first' && isFirstContact && pretended
    ? [
        lintError(
          'pretends_earlier_contact',
          `There was no contact before: no ${quoted(pretended)}.`,
        ),
      ]
    : [];
};
