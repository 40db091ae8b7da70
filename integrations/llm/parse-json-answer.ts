import type { z } from 'zod';

/**
 * The object in a model's answer, if it fits. Models of servers that cannot enforce a schema think
 * aloud first and wrap JSON in a fence; the braces tell where it begins and ends.
 */
export function parseJsonAnswer(text: string, schema: z.ZodType): unknown {
  const spoken = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const json = spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1);
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
