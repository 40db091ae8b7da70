import { describe, expect, it } from 'vitest';
import { bareSubject } from './bare-subject.ts';
import { threadReferences } from './thread-references.ts';
import { threadSubject } from './thread-subject.ts';

describe('the subject of a follow-up', () => {
  it('is the thread’s, to the letter', () => {
    expect(threadSubject('Quick  question', null)).toEqual({
      kind: 'same_thread',
      subject: 'Quick  question',
    });
  });

  it.each(['quick question', 'Re: Quick question', 'RE[2]: quick  question'])(
    'stays in the thread when it says the same: %s',
    (own) => {
      expect(threadSubject('Quick question', own)).toEqual({
        kind: 'same_thread',
        subject: 'Quick question',
      });
    },
  );

  it('starts a new thread when it says something else', () => {
    expect(threadSubject('Quick question', 'One more idea')).toEqual({
      kind: 'new_thread',
      subject: 'One more idea',
    });
  });
});

describe('a bare subject', () => {
  it.each([
    ['Re: AW: Fwd: Hello', 'Hello'],
    ['RE[3] : Hello', 'Hello'],
    ['SV: Antw: WG: Hello', 'Hello'],
    ['回复：Hello', 'Hello'],
    [' \r\n Hello \t world', 'Hello world'],
    ['Rebate: 20 %', 'Rebate: 20 %'],
    ['Regarding: you', 'Regarding: you'],
    ['Re:', ''],
  ])('of %j is %j', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });

  it('is found in linear time', () => {
    expect(bareSubject('Re: '.repeat(100_000))).toBe('');
    expect(bareSubject(`${'Re'.repeat(100_000)}:`)).toHaveLength(200_001);
  });
});

describe('the References of a follow-up', () => {
  const id = (name: string) => `<${name}@mail.example>`;

  it('are the parent’s and the parent, oldest first, each once', () => {
    expect(threadReferences({ messageId: id('a'), references: [] })).toEqual([id('a')]);
    expect(
      threadReferences({ messageId: id('c'), references: [id('a'), id('b'), id('b')] }),
    ).toEqual([id('a'), id('b'), id('c')]);
    expect(threadReferences({ messageId: id('b'), references: [id('a'), id('b')] })).toEqual([
      id('a'),
      id('b'),
    ]);
  });

  it('end with the parent, even one that its own references name', () => {
    expect(threadReferences({ messageId: id('a'), references: [id('a'), id('b')] })).toEqual([
      id('b'),
      id('a'),
    ]);
    const huge = id('x'.repeat(950));
    expect(threadReferences({ messageId: huge, references: [id('a'), id('b')] })).toEqual([
      id('a'),
      huge,
    ]);
  });

  it('leave out what could break the header', () => {
    const references = ['<a b@c>', '<a@b>\r\nBcc: x', 'a@b', '<>', '<@>', id('ok')];
    expect(threadReferences({ messageId: id('z'), references })).toEqual([id('ok'), id('z')]);
    expect(threadReferences({ messageId: 'broken', references: [] })).toEqual([]);
  });

  it('lose the middle when there are too many, never the first or the parent', () => {
    const references = Array.from({ length: 200 }, (_, index) => id(`mail-${index}`));
    const kept = threadReferences({ messageId: id('parent'), references });
    expect(kept[0]).toBe(id('mail-0'));
    expect(kept.at(-1)).toBe(id('parent'));
    expect(kept.at(-2)).toBe(id('mail-199'));
    expect(kept.join(' ').length).toBeLessThanOrEqual(900);
    expect(kept.length).toBeGreaterThan(30);
  });
});
