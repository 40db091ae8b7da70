import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

/** Is one of these: one parameter, however many there are. */
export function among(column: SQLWrapper, ids: readonly string[]): SQL {
  return sql`${column} in (select json_array_elements_text(${JSON.stringify(ids)}::json))`;
}
