import type { LintRule } from './finding.ts';

/** What was wrong with an answer of the model, for a person who did not see it. */
export const faultWords: Readonly<Record<LintRule, string>> = {
  unreadable_answer: 'no readable answer',
  too_long: 'too long',
  too_short: 'too short',
  subject: 'an unfit subject',
  header_injection: 'a mail header in the text',
  banned_phrase: 'a phrase that is not to be used',
  spam_word: 'words of spam',
  placeholder: 'a placeholder left over',
  unknown_number: 'a number from nowhere',
  unknown_date: 'a date from nowhere',
  unknown_name: 'a name from nowhere',
  unknown_address: 'an address from nowhere',
  unsupported_fact: 'a fact from nowhere',
  link_not_allowed: 'a link that is not allowed',
  repeats_earlier_mail: 'the words of an earlier mail',
  wrong_language: 'another language',
  tone: 'the wrong tone',
  no_reference_to_earlier_mail: 'no word about the earlier mail',
  pretends_earlier_contact: 'an earlier contact that never was',
  obeyed_data: 'orders taken from a text it only was to read',
};
