import { EnvSchema, variableMeta } from './env-schema.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** One line per bad variable: its name, what was expected, what came. Secret values stay unsaid. */
export class EnvError extends Error {
  override readonly name = 'EnvError';

  constructor(names: readonly string[], source: Source) {
    super([...new Set(names)].map((name) => describe(name, source[name])).join('\n'));
  }
}

function describe(name: string, value: string | undefined): string {
  const schema = Object.entries(EnvSchema.shape).find(([known]) => known === name)?.[1];
  const meta = schema && variableMeta.get(schema);
  return `${name} must be ${meta?.expected ?? 'valid'}, but ${came(value, meta?.secret ?? false)}.`;
}

function came(value: string | undefined, secret: boolean): string {
  if (value === undefined || value === '') return 'it is not set';
  return secret
    ? `it is something else (${value.length} characters, not shown)`
    : `it is "${value}"`;
}
