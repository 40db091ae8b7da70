import type { NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import type { NotionProperty, NotionProvider } from '#integrations/notion/notion-provider.ts';

/** The properties of databases as they are now, each asked for once. */
export type OpenSources = {
  provider: NotionProvider;
  propertiesOf: (source: NotionSourceRow) => Promise<readonly NotionProperty[]>;
  /** Asks again next time. */
  forget: (source: NotionSourceRow) => void;
};

export function openSources(provider: NotionProvider): OpenSources {
  const known = new Map<string, readonly NotionProperty[]>();
  return {
    provider,
    async propertiesOf({ id, dataSourceId }) {
      const properties = known.get(id) ?? (await provider.getSchema(dataSourceId)).properties;
      known.set(id, properties);
      return properties;
    },
    forget: ({ id }) => void known.delete(id),
  };
}
