import { sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import type { SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { wantedValue } from '#domain/segment/wanted-value.ts';
import { storedDate, storedNumber } from '#domain/segment/stored-value.ts';
import { contacts } from '../../schema/index.ts';
import { likePattern } from '../contact/like-pattern.ts';
import { compileKeptValue } from './compile-kept-value.ts';
import type { SegmentScope } from './segment-scope.ts';

type Condition = Extract<SegmentLeaf, { kind: 'custom' }>;

/**
 * `matchesCustom` in SQL. A cast that failed would fail the whole query, and over a row the reader may
 * not even see: so only what has the stored form is cast.
 */
export function compileCustom(condition: Condition, scope: SegmentScope): SQL {
  return compileKeptValue(condition, scope) ?? compileLoose(condition);
}

function compileLoose(condition: Condition): SQL {
  const { name, type, test } = condition;
  const text = sql`coalesce(${contacts.custom} ->> ${name}::text, '')`;
  if (test === 'isEmpty') return sql`${text} = ''`;
  const value = wantedValue(condition);
  if (value === null) return sql`false`;
  const wanted = sql`${foldText(value)}::text`;
  switch (type) {
    case 'number': {
      const isNumber = sql`${text} ~ ${storedNumber.source}`;
      return sql`case when ${isNumber} then (${text})::float8 ${operators[test]} ${value}::float8 else false end`;
    }
    case 'date':
      return sql`(${text} ~ ${storedDate.source} and (${text}) collate "C" ${operators[test]} ${value}::text)`;
    case 'boolean':
      return sql`${text} = ${value}::text`;
    case 'list':
      return sql`${wanted} = any(string_to_array(fold_text(${text}), ', '))`;
    case 'text':
    case 'url':
      if (test === 'contains') {
        return sql`fold_text(${text}) like ${likePattern(foldText(value))}`;
      }
      if (test === 'startsWith') return sql`starts_with(fold_text(${text}), ${wanted})`;
      return sql`fold_text(${text}) = ${wanted}`;
  }
}

const operators: Record<Condition['test'], SQL> = {
  above: sql`>`,
  below: sql`<`,
  is: sql`=`,
  contains: sql`=`,
  startsWith: sql`=`,
  isEmpty: sql`=`,
};
