import { describe, expect, it } from 'vitest';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { checkWriting } from './check-writing.ts';

const facts = { model: 'gpt', isBudgetSpent: false, hasProfile: true };

function campaignWith(...emails: readonly { writer: 'ai' | 'template'; body: string | null }[]) {
  const steps = emails.map((email, position): CampaignView['steps'][number] => ({
    id: `stp_${position}`,
    position,
    kind: 'email',
    delay: 'PT0S',
    dayCount: 'calendar',
    subject: 'Hello',
    brief: 'Ask for a call.',
    format: 'text',
    attachmentIds: [],
    occasion: null,
    variants: null,
    until: null,
    title: null,
    branch: null,
    ...email,
  }));
  return { id: 'cmp_1', steps };
}

const written = { writer: 'ai', body: 'Hi' } as const;
const bare = { writer: 'ai', body: null } as const;

describe('the check of what a model is to write', () => {
  it('has nothing to say about templates', () => {
    const campaign = campaignWith({ writer: 'template', body: 'Hi' });
    expect(checkWriting(campaign, { ...facts, model: null, hasProfile: false })).toEqual([]);
  });

  it.each([
    ['a model is set up', {}, 'ok'],
    ['none is, and each email has a text of its own', { model: null }, 'warn'],
    ['the budget is spent', { isBudgetSpent: true }, 'warn'],
  ] as const)('%s', (_, change, verdict) => {
    const findings = checkWriting(campaignWith(written), { ...facts, ...change });
    expect(findings).toMatchObject([{ verdict }]);
  });

  it('blocks where neither the model nor a text could fill an email, and counts them', () => {
    const campaign = campaignWith(written, bare, bare);
    const blocked = { verdict: 'block', text: expect.stringContaining('2 emails have no text') };
    expect(checkWriting(campaign, { ...facts, model: null })).toMatchObject([blocked]);
    expect(checkWriting(campaign, { ...facts, isBudgetSpent: true })).toMatchObject([blocked]);
    expect(checkWriting(campaign, facts)).toMatchObject([{ verdict: 'ok' }]);
  });

  it('blocks where only one of the texts compared could fill in', () => {
    const { id, steps } = campaignWith(written);
    const other = { key: 'B' as const, weight: 1, subject: null, body: null, brief: 'Ask.' };
    const compared = steps.map((step) => ({
      ...step,
      variants: { ownWeight: 1, others: [other] },
    }));
    const findings = checkWriting({ id, steps: compared }, { ...facts, model: null });
    expect(findings).toMatchObject([{ verdict: 'block' }]);
  });

  it('misses a profile, and says where to write one', () => {
    expect(checkWriting(campaignWith(written), { ...facts, hasProfile: false })).toMatchObject([
      { verdict: 'ok' },
      { verdict: 'warn', mend: { to: '/settings/profile' } },
    ]);
  });
});
