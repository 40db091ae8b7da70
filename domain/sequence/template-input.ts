import { z } from 'zod';
import { parseTemplate } from '../email/parse-template.ts';

/** A text with variables, at most `longest` characters before they are filled in. */
export function templateInput(longest: number) {
  return z
    .string()
    .superRefine((text, context) => {
      const parsed = parseTemplate(text);
      if (parsed.kind === 'parsed') return;
      const { message, position } = parsed;
      context.addIssue({ code: 'custom', message, params: { position } });
    })
    .max(longest, `At most ${longest} characters.`);
}

/** A line break in it would begin another header or another task. */
export const oneLine = /^[^\r\n\u2028\u2029]*$/;
