import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const marked = (mark: string) => `it.${mark}('a', () => expect(1).toBe(1));`;
const longFunction = `export function long() {\n${'  void 0;\n'.repeat(60)}}\n`;

/** One planted violation a file: what oxlint must answer, the file, its text. */
const violations: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['house(borders)', 'domain/plain.ts', "export { db } from '#db/client.ts';"],
  ['house(borders)', 'workflows/plain.ts', "export { send } from '#activities/mail.ts';"],
  ['house(borders)', 'activities/plain.ts', "export { start } from '#services/start.ts';"],
  ['house(borders)', 'integrations/plain.ts', "export { db } from '#db/client.ts';"],
  ['house(borders)', 'db/plain.ts', "export { start } from '#services/start.ts';"],
  ['house(borders)', 'services/plain.ts', "export { db } from '../db/client.ts';"],
  ['house(borders)', 'api/plain.ts', "export { start } from '#services/start.ts';"],
  ['house(borders)', 'web/plain.ts', "export { start } from '#services/start.ts';"],
  ['house(borders)', 'config/plain.ts', "export { db } from '#db/client.ts';"],
  ['house(no-clock)', 'domain/bare-date.ts', 'export const at = new Date();'],
  ['eslint(no-restricted-properties)', 'domain/now.ts', 'export const at = Date.now();'],
  ['eslint(no-restricted-properties)', 'domain/dice.ts', 'export const d = Math.random();'],
  ['eslint(no-restricted-globals)', 'domain/pid.ts', 'export const { pid } = process;'],
  ['eslint(no-restricted-globals)', 'domain/get.ts', "export const page = await fetch('/');"],
  ['eslint(no-restricted-globals)', 'domain/timer.ts', 'export const t = setTimeout(String, 1);'],
  [
    'eslint(no-restricted-globals)',
    'domain/hidden.ts',
    'export const { pid } = globalThis.process;',
  ],
  ['typescript(no-floating-promises)', 'db/float.ts', 'Promise.resolve(1);'],
  [
    'typescript(switch-exhaustiveness-check)',
    'db/gap.ts',
    "export function f(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      break;\n  }\n}",
  ],
  ['typescript(no-explicit-any)', 'db/any.ts', 'export const x: any = 1;'],
  [
    'typescript(consistent-type-imports)',
    'db/import-type.ts',
    "import { Db } from './db.ts';\nexport type Own = Db;",
  ],
  ['import(no-cycle)', 'db/egg.ts', "import { hen } from '#db/hen.ts';\nexport const egg = hen;"],
  ['import(no-cycle)', 'db/hen.ts', "import { egg } from '#db/egg.ts';\nexport const hen = egg;"],
  ['node(no-process-env)', 'services/env.ts', 'export const { PORT } = process.env;'],
  ['eslint(no-console)', 'services/print.ts', "console.log('x');"],
  ['unicorn(filename-case)', 'services/camelCase.ts', 'export const x = 1;'],
  ['eslint(max-lines)', 'services/long.ts', '// x\n'.repeat(301)],
  ['eslint(max-lines-per-function)', 'services/tall.ts', longFunction],
  ['vitest(no-focused-tests)', 'services/one.test.ts', marked('only')],
  ['vitest(no-disabled-tests)', 'services/none.test.ts', marked('skip')],
];

const innocents: readonly (readonly [file: string, text: string])[] = [
  ['config/env.ts', 'export const { PORT } = process.env;'],
  ['web/app/routes/import-contacts.tsx', 'export const x = 1;'],
  ['workflows/contact/contact.workflow.ts', longFunction],
  [
    'services/contact/list-contacts.ts',
    "import type { A } from '#workflows/index.ts';\nexport type B = A;",
  ],
  ['scripts/print.ts', "console.log('x');"],
];

describe('oxlint.config.ts', () => {
  let house: string;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'house-'));
    for (const part of ['oxlint.config.ts', 'scripts/lint', 'tsconfig.json', 'package.json']) {
      await cp(join(root, part), join(house, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
    const files = [...violations.map(([, ...file]) => file), ...innocents];
    for (const [file, text] of files) {
      await mkdir(dirname(join(house, file)), { recursive: true });
      await writeFile(join(house, file), text);
    }
    found = await lint(house);
  });

  afterAll(() => rm(house, { recursive: true }));

  it.each(violations)('answers %s to %s', (rule, file) => {
    expect(found.get(file)).toContain(rule);
  });

  it.each(innocents)('says nothing about %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});

async function lint(folder: string): Promise<Map<string, string[]>> {
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  const report = await new Promise<string>((resolve) => {
    execFile(oxlint, ['--format', 'json'], { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
  const found = new Map<string, string[]>();
  const { diagnostics }: LintReport = JSON.parse(report);
  for (const { filename, code } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code]);
  }
  return found;
}

interface LintReport {
  diagnostics: { filename: string; code: string }[];
}
