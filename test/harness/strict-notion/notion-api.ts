import { z } from 'zod';
import { listPage } from './list-page.ts';
import type { NotionGrant } from './notion-grants.ts';
import { invalid, NotionRefusal, notShared } from './notion-refusal.ts';
import { passes } from './page-filter.ts';
import type { ApiRoute } from './routes.ts';
import type { StrictDataSource } from './strict-data-source.ts';

/** What of Notion can be reached with a token. */
export interface NotionContents {
  readonly sources: readonly StrictDataSource[];
  readonly grant: NotionGrant;
  /** Whether options of a status property can be added through the API; the documentation says no. */
  readonly canAddStatusOptions: boolean;
}

interface Asked {
  readonly route: ApiRoute;
  readonly id: string;
  readonly body: unknown;
}

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** Answers one request of the API. @throws NotionRefusal */
export function answerApi(contents: NotionContents, { route, id, body }: Asked): object {
  const { grant } = contents;
  if (id !== '' && !uuid.test(id)) {
    throw invalid(`path failed validation: path should be a valid uuid, instead was "${id}".`);
  }
  if (route !== 'users.me' && !grant.mayRead) throw restricted();
  const visible = contents.sources.filter((each) => !grant.hidden.has(each.id) && !each.inTrash);
  const sourceOf = (sourceId: string) => {
    const source = visible.find((each) => isSame(each.id, sourceId));
    if (!source) throw notShared('data_source', sourceId);
    return source;
  };
  switch (route) {
    case 'users.me':
      return describeBot(grant);
    case 'search':
      return search(visible, body);
    case 'databases.retrieve': {
      const source = visible.find((each) => isSame(each.databaseId, id));
      if (!source) throw notShared('database', id);
      return describeDatabase(source);
    }
    case 'dataSources.retrieve':
      return sourceOf(id).describe();
    case 'dataSources.update':
      return updateSource(contents, sourceOf(id), body);
    case 'dataSources.query':
      return query(sourceOf(id), body);
    case 'pages.retrieve':
    case 'pages.update': {
      const source = visible.find((each) => [...each.pages.keys()].some((key) => isSame(key, id)));
      const page = source?.pages.get(dashed(id));
      if (!source || !page) throw notShared('page', id);
      if (route === 'pages.update') {
        if (!grant.mayUpdate) throw restricted();
        const { properties } = PageUpdate.parse(body);
        source.update(page, properties, grant.botId);
      }
      return source.describePage(page);
    }
  }
}

const PageUpdate = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

const restricted = () =>
  new NotionRefusal(403, 'restricted_resource', 'Insufficient permissions for this endpoint.');

const isSame = (a: string, b: string) => a.replaceAll('-', '') === b.replaceAll('-', '');
const dashed = (id: string) =>
  id.replaceAll('-', '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

function describeBot({ botId }: NotionGrant): object {
  const bot = { owner: { type: 'workspace', workspace: true }, workspace_name: 'Ana’s Notion' };
  return {
    object: 'user',
    id: botId,
    name: 'Followthrough',
    avatar_url: null,
    type: 'bot',
    bot: { ...bot, workspace_id: '00000000-0000-4000-8000-00000000beef', workspace_limits: {} },
  };
}

function describeDatabase(source: StrictDataSource): object {
  return {
    object: 'database',
    id: source.databaseId,
    title: [
      { type: 'text', plain_text: source.title, text: { content: source.title, link: null } },
    ],
    data_sources: [{ id: source.id, name: source.title }],
  };
}

const Search = z.looseObject({
  query: z.string().default(''),
  filter: z.object({ property: z.literal('object'), value: z.literal('data_source') }),
});

function search(sources: readonly StrictDataSource[], body: unknown): object {
  const asked = Search.safeParse(body);
  if (!asked.success) throw invalid('body failed validation: body.filter.value is not valid.');
  const wanted = asked.data.query.toLowerCase();
  const found = sources.filter(({ title }) => title.toLowerCase().includes(wanted));
  return listPage('page_or_data_source', found, body, (source) => source.describe());
}

const Sorts = z
  .array(
    z.object({
      timestamp: z.enum(['created_time', 'last_edited_time']),
      direction: z.enum(['ascending', 'descending']),
    }),
  )
  .default([]);

function query(source: StrictDataSource, body: unknown): object {
  const { filter, sorts } = z
    .looseObject({ filter: z.unknown().optional(), sorts: Sorts })
    .parse(body === undefined ? {} : body);
  const pages = [...source.pages.values()].filter(
    (page) => !page.inTrash && passes(source, page, filter),
  );
  const [sort] = sorts;
  if (sort) {
    const at = (page: (typeof pages)[number]) =>
      (sort.timestamp === 'created_time' ? page.createdAt : page.editedAt).getTime();
    pages.sort((a, b) => (sort.direction === 'ascending' ? at(a) - at(b) : at(b) - at(a)));
  }
  return listPage('page_or_data_source', pages, body, (page) => source.describePage(page));
}

const OptionsUpdate = z.object({ options: z.array(z.object({ name: z.string() })) });
const SourceUpdate = z.object({
  properties: z.record(
    z.string(),
    z.object({ select: OptionsUpdate.optional(), status: OptionsUpdate.optional() }),
  ),
});

function updateSource(
  { grant, canAddStatusOptions }: NotionContents,
  source: StrictDataSource,
  body: unknown,
): object {
  if (!grant.mayUpdate) throw restricted();
  for (const [key, change] of Object.entries(SourceUpdate.parse(body).properties)) {
    const property = source.properties.find(({ id, name }) => id === key || name === key);
    if (!property) throw invalid(`Could not find property with name or id: ${key}`);
    if (change.status && !canAddStatusOptions) {
      throw invalid('Updating the options of a status property is not supported via the API.');
    }
    for (const { name } of (change.select ?? change.status)?.options ?? [])
      property.addOption(name);
  }
  return source.describe();
}
