import { markdownTable } from './markdown-table.ts';
import { variables } from './variables.ts';

/** `docs/reference/environment.md`: what every environment variable means. */
export function environmentPage(): string {
  const groups = Map.groupBy(variables(), ({ group }) => group);
  const sections = [...groups].map(([group, members]) => {
    const rows = members.map(({ name, description, expected, fallback }) => [
      `\`${name}\``,
      fallback || 'not set',
      `${description} Must be ${expected}.`,
    ]);
    return `## ${group}\n\n${markdownTable(['variable', 'default', 'meaning'], rows)}`;
  });
  return [
    '# Environment',
    'Read from the environment and from `.env`, checked at the start. An empty value counts as not set.',
    ...sections,
  ].join('\n\n');
}
