import { variables } from './variables.ts';

/** `.env.example`: every variable, switched off, with its default. */
export function environmentExample(): string {
  const groups = Map.groupBy(variables(), ({ group }) => group);
  const sections = [...groups].map(([group, members]) =>
    [`## ${group}`, ...members.map(exampleLines)].join('\n'),
  );
  return ['# Nothing here must be set: npm start runs without a .env.', ...sections].join('\n\n');
}

function exampleLines(variable: ReturnType<typeof variables>[number]): string {
  const { name, description, fallback } = variable;
  return `# ${description}${fallback && ` Default: ${fallback}.`}\n#${name}=`;
}
