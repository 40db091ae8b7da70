import postgres from 'postgres';

/**
 * How many connections of a database wait for a lock at this moment.
 * @param ownerUrl PostgreSQL URL of its owner, who sees what all connections do
 */
export async function countWaiting(ownerUrl: string): Promise<unknown> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await sql`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return row?.['count'];
  } finally {
    await sql.end();
  }
}
