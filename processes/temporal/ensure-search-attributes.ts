import { Connection } from '@temporalio/client';
import type { ClientConnectConfig } from '@temporalio/envconfig';
import { searchAttributeTypes } from './search-attribute-types.ts';

/**
 * Adds the search attributes a namespace lacks: a workflow that names an unknown one cannot be started.
 * @throws naming them when the cluster lets nobody add them this way, as Temporal Cloud
 */
export async function ensureSearchAttributes(config: ClientConnectConfig): Promise<void> {
  const { namespace = 'default' } = config;
  const connection = await Connection.connect(config.connectionOptions);
  const { operatorService } = connection;
  try {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(searchAttributeTypes).filter(
      ([name]) => customAttributes[name] === undefined,
    );
    if (missing.length === 0) return;
    const searchAttributes = Object.fromEntries(missing);
    await operatorService
      .addSearchAttributes({ namespace, searchAttributes })
      .catch((cause: unknown) => refuse(namespace, Object.keys(searchAttributes), cause));
  } finally {
    await connection.close();
  }
}

function refuse(namespace: string, names: readonly string[], cause: unknown): never {
  throw new Error(
    `Temporal's namespace ${namespace} lacks the search attributes ${names.join(', ')} and does not let them be ` +
      'added from here. Add them as temporal-config/search-attributes.json says.',
    { cause },
  );
}
