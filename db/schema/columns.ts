import { sql, type SQL } from 'drizzle-orm';
import { customType, pgPolicy, pgRole, text, timestamp } from 'drizzle-orm/pg-core';
import type { IdKind } from '#domain/shared/ids.ts';
import { newId } from '../new-id.ts';

/** The role every server and worker connection runs under; `migrateDatabase` creates it. */
export const appRole = pgRole('followthrough_app').existing();

export const id = (kind: IdKind) =>
  text()
    .primaryKey()
    .$defaultFn(() => newId(kind));

export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const createdAt = () => instant().notNull().defaultNow();

export const updatedAt = () =>
  instant()
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());

export const workspaceIdColumn = () => text().notNull();

/**
 * Rows are visible and writable only inside `inWorkspace` (or a test's own transaction) for their workspace.
 * @param further what must hold besides
 */
export const tenantPolicy = (further?: SQL) => {
  const isOurs = sql`workspace_id = nullif(current_setting('app.workspace_id', true), '')`;
  return pgPolicy('tenant', {
    to: appRole,
    using: further ? sql`${isOurs} and (${further})` : isOurs,
  });
};

/** Lets `forgetOld` delete what is past its time in all workspaces. */
export const housekeepingPolicy = () =>
  pgPolicy('housekeeping', {
    to: appRole,
    using: sql`current_setting('app.housekeeping', true) = 'on'`,
  });
