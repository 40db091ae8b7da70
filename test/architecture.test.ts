import { basename, dirname, join } from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { borders, fileBorders } from '#scripts/lint/borders.ts';
import { importProblem } from '#scripts/lint/import-problem.ts';
import { exportedFunctions, factoryMembers, parseSource } from '#scripts/source/described.ts';
import packageJson from '../package.json' with { type: 'json' };
import { importsOf } from '#scripts/source/imports-of.ts';
import { serviceVerbs } from '#scripts/source/service-verbs.ts';
import { repositoryFiles, textOf } from '#scripts/source/repository-files.ts';

const code = repositoryFiles.filter((file) => /\.tsx?$/.test(file));
const product = code.filter((file) => !/\.test\.tsx?$/.test(file));
const topFolders = new Set(repositoryFiles.filter((file) => file.includes('/')).map(topFolder));

describe('borders', () => {
  const compositionRoots = ['processes', 'test', 'scripts', 'bench'];

  it('name every folder that holds code', () => {
    const withCode = new Set(code.filter((file) => file.includes('/')).map(topFolder));
    const known = [...Object.keys(borders), ...compositionRoots];
    expect([...withCode].filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it('allow nothing that does not exist', () => {
    const { dependencies, devDependencies, imports } = packageJson;
    const installed = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    const exists = (entry: string) =>
      entry === 'node:' ||
      (entry.startsWith('#')
        ? Object.keys(imports).some((name) => entry.startsWith(name.slice(0, -1)))
        : installed.some((name) => name === entry || name.startsWith(entry)));
    const entries = [...Object.values(borders), ...Object.values(fileBorders)].flatMap((border) => [
      ...border.values,
      ...border.types,
    ]);
    expect(entries.filter((entry) => !exists(entry))).toEqual([]);
  });

  // The second witness: oxlint asks the same table through its plugin interface, which is still young.
  it('are crossed by no import', () => {
    const crossings = product.flatMap((file) =>
      importsOf(file, textOf(file)).flatMap((use) => {
        const problem = importProblem({ file, ...use });
        return problem ? [`${file}: ${problem}`] : [];
      }),
    );
    expect(crossings).toEqual([]);
  });

  it('keep the workflow contract free of Temporal code', () => {
    const contract = 'workflows/contract.ts';
    const loaded = importsOf(contract, textOf(contract)).filter((use) => !use.typeOnly);
    expect(loaded.filter((use) => !use.specifier.startsWith('#domain/'))).toEqual([]);
  });
});

describe('tenancy', () => {
  /** Tables without an owner in `workspace_id`, and what guards them instead. */
  const withoutWorkspace: Readonly<Record<string, string>> = {
    users: 'better-auth: a person belongs to several workspaces',
    sessions: 'better-auth: belongs to a person',
    accounts: 'better-auth: belongs to a person',
    verifications: 'better-auth: made before there is a person',
    workspaces: 'is the tenant; its policy compares the id',
    worker_heartbeats: 'holds no tenant data',
    outages: 'of the whole installation',
  };
  const tables = Object.values(schema).flatMap((value) =>
    is(value, PgTable) ? [value as PgTable] : [],
  );
  const tenantTables = tables.filter((table) => !(getTableName(table) in withoutWorkspace));

  it.each(tenantTables.map((table) => [getTableName(table), table] as const))(
    '%s names its workspace and lets row-level security decide',
    (_name, table) => {
      const columns = getTableColumns(table);
      expect(columns).toHaveProperty('workspaceId.notNull', true);
      expect(getTableConfig(table).policies.map((policy) => policy.name)).toContain('tenant');
    },
  );

  it.each(tables.map((table) => [getTableName(table), table] as const))(
    '%s says when a row was made and changed',
    (_name, table) => {
      expect(Object.keys(getTableColumns(table))).toEqual(
        expect.arrayContaining(['createdAt', 'updatedAt']),
      );
    },
  );

  it('excuses only tables that exist', () => {
    const names: string[] = tables.map((table) => getTableName(table));
    expect(Object.keys(withoutWorkspace).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('verbs', () => {
  /** Verbs that programs reach otherwise, or must not reach. */
  const withoutRoute: Readonly<Record<string, string>> = {};
  /** Parts of `Services` that are typed and bound beside their verbs. */
  const parts = [
    { type: 'FileServices', name: 'services/file/file' },
    { type: 'KnowledgeServices', name: 'services/knowledge/knowledge' },
    { type: 'OrganisingServices', name: 'services/organising/organising' },
    { type: 'ProfileServices', name: 'services/profile/profile' },
    { type: 'ReplyServices', name: 'services/reply/reply' },
    { type: 'TemplateServices', name: 'services/template/template' },
    { type: 'WritingServices', name: 'services/writing/writing' },
  ];
  const bindings = parts.map(({ name }) => `${name}-verbs.ts`);
  const verbs = [
    ...serviceVerbs('Services', textOf('services/services.ts')),
    ...parts.flatMap(({ type, name }) => serviceVerbs(type, textOf(`${name}-services.ts`))),
  ];
  const boundFiles = ['services/create-services.ts', ...bindings]
    .flatMap((file) =>
      importsOf(file, textOf(file))
        .filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'))
        .map(({ specifier }) => join(dirname(file), specifier)),
    )
    .filter((file) => dirname(file) !== 'services' && !bindings.includes(file))
    .map((file) => file.slice('services/'.length));
  const isNamedIn = (name: string, files: readonly string[]) => {
    const word = new RegExp(`\\b${name.replace('.', '\\.')}\\b`);
    return files.some((file) => word.test(textOf(file)));
  };

  it('are found by this test', () => {
    expect(verbs).toEqual(expect.arrayContaining(['contacts.pause', 'tags.create']));
    expect(boundFiles).toEqual(
      expect.arrayContaining(['contact/pause-contact.ts', 'tag/create-tag.ts']),
    );
  });

  it('have a route', () => {
    const routes = product.filter((file) => file.startsWith('api/'));
    const missing = verbs.filter((verb) => !(verb in withoutRoute) && !isNamedIn(verb, routes));
    expect(missing).toEqual([]);
  });

  it('are excused only while they exist', () => {
    expect(Object.keys(withoutRoute).filter((verb) => !verbs.includes(verb))).toEqual([]);
  });

  it('have a test', () => {
    const tests = code.filter((file) => file.endsWith('.test.ts'));
    expect(boundFiles.filter((file) => !isNamedIn(functionOf(file), tests))).toEqual([]);
  });

  it('say what they do and when they refuse', () => {
    const silent = boundFiles.flatMap((file) =>
      exportedFunctions(parseSource(file, textOf(`services/${file}`)))
        .filter(({ name, text }) => name === functionOf(file) && text === '')
        .map(({ name }) => name),
    );
    expect(silent).toEqual([]);
  });

  /** `contact/pause-contact.ts` exports `pauseContact`. */
  function functionOf(file: string): string {
    return basename(file, '.ts').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  }
});

describe('what Temporal runs', () => {
  const described = (pattern: RegExp, describedIn: typeof exportedFunctions) =>
    product
      .filter((file) => pattern.test(file))
      .flatMap((file) => describedIn(parseSource(file, textOf(file))))
      .map(({ name, text }) => [name, text] as const);

  it.each(described(/^workflows\/.*\.workflow\.ts$/, exportedFunctions))(
    '%s tells its life and its messages',
    (_name, text) => expect(text).not.toBe(''),
  );

  it.each(described(/^activities\/.*\.activities\.ts$/, factoryMembers))(
    '%s tells why it may run twice',
    (_name, text) => expect(text).not.toBe(''),
  );
});

describe('files', () => {
  const lines = (file: string) => textOf(file).trimEnd().split('\n').length;

  it('stay under 300 lines, and half of them under 70', () => {
    expect(code.filter((file) => lines(file) > 300)).toEqual([]);
    const sizes = code.map(lines).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
  });

  it('are no drawers', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|lib|types|shared-types)(\/|\.tsx?$)/;
    expect(code.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('hold no words of unfinished work', () => {
    // Written so that the expression does not find itself.
    const unfinished = /\b(T[O]DO|FIXM[E]|X{3}|HAC[K])\b/;
    const prose = repositoryFiles.filter((file) => /\.(tsx?|mjs|md|ya?ml|sh|css)$/.test(file));
    expect(prose.filter((file) => unfinished.test(textOf(file)))).toEqual([]);
  });
});

describe('documents', () => {
  const documents = repositoryFiles.filter((file) => file.endsWith('.md'));

  it('cite only paths that exist', () => {
    const gone = documents.flatMap((document) =>
      citedPaths(document)
        .filter((path) => !exists(path))
        .map((path) => `${document}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it.each([...topFolders].map((folder) => [folder] as const))(
    '%s/README.md says in 30 lines what lives there',
    (folder) => {
      expect(repositoryFiles).toContain(`${folder}/README.md`);
      expect(textOf(`${folder}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    },
  );

  /** Backticked words that begin with a top folder, and relative links. */
  function citedPaths(document: string): string[] {
    const text = textOf(document);
    const ticked = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) =>
      join(dirname(document), match[1] ?? ''),
    );
    return [...ticked.filter((word) => topFolders.has(topFolder(word))), ...linked];
  }

  /** `<name>` and `*` stand for anything, `{a,b}` for either. */
  function exists(path: string): boolean {
    const pattern = path
      .replace(/\/$/, '')
      .replace(/[.+?^$()[\]\\]/g, '\\$&')
      .replace(/<\w+>|\*+/g, '.+')
      .replace(/\{([^}]+)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`);
    const expected = new RegExp(`^${pattern}(/|$)`);
    return repositoryFiles.some((file) => expected.test(file));
  }
});

function topFolder(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
