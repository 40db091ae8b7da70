import { EnvSchema, variableMeta } from '#config/env-schema.ts';

export interface Variable {
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly expected: string;
  /** In words or as written; empty = not set. */
  readonly fallback: string;
}

/** Every variable of the environment, in the order and groups of its schema. */
export function variables(): Variable[] {
  return Object.entries(EnvSchema.shape).map(([name, schema]) => {
    const meta = variableMeta.get(schema);
    if (!meta) throw new Error(`${name} is not described in config/env-schema.ts`);
    const parsed = schema.safeParse(undefined);
    const constant = parsed.success && parsed.data !== undefined ? String(parsed.data) : '';
    return { name, ...meta, fallback: meta.defaultsTo ?? constant };
  });
}
