import type { VariantVerdict } from '#domain/campaign/campaign-variants-view.ts';

/** What can be said of a comparison of texts, as one would say it to a colleague. */
export function verdictWords(verdict: VariantVerdict): string {
  switch (verdict.kind) {
    case 'too_few': {
      const needs = verdict.missing.map(
        ({ key, mails }, index) =>
          `${key}${index === 0 ? ' needs' : ''} ${mails.toLocaleString('en-GB')}${index === 0 ? ` more ${mails === 1 ? 'mail' : 'mails'}` : ''}`,
      );
      return `Too early to tell: ${listed(needs)}.`;
    }
    case 'no_difference':
      return verdict.pValue >= 0.5
        ? 'No difference to be seen so far.'
        : `No clear difference so far: chance alone would make one as large ${chances(verdict.pValue)}.`;
    case 'unjudged': {
      const { key, replies } = verdict;
      const those = replies === 1 ? '1 reply' : `${replies.toLocaleString('en-GB')} replies`;
      return `${key} leads, but ${those} to other texts ${replies === 1 ? 'is' : 'are'} not judged yet and may change that.`;
    }
    case 'winner':
      return `${verdict.key} brings more positive replies: chance alone would make such a difference ${chances(verdict.pValue)}.`;
  }
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function chances(pValue: number): string {
  if (pValue < 0.001) return 'less than once in 1,000 times';
  if (pValue < 0.01) return `${Math.ceil(pValue * 1_000)} in 1,000 times`;
  return `${Math.round(pValue * 100)} in 100 times`;
}
