import { sql } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import type { Transaction } from '../../client.ts';
import { likePattern } from './like-pattern.ts';

/** More than anybody reads of what is only like the text searched for. */
const most = 500;
/** The share of its letter groups that a text has that is near to another, and one that is just like it. */
const [near, alike] = [0.55, 0.5];
/** The index knows texts by groups of so many letters. */
const groupLength = 3;
/** Groups that are looked up, and how many contacts who have the same of them are compared. */
const [groupsMost, contactsEach] = [12, 150];

/**
 * Contacts who have a text like `q` in their name, address, company or role: those near to it, or else some
 * who share a good part of it. Whom to compare with it is found by groups of letters and bounded: the index
 * would give everybody back whose address ends like half of what was typed. None where the server has no
 * `pg_trgm`, or its index does not know the letters.
 */
export async function listSimilarIds(tx: Transaction, q: string): Promise<string[]> {
  const text = foldText(q);
  const groups = await listKnownGroups(tx, text);
  if (groups.length === 0) return [];
  const nearest = await compare(tx, text, near, joinHalves(groups));
  if (nearest.length > 0) return nearest;
  return compare(
    tx,
    text,
    alike,
    groups.map((group) => [group]),
  );
}

/** Groups of letters that the index finds contacts by, evenly from the whole text. */
async function listKnownGroups(tx: Transaction, text: string): Promise<string[]> {
  const [server] = await tx.execute<{ compares: boolean }>(
    sql`select to_regproc('word_similarity_op') is not null as compares`,
  );
  if (!server?.compares) return [];
  const rows = await tx.execute<{ letters: string }>(sql`
    select letters from unnest(${sql.param(groupsOf(text))}::text[]) as letters
    where show_trgm(letters) <> '{}'`);
  const every = Math.max(1, rows.length / groupsMost);
  return rows
    .filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every))
    .map(({ letters }) => letters);
}

function groupsOf(text: string): string[] {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => Array.from(word));
  const groups = words.flatMap((letters) =>
    letters.slice(groupLength - 1).map((_, at) => letters.slice(at, at + groupLength).join('')),
  );
  return [...new Set(groups)];
}

/** A slip spoils neighbouring groups, of four quarters two at the most: two others are as they should be. */
function joinHalves(groups: readonly string[]): string[][] {
  const quarters = [0, 1, 2, 3].map((quarter) =>
    groups.filter((_, at) => Math.floor((at * 4) / groups.length) === quarter),
  );
  return quarters
    .flatMap((one, at) => quarters.slice(at + 1).map((other) => [...one, ...other]))
    .filter((half) => half.length > 0);
}

/** Of some contacts who have all groups of one of these sets, those whose text has that share in common. */
async function compare(
  tx: Transaction,
  text: string,
  share: number,
  sets: readonly (readonly string[])[],
): Promise<string[]> {
  const some = sets.map((groups) => {
    const haveAll = groups.map((group) => sql`search_text like ${likePattern(group)}`);
    return sql`(select id, search_text from found_contacts
      where ${sql.join(haveAll, sql` and `)} limit ${contactsEach})`;
  });
  const rows = await tx.execute<{ id: string }>(sql`
    select id from (${sql.join(some, sql` union `)}) as compared
    where word_similarity(${text}, search_text) >= ${share} limit ${most}`);
  return rows.map(({ id }) => id);
}
