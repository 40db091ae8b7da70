import { listVariables } from './list-variables.ts';
import type { TemplateValues } from './template-values.ts';

/** Somebody to try an email on when nobody real is chosen; own columns read as their names. */
export function madeUpContact(email: {
  readonly subject: string | null;
  readonly body: string | null;
}): Omit<TemplateValues, 'sender' | 'signature'> {
  const asked = [...listVariables(email.subject ?? ''), ...listVariables(email.body ?? '')];
  const columns = asked.flatMap((name) => /^custom\.(.+)$/s.exec(name)?.[1] ?? []);
  return {
    firstName: 'Ada',
    lastName: 'Lovelace',
    name: 'Ada Lovelace',
    company: 'Analytical Engines',
    role: 'Engineer',
    email: 'ada@example.com',
    custom: Object.fromEntries(columns.map((column) => [column, column])),
  };
}
