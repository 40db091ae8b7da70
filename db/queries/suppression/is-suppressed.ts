import { and, eq, or, sql } from 'drizzle-orm';
import { contacts, suppressions } from '../../schema/index.ts';

/** Whether the contact of a query may not be mailed: by its address, or its domain. */
export const isSuppressed = sql<boolean>`exists (select 1 from ${suppressions} where ${and(
  eq(suppressions.workspaceId, contacts.workspaceId),
  or(
    and(eq(suppressions.scope, 'address'), eq(suppressions.value, contacts.emailNormalized)),
    and(eq(suppressions.scope, 'domain'), eq(suppressions.value, contacts.emailDomain)),
  ),
)})`;
