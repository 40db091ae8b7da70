/** What the lint of a written mail can complain about. */
export const lintRules = [
  /** The answer is not the JSON that was asked for, or was cut off. */
  'unreadable_answer',
  'too_long',
  'too_short',
  'subject',
  'header_injection',
  'banned_phrase',
  'spam_word',
  'placeholder',
  'unknown_number',
  'unknown_date',
  'unknown_name',
  'unknown_address',
  'unsupported_fact',
  'link_not_allowed',
  'repeats_earlier_mail',
  'wrong_language',
  'tone',
  'no_reference_to_earlier_mail',
  'pretends_earlier_contact',
  'obeyed_data',
] as const;

export type LintRule = (typeof lintRules)[number];

export interface Finding {
  readonly rule: LintRule;
  /** Said to the model when it writes again, and to people. */
  readonly message: string;
  /** An error has the mail written again; a warning is shown to whoever approves it. */
  readonly severity: 'error' | 'warning';
}

export function lintError(rule: LintRule, message: string): Finding {
  return { rule, message, severity: 'error' };
}

export function lintWarning(rule: LintRule, message: string): Finding {
  return { rule, message, severity: 'warning' };
}
