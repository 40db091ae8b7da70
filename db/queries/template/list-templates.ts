import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { templates } from '../../schema/index.ts';
import type { TemplateRow } from './template-rows.ts';

interface TemplateListQuery {
  /** Each is in the name, the subject or the text. */
  words: readonly string[];
  folder: { kind: 'any' } | { kind: 'none' } | { kind: 'one'; id: string };
  after: { name: string; id: string } | null;
  limit: number;
}

/** One page of the library, by name. */
export function listTemplates(tx: Transaction, query: TemplateListQuery): Promise<TemplateRow[]> {
  const { words, folder, after, limit } = query;
  const name = sql`lower(${templates.name})`;
  const comesAfter = after
    ? sql`(${name}, ${templates.id}) > (lower(${after.name}::text), ${after.id})`
    : undefined;
  return tx
    .select()
    .from(templates)
    .where(and(isNull(templates.deletedAt), isIn(folder), comesAfter, ...words.map(holds)))
    .orderBy(asc(name), asc(templates.id))
    .limit(limit);
}

function isIn(folder: TemplateListQuery['folder']): SQL | undefined {
  if (folder.kind === 'any') return undefined;
  return folder.kind === 'none' ? isNull(templates.folderId) : eq(templates.folderId, folder.id);
}

/** What a reader sees, without the tags of HTML. */
const readable = sql`concat_ws(' ', ${templates.name}, ${templates.subject},
  case ${templates.format} when 'html' then regexp_replace(${templates.body}, '<[^>]*>', '', 'g')
  else ${templates.body} end)`;

/** A library is small: reading all of it is quicker than keeping an index. */
const holds = (word: string): SQL =>
  sql`lower(${readable}) like lower(${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}::text)`;
