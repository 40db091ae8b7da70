import { parseTemplate } from './parse-template.ts';
import type { TemplateVariable } from './template-variable.ts';

/** The variables a template uses, each once, in order of appearance; none when it is invalid. */
export function listVariables(template: string): TemplateVariable[] {
  const parsed = parseTemplate(template);
  if (parsed.kind === 'invalid') return [];
  const names = parsed.nodes.flatMap((node) => (node.kind === 'variable' ? [node.name] : []));
  return [...new Set(names)];
}
