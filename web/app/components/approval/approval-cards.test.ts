import { describe, expect, it } from 'vitest';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import {
  cardsOf,
  changeCards,
  changesOf,
  type ApprovalCard,
  type CardAction,
} from './approval-cards.ts';

const at = '2026-11-24T09:00:00.000Z';
const later = '2026-11-24T09:05:00.000Z';

const mail = (emailId: string, change: Partial<ApprovalView> = {}): ApprovalView => ({
  emailId,
  contactId: `con_${emailId}`,
  contactName: 'Lena Weiß',
  contactEmail: 'lena@example.com',
  company: 'Northwind',
  role: '',
  campaignId: 'cmp_1',
  campaignName: 'Fall',
  step: 1,
  emailNumber: 1,
  variant: null,
  template: null,
  brief: 'Ask.',
  subject: 'Hello',
  bodyText: 'Hi Lena,\n\n  as it is. ',
  format: 'text',
  bodyHtml: null,
  attachments: [],
  isInThread: false,
  writtenBy: 'model',
  fallbackReason: null,
  confidence: 0.9,
  facts: [],
  warnings: [],
  instruction: null,
  dueAt: at,
  askedAt: at,
  ...change,
});

const play = (cards: readonly ApprovalCard[], ...actions: CardAction[]) =>
  actions.reduce<readonly ApprovalCard[]>(changeCards, cards);
const three = cardsOf([mail('a'), mail('b'), mail('c')]);
const shown = (cards: readonly ApprovalCard[]) =>
  cards.map(({ mail: { emailId }, state }) => `${emailId} ${state}`);
const edit = (emailId: string, bodyText: string): CardAction => ({
  kind: 'edit',
  emailId,
  edit: { subject: 'Hello', bodyText },
});
const read = (...mails: ApprovalView[]): CardAction => ({ kind: 'read', mails });

describe('the queue on the screen', () => {
  it('follows the server, and keeps what a person is writing', () => {
    const cards = play(three, edit('b', 'Mine.'), read(mail('b'), mail('d')));
    expect(shown(cards)).toEqual(['b waiting', 'd waiting']);
    expect(cards[0]?.edit?.bodyText).toBe('Mine.');
  });

  it('keeps an edited mail in its place when nobody waits for it any more', () => {
    const cards = play(three, edit('b', 'Mine.'), read(mail('a'), mail('c')));
    expect(shown(cards)).toEqual(['a waiting', 'b gone', 'c waiting']);
    expect(shown(play(cards, { kind: 'close', emailId: 'b' }))).toEqual(['a waiting', 'c waiting']);
  });

  it('lets go of a mail that was merely opened for editing', () => {
    const opened = play(three, edit('b', mail('b').bodyText), read(mail('a')));
    expect(shown(opened)).toEqual(['a waiting']);
  });

  it('says that the text under an edit was written anew', () => {
    const anew = mail('b', { bodyText: 'Other.', askedAt: later });
    const cards = play(three, edit('b', 'Mine.'), read(mail('a'), anew));
    expect(cards[1]).toMatchObject({ isOutdated: true, edit: { bodyText: 'Mine.' } });
    expect(play(cards, { kind: 'edit', emailId: 'b', edit: null })[1]).toMatchObject({
      isOutdated: false,
    });
  });

  it('keeps the place of a mail that is being rewritten until it comes back, as new', () => {
    const asked = play(
      three,
      edit('b', 'Mine.'),
      { kind: 'mark', emailIds: ['b'], state: 'rewriting' },
      // Read before the server had heard of it.
      read(mail('a'), mail('b'), mail('c')),
      read(mail('a'), mail('c')),
    );
    expect(shown(asked)).toEqual(['a waiting', 'b rewriting', 'c waiting']);
    const back = play(asked, read(mail('a'), mail('c'), mail('b', { askedAt: later })));
    expect(shown(back)).toEqual(['a waiting', 'c waiting', 'b waiting']);
    expect(back[2]).toMatchObject({ edit: null, isOutdated: false });
  });

  it('brings no mail back that was decided about, edited or not', () => {
    const leaving: CardAction = { kind: 'mark', emailIds: ['b'], state: 'leaving' };
    const decided = play(three, edit('b', 'Mine.'), leaving, read(mail('a'), mail('b')));
    expect(shown(decided)).toEqual(['a waiting', 'b leaving']);
    expect(shown(play(decided, read(mail('a'))))).toEqual(['a waiting']);
  });

  it('sends the HTML of a mail with looks, of which its text is made', () => {
    const [rich] = cardsOf([mail('a', { format: 'html', bodyHtml: '<p>Hi</p>' })]);
    const edited = (bodyHtml?: string) =>
      rich && {
        ...rich,
        edit: { subject: 'Hello', bodyText: 'x', ...(bodyHtml !== undefined && { bodyHtml }) },
      };
    expect(
      [edited(), edited('<p>Hi</p>'), edited('<p>Ho</p>')].map((card) => card && changesOf(card)),
    ).toEqual([{}, {}, { bodyHtml: '<p>Ho</p>' }]);
  });

  it('sends only what was changed, letter by letter', () => {
    const [, card] = play(three, edit('b', ' Mine. \n'));
    expect(card && changesOf(card)).toEqual({ bodyText: ' Mine. \n' });
  });
});
