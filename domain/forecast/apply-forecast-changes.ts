import type { ForecastChanges } from './forecast-changes.ts';
import type { ForecastCampaign, ForecastMailbox, ForecastState } from './forecast-state.ts';

/** The state as it would be under other settings, and with other mailboxes beside those there are. */
export function applyForecastChanges(
  state: ForecastState,
  { mailboxes = {}, campaigns = {}, addMailboxes = [] }: ForecastChanges,
): ForecastState {
  const changed = state.mailboxes.map(({ id, state: mailbox }) => ({
    id,
    state: { ...mailbox, ...given(mailboxes[id]) },
  }));
  const added = addMailboxes.flatMap(({ likeMailboxId, count }, nth) =>
    changed
      .filter(({ id }) => id === likeMailboxId)
      .flatMap((like) =>
        Array.from({ length: count }, (_, index) =>
          newMailboxLike(like, `${nth + 1}.${index + 1}`),
        ),
      ),
  );
  return {
    ...state,
    mailboxes: [...changed, ...added],
    campaigns: state.campaigns.map((campaign) => ({
      ...campaign,
      ...given(campaigns[campaign.id]),
      mailboxIds: withAdded(campaign, added),
    })),
  };
}

type AddedMailbox = ForecastMailbox & { readonly likeMailboxId: string };

/** Connected, and nothing sent from it yet. */
function newMailboxLike({ id: likeMailboxId, state }: ForecastMailbox, nth: string): AddedMailbox {
  return {
    id: `${likeMailboxId}+${nth}`,
    likeMailboxId,
    state: {
      ...state,
      isConnected: true,
      pause: null,
      isBreakerTripped: false,
      cooldownUntilMs: null,
      today: { ...state.today, sent: 0, fresh: 0, followUp: 0 },
      recentSlotsMs: [],
      lastSlot: null,
    },
  };
}

function withAdded(
  { mailboxIds }: ForecastCampaign,
  added: readonly AddedMailbox[],
): readonly string[] {
  const joining = added.filter(({ likeMailboxId }) => mailboxIds.includes(likeMailboxId));
  return [...mailboxIds, ...joining.map(({ id }) => id)];
}

/** Without fields that are there and undefined, which would undo what they do not mention. */
function given<Trial extends object>(
  trial: Trial | undefined,
): { [Name in keyof Trial]?: Exclude<Trial[Name], undefined> } {
  // Object.fromEntries forgets the keys' types; none but those of `trial` can come out.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(
    Object.entries(trial ?? {}).filter(([, value]) => value !== undefined),
  ) as { [Name in keyof Trial]?: Exclude<Trial[Name], undefined> };
}
