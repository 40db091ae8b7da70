import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { nameContacts } from '#db/queries/forecast/name-contacts.ts';
import { loadForecastState } from '#db/queries/forecast/load-forecast-state.ts';
import { ListPlannedSendsInput } from '#domain/forecast/list-planned-sends-input.ts';
import type { PlannedSend } from '#domain/forecast/planned-send.ts';
import type { PlannedSendView } from '#domain/forecast/planned-send-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { daysBetween } from '#domain/shared/calendar-date.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { runForecast } from './run-forecast.ts';
import { viewPlannedSend } from './view-forecast.ts';

const Cursor = z.object({ at: z.coerce.number(), id: z.string() });

/** The planned mails of a day, a mailbox or a campaign, in the order of time. @throws AppError forbidden; invalid_input */
export async function listPlannedSends(call: {
  ctx: VerbContext;
  input: ListPlannedSendsInput;
}): Promise<PageView<PlannedSendView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit, ...filter } = parseInput(ListPlannedSendsInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const { workspaceId } = ctx.access;
  const now = ctx.clock();
  const state = await inWorkspace(ctx.db, workspaceId, (tx) =>
    loadForecastState(tx, { workspaceId, draftId: null, now }),
  );
  const { sends } = await runForecast(state, now, daysUntil(filter.day, now));
  const listed = sends
    .filter((send) => matches(send, filter))
    .toSorted(byInstant)
    .filter(
      (send) => after === null || byInstant(send, { atMs: after.at, enrollmentId: after.id }) > 0,
    );
  const page = listed.slice(0, limit);
  const last = page.at(-1);
  const hasMore = listed.length > limit && last !== undefined;
  return {
    items: await inWorkspace(ctx.db, workspaceId, (tx) => viewWithNames(tx, page)),
    nextCursor: hasMore ? encodeCursor({ at: String(last.atMs), id: last.enrollmentId }) : null,
  };
}

/** @returns days that hold all of that date in every zone; undefined when no date is asked for */
function daysUntil(date: string | undefined, now: Date): number | undefined {
  if (date === undefined) return undefined;
  return Math.max(1, daysBetween(now.toISOString().slice(0, 10), date) + 2);
}

function matches(
  send: PlannedSend,
  filter: {
    day?: string | undefined;
    mailboxId?: string | undefined;
    campaignId?: string | undefined;
  },
): boolean {
  const { day = send.day, mailboxId = send.mailboxId, campaignId = send.campaignId } = filter;
  return send.day === day && send.mailboxId === mailboxId && send.campaignId === campaignId;
}

type InTime = Pick<PlannedSend, 'atMs' | 'enrollmentId'>;

function byInstant(a: InTime, b: InTime): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  if (a.enrollmentId === b.enrollmentId) return 0;
  return a.enrollmentId < b.enrollmentId ? -1 : 1;
}

async function viewWithNames(
  tx: Parameters<typeof nameContacts>[0],
  sends: readonly PlannedSend[],
): Promise<PlannedSendView[]> {
  const named = await nameContacts(
    tx,
    sends.map(({ contactId }) => contactId),
  );
  return sends.map((send) => ({
    ...viewPlannedSend(send),
    day: send.day,
    contactName: named.get(send.contactId)?.name ?? '',
    contactEmail: named.get(send.contactId)?.email ?? '',
  }));
}
