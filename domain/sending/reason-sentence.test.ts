import { describe, expect, it } from 'vitest';
import { reasonCodes } from './reason-code.ts';
import { reasonSentence } from './reason-sentence.ts';

describe('reasonSentence', () => {
  it.each(reasonCodes)('puts %s into a sentence, whatever is known', (code) => {
    expect(reasonSentence({ code, inputs: {} })).toMatch(/^[A-Z][^{}]*[.?]$/);
  });

  it('tells the numbers and names behind it', () => {
    const cap = { code: 'mailbox_daily_cap', inputs: { sent: 40, limit: 40 } } as const;
    expect(reasonSentence(cap)).toBe('The mailbox has sent its emails of today, 40 of 40.');
    const missing = { code: 'missing_variable', inputs: { names: 'company' } } as const;
    expect(reasonSentence(missing)).toBe('The contact lacks what the email needs: company');
    const replied = { code: 'replied', inputs: { meaning: 'meeting' } } as const;
    expect(reasonSentence(replied)).toBe('The contact has replied: they want to talk');
    const stopped = { code: 'finished', inputs: { ending: 'stopped' } } as const;
    expect(reasonSentence(stopped)).toBe('The sequence was stopped.');
  });
});
