import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { NotionProvider, NotionSchema } from '#integrations/notion/notion-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { VerbContext } from '../context.ts';
import { providerRefusal } from '../provider-refusal.ts';

/**
 * The schema of a data source, or of the only one that a database has.
 * @throws AppError invalid_input when it is not shared or has several; unavailable
 */
export async function readDatabase(
  ctx: VerbContext,
  connection: NotionConnectionRow,
  databaseId: string,
): Promise<{ schema: NotionSchema; provider: NotionProvider }> {
  const provider = ctx.openNotion(connection);
  try {
    return { schema: await readSchema(provider, databaseId), provider };
  } catch (error) {
    throw providerRefusal(
      error,
      'Notion does not show this database: in Notion, open it, choose “Connections” and add this connection.',
    );
  }
}

async function readSchema(provider: NotionProvider, databaseId: string): Promise<NotionSchema> {
  try {
    return await provider.getSchema(databaseId);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'not_found') throw error;
  }
  const [first, ...others] = await provider.listSources(databaseId);
  if (first && others.length === 0) return provider.getSchema(first.dataSourceId);
  throw new AppError('invalid_input', 'databaseId: this database has several tables, name one.', {
    details: { fields: { databaseId: 'Name one of its data sources.' } },
  });
}
