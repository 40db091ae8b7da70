import { inWorkspace } from '#db/in-workspace.ts';
import { listNotionSources } from '#db/queries/notion/list-notion-sources.ts';
import { targetsFor } from '#domain/notion/can-fill.ts';
import { GetNotionDatabaseInput } from '#domain/notion/get-notion-database-input.ts';
import { mappingFaults } from '#domain/notion/mapping-faults.ts';
import type { NotionDatabaseDetailView } from '#domain/notion/notion-database-detail-view.ts';
import { suggestMapping } from '#domain/notion/suggest-mapping.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { getConnection } from './get-connection.ts';
import { readDatabase } from './read-database.ts';

const previewRows = 5;

/**
 * A database as it is in Notion now: its properties, how they fill contacts, and its first rows.
 * @throws AppError forbidden; precondition_failed; invalid_input when it is not shared; unavailable
 */
export async function getNotionDatabase(call: {
  ctx: VerbContext;
  input: GetNotionDatabaseInput;
}): Promise<NotionDatabaseDetailView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { databaseId, connectionId } = parseInput(GetNotionDatabaseInput, call.input);
  const connection = await getConnection(ctx, connectionId);
  const { schema, provider } = await readDatabase(ctx, connection, databaseId);
  const { dataSourceId, title, url, properties } = schema;
  const known = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listNotionSources(tx, connection.id),
  );
  const linked = known.find((source) => source.dataSourceId === dataSourceId);
  const mapping = linked?.mapping ?? suggestMapping(properties);
  const rows = await provider
    .listRows({ dataSourceId, cursor: null, limit: previewRows })
    .catch((error) => {
      throw providerRefusal(error, 'Notion does not show the rows of this database.');
    });
  return {
    id: dataSourceId,
    connectionId: connection.id,
    title,
    url,
    properties: properties.map(({ id, name, type, options }) => ({
      id,
      name,
      type,
      options: [...options],
      targets: targetsFor(type),
    })),
    mapping,
    isLinked: linked !== undefined,
    faults: mappingFaults(mapping, properties),
    rows: rows.items.map(({ pageId, cells }) => ({ pageId, cells: { ...cells } })),
  };
}
