import { and, sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { wantedValue } from '#domain/segment/wanted-value.ts';
import { contacts, customValues } from '../../schema/index.ts';
import { likePattern } from '../contact/like-pattern.ts';
import { isOfField, keyOf, valueOfKey } from '../custom-field/kept-values.ts';
import type { SegmentScope } from './segment-scope.ts';

type Condition = Extract<SegmentLeaf, { kind: 'custom' }>;
type Field = SegmentScope['fields'][number];

/** Of `custom_sort_key`: a longer text is cut there. */
const keyLength = 200;

/**
 * The condition of a field with a definition, asked of the index of its values.
 * @returns null when the index does not know the answer
 */
export function compileKeptValue(condition: Condition, { fields }: SegmentScope): SQL | null {
  const field = fieldOf(condition, fields);
  const value = wantedValue(condition);
  if (!field || condition.test === 'isEmpty' || value === null) return null;
  if (isPiece(condition)) return isAmong(selectWithin(condition, field, [foldText(value)]));
  const matches = compareKey(condition, field);
  // Asked so, and not as one of many ids, those who have none are told apart by a join as well.
  const isTheirs = sql`${customValues.contactId} = ${contacts.id}`;
  return matches && sql`exists (select from ${customValues} where ${isTheirs} and ${matches})`;
}

/**
 * Conditions joined by "or" that all ask for pieces of one field with a definition, in one look: each by
 * itself would read all values of the field.
 * @returns null when they are not such
 */
export function compileKeptPieces(
  conditions: readonly SegmentCondition[],
  { fields }: SegmentScope,
): SQL | null {
  const [first] = conditions;
  if (conditions.length < 2 || !first || !isPiece(first)) return null;
  const isAlike = (each: SegmentCondition): each is Condition =>
    isPiece(each) && each.name === first.name && each.type === first.type;
  const field = fieldOf(first, fields);
  if (!field || !conditions.every(isAlike)) return null;
  const wanted = conditions.flatMap((each) => wantedValue(each) ?? []).map(foldText);
  return isAmong(selectWithin(first, field, wanted));
}

const isAmong = (ids: SQL) => sql`${contacts.id} in (${ids})`;

const fieldOf = ({ name, type }: Condition, fields: SegmentScope['fields']) =>
  fields.find((each) => each.name === name && each.type === type);

const isPiece = (condition: SegmentCondition): condition is Condition =>
  condition.kind === 'custom' && condition.test === 'contains';

/** The condition about a row of `custom_values`; null when a key does not say enough. */
export function compareKey(condition: Condition, field: Field): SQL | null {
  const { test } = condition;
  const value = wantedValue(condition);
  // As long as a cut one, it could be equal to the beginning of a longer text.
  if (value === null || foldText(value).length >= keyLength) return null;
  const { key } = customValues;
  const wanted = keyOf(field, sql`${value}::text`);
  const isOurs = isOfField(field.id);
  if (test === 'above') return and(isOurs, sql`${key} > ${wanted}`) ?? null;
  if (test === 'below') return and(isOurs, sql`${key} < ${wanted}`) ?? null;
  if (test === 'is') return sql`${key} = ${wanted}`;
  if (test !== 'startsWith') return null;
  return sql`(${key} >= ${wanted} and ${key} < ${wanted} || chr(1114111))`;
}

/** @param wanted folded; one of them is enough */
function selectWithin({ name, type }: Condition, { id }: Field, wanted: string[]): SQL {
  const patterns = sql`${sql.param(wanted.map(likePattern))}::text[]`;
  const isWithin = (text: SQL) =>
    type === 'list'
      ? sql`string_to_array(${text}, ', ') && ${sql.param(wanted)}::text[]`
      : sql`${text} like any(${patterns})`;
  const { contactId, key } = customValues;
  const cutLength = id.length + 1 + keyLength;
  const isCut = sql`length(${key}) = ${cutLength}::int`;
  // The rest of a text that was cut stands only with the contact. "offset 0" keeps the look there, which the
  // planner takes for dear, with the few that need it; that they are few it believes of a span.
  const mayBeCut = sql`octet_length(${key}) between ${cutLength}::int and ${4 * cutLength}::int`;
  return sql`
    select ${contactId} from (
      select ${contactId}, ${key} from ${customValues}
      where ${isOfField(id)} and (${key} like any(${patterns}) or ${mayBeCut}) offset 0
    ) ${customValues}
    where case when ${isCut}
      then (select ${isWithin(sql`fold_text(long.custom ->> ${name}::text)`)}
        from contacts long where long.id = ${contactId})
      else ${isWithin(valueOfKey(id))} end`;
}
