import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleThread } from '#test/harness/writing-samples.ts';
import { detectLanguage } from './detect-language.ts';
import { expectedLanguage } from './expected-language.ts';
import { namedLanguage } from './named-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Would a short call be useful to you, and when would it fit?'],
    ['de', 'Wäre ein kurzes Gespräch für Sie nützlich, und wann würde es passen?'],
    ['fr', 'Est-ce que cela vous serait utile, et quand seriez-vous disponible pour un appel ?'],
    ['es', '¿Le vendría bien una llamada corta con nosotros, y cuándo sería posible para usted?'],
    ['it', 'Le sarebbe utile una breve chiamata con me, e quando sarebbe possibile per lei?'],
    ['nl', 'Zou een kort gesprek voor u nuttig zijn, en wanneer komt het u uit?'],
    ['pt', 'Seria útil para você uma conversa curta, e quando é que não seria muito cedo?'],
    ['other', 'Мы хотели бы узнать, нужна ли вам помощь с выплатами.'],
    ['other', '貴社の支払いについてお手伝いできることがあるかお聞きしたいです。'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'Hi Ana', '42', 'Acme Anvils', '🚀🚀', 'Payouts'])('does not guess: %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});

describe('namedLanguage', () => {
  it.each([
    ['de', 'Write it in German, please.'],
    ['de', 'Schreib auf Deutsch.'],
    ['fr', 'Écrire en français'],
    ['es', 'Language: Spanish'],
    ['nl', 'in Dutch'],
    ['other', 'Write in Japanese'],
    [null, 'Mention our work in English-speaking countries.'],
    [null, 'They sell in German supermarkets.'],
    [null, 'Ask about their French office.'],
    [null, ''],
  ])('hears %s: %s', (language, text) => {
    expect(namedLanguage(text)).toBe(language);
  });
});

describe('expectedLanguage', () => {
  const german = 'Danke, aber wir haben das schon mit der Bank gelöst und es ist nicht mehr nötig.';
  const answer = { from: 'recipient' as const, at: '2026-11-12', subject: 'AW', text: german };
  const thread = [...sampleThread, answer];

  it('is what a person asks for, before all else', () => {
    expect(expectedLanguage(sampleInputs({ thread, instruction: 'In Dutch' }))).toBe('nl');
    expect(expectedLanguage(sampleInputs({ thread, brief: 'Write in Italian. Be short.' }))).toBe(
      'it',
    );
  });

  it('is that of the last answer, then of the earlier mails, then of the brief', () => {
    expect(expectedLanguage(sampleInputs({ thread }))).toBe('de');
    expect(expectedLanguage(sampleInputs({ thread: sampleThread }))).toBe('en');
    expect(
      expectedLanguage(
        sampleInputs({
          brief:
            'Frag, ob sie Hilfe bei der Software brauchen, und biete ein Gespräch an, das nicht lang ist.',
        }),
      ),
    ).toBe('de');
  });

  it('is unknown when a language is asked for that we cannot tell', () => {
    expect(
      expectedLanguage(sampleInputs({ brief: 'Write in Japanese about the payouts.' })),
    ).toBeNull();
  });
});
