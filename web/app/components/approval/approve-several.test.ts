import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApprovedView } from '#domain/approval/approved-view.ts';
import { approveMatching, approveShown } from './approve-several.ts';
import { approvedWords } from './approved-words.ts';

afterEach(() => vi.unstubAllGlobals());

const asOf = '2026-11-22T10:00:00.000Z';
const ids = (count: number) => Array.from({ length: count }, (_, index) => `eml_${index}`);
const said = (change: Partial<ApprovedView>): ApprovedView => ({
  approved: [],
  gone: [],
  refused: [],
  remaining: 0,
  ...change,
});

/** Plays the server. @returns what it was sent */
function serve(...answers: (ApprovedView | null)[]): unknown[] {
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body));
    const answer = answers[bodies.length - 1];
    return answer ? Response.json(answer) : Response.json({}, { status: 500 });
  });
  return bodies;
}

describe('approveMatching', () => {
  it('goes on until none remains, and says how far it is', async () => {
    const bodies = serve(
      said({ approved: ids(50), remaining: 30 }),
      said({ approved: ids(29), gone: ['eml_x'] }),
    );
    const progress = vi.fn<(approved: number) => void>();
    const matching = { campaignId: 'cmp_1', asOf, total: 80 };
    expect(await approveMatching(matching, progress)).toEqual({
      ok: true,
      value: { approved: 79, gone: 1, refused: [] },
    });
    expect(progress.mock.calls).toEqual([[50]]);
    const filter = { campaignId: 'cmp_1', askedUntil: asOf };
    expect(bodies).toEqual([{ filter }, { filter }]);
  });

  it('ends when those that remain must not go out, and counts them once', async () => {
    const refused = ['eml_bad'];
    serve(said({ approved: ids(9), refused, remaining: 1 }), said({ refused, remaining: 1 }));
    const matching = { campaignId: null, asOf, total: 10 };
    expect(await approveMatching(matching, () => {})).toEqual({
      ok: true,
      value: { approved: 9, gone: 0, refused },
    });
  });

  it('ends at the first call that fails', async () => {
    const bodies = serve(said({ approved: ids(50), remaining: 30 }), null);
    const matching = { campaignId: null, asOf, total: 80 };
    expect(await approveMatching(matching, () => {})).toMatchObject({ ok: false });
    expect(bodies).toHaveLength(2);
  });
});

it('approves those that were shown, as they were then, fifty at a time', async () => {
  const bodies = serve(said({ approved: ids(50) }), said({ approved: ids(20) }));
  const shown = ids(70).map((emailId, index) => ({
    emailId,
    askedAt: index === 3 ? asOf : '2026-11-22T09:00:00.000Z',
  }));
  expect(await approveShown(shown, () => {})).toMatchObject({ value: { approved: 70 } });
  expect(bodies).toEqual([
    { emailIds: ids(70).slice(0, 50), askedUntil: asOf },
    { emailIds: ids(70).slice(50), askedUntil: asOf },
  ]);
});

it.each([
  [{ approved: 1, gone: 0, refused: [] }, 'One email approved: it goes out at its next slot'],
  [
    { approved: 1_240, gone: 2, refused: ['eml_bad'] },
    '1,240 emails approved: they go out at their next slots. 2 did not wait any more. One must not go out as it is, and waits on',
  ],
])('%j reads %s', (outcome, words) => {
  expect(approvedWords(outcome)).toBe(words);
});
