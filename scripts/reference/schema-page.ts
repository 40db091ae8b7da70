import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as schema from '#db/schema/index.ts';
import { parseSource, textAbove } from '../source/described.ts';
import { markdownTable } from './markdown-table.ts';

const folder = join(import.meta.dirname, '../../db/schema');

/** `docs/reference/schema.md`: every table and column, with what the schema's comments say of them. */
export function schemaPage(): string {
  const said = commentsOfSchema();
  const sections = Object.entries(schema)
    .flatMap(([name, value]) => (is(value, PgTable) ? [{ name, table: value }] : []))
    .toSorted((a, b) => getTableName(a.table).localeCompare(getTableName(b.table)))
    .map(({ name, table }) => tableSection(name, table, said));
  return ['# Database schema', ...sections].join('\n\n');
}

function tableSection(name: string, table: PgTable, said: ReadonlyMap<string, string>): string {
  const rows = Object.entries(getTableColumns(table)).map(([key, column]) => [
    `\`${snakeCase(key)}\``,
    columnType(column),
    column.notNull ? '' : 'yes',
    said.get(`${name}.${key}`) ?? '',
  ]);
  const policies = getTableConfig(table).policies.map((policy) => `\`${policy.name}\``);
  return [
    `## ${getTableName(table)}`,
    said.get(name) ?? '',
    markdownTable(['column', 'type', 'null', 'meaning'], rows),
    policies.length > 0 ? `Row-level security: ${policies.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function columnType(column: PgColumn): string {
  const values = column.enumValues ?? [];
  return values.length > 0 ? `${column.getSQLType()}: ${values.join(', ')}` : column.getSQLType();
}

/** As drizzle's `casing: 'snake_case'` names the columns. */
function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Comments by `table` and `table.column`, in the names of the source. */
function commentsOfSchema(): Map<string, string> {
  const comments = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const source = parseSource(file, readFileSync(join(folder, file), 'utf8'));
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        comments.set(name.getText(source), textAbove(statement));
        if (!initializer || !ts.isCallExpression(initializer)) continue;
        const columns = initializer.arguments.find(ts.isObjectLiteralExpression);
        for (const column of columns?.properties ?? []) {
          comments.set(
            `${name.getText(source)}.${column.name?.getText(source)}`,
            textAbove(column),
          );
        }
      }
    }
  }
  return comments;
}
