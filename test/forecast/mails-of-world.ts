import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadForecastState } from '#db/queries/forecast/load-forecast-state.ts';
import { enrollments, outboundEmails, steps } from '#db/schema/index.ts';
import { forecastSends } from '#domain/forecast/forecast-sends.ts';
import type { CreatedWorld } from './create-world.ts';

/** One mail, planned or sent, as a line that a person can compare. */
export async function plannedMails(
  db: Database,
  { plan, workspaceId }: CreatedWorld,
  untilMs: number,
): Promise<string[]> {
  const now = new Date(plan.startMs);
  const state = await inWorkspace(db, workspaceId, (tx) =>
    loadForecastState(tx, { workspaceId, draftId: null, now }),
  );
  const { sends } = forecastSends(state, plan.startMs, untilMs);
  return sends.map(({ atMs, ...send }) => lineOf({ at: new Date(atMs), ...send })).toSorted();
}

export async function sentMails(
  db: Database,
  { workspaceId }: CreatedWorld,
  untilMs: number,
): Promise<string[]> {
  const rows = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select({
        at: outboundEmails.sentAt,
        mailboxId: outboundEmails.mailboxId,
        contactId: outboundEmails.contactId,
        position: steps.position,
      })
      .from(outboundEmails)
      .innerJoin(steps, eq(steps.id, outboundEmails.stepId))
      .where(eq(outboundEmails.state, 'sent')),
  );
  return rows
    .flatMap(({ at, ...mail }) => (at && at.getTime() < untilMs ? lineOf({ at, ...mail }) : []))
    .toSorted();
}

/** Whether nobody has anything left to do. */
export async function isOver(db: Database, { workspaceId }: CreatedWorld): Promise<boolean> {
  const left = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select({ id: enrollments.id })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.workspaceId, workspaceId),
          inArray(enrollments.state, ['enrolled', 'active']),
        ),
      )
      .limit(1),
  );
  return left.length === 0;
}

function lineOf(mail: {
  at: Date;
  mailboxId: string;
  contactId: string;
  position: number;
}): string {
  return `${mail.at.toISOString()} ${mail.mailboxId} ${mail.contactId} step ${mail.position + 1}`;
}
