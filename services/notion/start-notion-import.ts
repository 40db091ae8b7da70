import { inWorkspace } from '#db/in-workspace.ts';
import { listNotionSources } from '#db/queries/notion/list-notion-sources.ts';
import { queueNotionImport } from '#db/queries/notion/queue-notion-import.ts';
import { saveNotionSource } from '#db/queries/notion/save-notion-source.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { mappingFaults } from '#domain/notion/mapping-faults.ts';
import { NotionMapping } from '#domain/notion/notion-mapping.ts';
import { StartNotionImportInput } from '#domain/notion/start-notion-import-input.ts';
import { suggestMapping } from '#domain/notion/suggest-mapping.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { viewImport } from '../import/view-import.ts';
import { parseInput } from '../parse-input.ts';
import { getConnection } from './get-connection.ts';
import { readDatabase } from './read-database.ts';

/**
 * Links a database and reads its rows into contacts; a linked one is brought up to date. From then on
 * every status change of its contacts is written back.
 * @throws AppError forbidden without scope write; invalid_input, also when the mapping does not fit the
 * database; precondition_failed; unavailable
 */
export async function startNotionImport(call: {
  ctx: VerbContext;
  input: StartNotionImportInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(StartNotionImportInput, call.input);
  const connection = await getConnection(ctx, input.connectionId);
  const { schema } = await readDatabase(ctx, connection, input.databaseId);
  const { dataSourceId, title, properties } = schema;
  const { workspaceId } = ctx.access;
  const known = await inWorkspace(ctx.db, workspaceId, (tx) =>
    listNotionSources(tx, connection.id),
  );
  const linked = known.find((source) => source.dataSourceId === dataSourceId);
  const chosen = input.mapping ?? linked?.mapping ?? suggestMapping(properties);
  const mapping = parseInput(NotionMapping, chosen);
  const [fault] = mappingFaults(mapping, properties);
  if (fault) {
    const details = { fields: { mapping: fault } };
    throw new AppError('invalid_input', `mapping: ${fault}`, { details });
  }
  const pullEvery = input.pullEvery === undefined ? (linked?.pullEvery ?? null) : input.pullEvery;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const source = await saveNotionSource(tx, {
      workspaceId,
      connectionId: connection.id,
      dataSourceId,
      title,
      mapping,
      pullEvery,
    });
    const row = await queueNotionImport(tx, source);
    owe({ kind: 'poke_notion', connectionId: connection.id });
    await announce('notion.changed', connection.id);
    await audit('startNotionImport', row.id, { sourceId: source.id, title });
    return viewImport(row);
  });
}
