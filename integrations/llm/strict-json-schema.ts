import { z } from 'zod';

/** A zod schema as servers want it: plain JSON Schema, nothing optional, nothing extra. */
export function strictJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema);
  return jsonSchema;
}
