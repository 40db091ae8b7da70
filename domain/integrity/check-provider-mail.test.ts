import { describe, expect, it } from 'vitest';
import { checkProviderMail, type LedgerEntry, type ProviderMail } from './check-provider-mail.ts';

const sentAt = new Date('2026-11-24T11:00:00Z');
const mail: ProviderMail = { messageId: 'm1', sendId: 'eml_1', sentAt };
const ledger = (change: Partial<LedgerEntry> = {}) =>
  new Map([['eml_1', { emailId: 'eml_1', state: 'sent' as const, softBounces: 0, ...change }]]);
const found = (...args: Parameters<typeof checkProviderMail>) =>
  checkProviderMail(...args).flatMap(({ findings }) =>
    findings.map(({ invariant, entityId }) => `${invariant} ${entityId}`),
  );

describe('checkProviderMail', () => {
  it.each(['sent', 'sending', 'unknown'] as const)('agrees with a row that is %s', (state) => {
    expect(found([mail], ledger({ state }), null)).toEqual([]);
  });

  it.each(['draft', 'queued', 'granted', 'failed', 'cancelled'] as const)(
    'finds a sent mail whose row is %s',
    (state) => {
      expect(found([mail], ledger({ state }), null)).toEqual(['mail_unknown_to_ledger eml_1']);
    },
  );

  it('finds a mail without a row, unless its contact may have been deleted since', () => {
    expect(found([mail], new Map(), null)).toEqual(['mail_unknown_to_ledger eml_1']);
    expect(found([mail], new Map(), sentAt)).toEqual(['mail_unknown_to_ledger eml_1']);
    expect(found([mail], new Map(), new Date(sentAt.getTime() + 1))).toEqual([]);
  });

  it('finds a mail that went out twice', () => {
    const twice = [mail, { ...mail, messageId: 'm2' }];
    expect(found(twice, ledger(), null)).toEqual(['step_sent_twice eml_1']);
    expect(found(twice, ledger({ softBounces: 1, state: 'queued' }), null)).toEqual([]);
  });
});
