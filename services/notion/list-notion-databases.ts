import { ListNotionDatabasesInput } from '#domain/notion/list-notion-databases-input.ts';
import type { NotionDatabaseView } from '#domain/notion/notion-database-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { getConnection } from './get-connection.ts';

/**
 * The databases that were shared with the connection, by words of their titles.
 * @throws AppError forbidden; not_found; precondition_failed before Notion is connected; unavailable
 */
export async function listNotionDatabases(call: {
  ctx: VerbContext;
  input: ListNotionDatabasesInput;
}): Promise<PageView<NotionDatabaseView>> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const {
    q: words,
    connectionId,
    cursor = null,
  } = parseInput(ListNotionDatabasesInput, call.input);
  const connection = await getConnection(ctx, connectionId);
  try {
    const found = await ctx.openNotion(connection).searchSources({ words, cursor });
    const items = found.items.map(({ dataSourceId, title, url }) => ({
      id: dataSourceId,
      connectionId: connection.id,
      title,
      url,
    }));
    return { items, nextCursor: found.nextCursor };
  } catch (error) {
    throw providerRefusal(error, 'Notion refused the search: connect it again.');
  }
}
