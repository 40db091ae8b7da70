import { parseTemplate } from './parse-template.ts';
import type { TemplateNode } from './template-node.ts';
import type { TemplateVariable } from './template-variable.ts';

/** The variables a template uses or asks for, each once, in order of appearance; none when it is invalid. */
export function listVariables(template: string): TemplateVariable[] {
  const parsed = parseTemplate(template);
  return parsed.kind === 'invalid' ? [] : [...new Set(parsed.nodes.flatMap(variablesOf))];
}

function variablesOf(node: TemplateNode): TemplateVariable[] {
  switch (node.kind) {
    case 'text':
    case 'signature':
      return [];
    case 'variable':
      return [node.name];
    case 'choice':
      return node.options.flat().flatMap(variablesOf);
    case 'condition':
      return [node.name, ...[...node.whenKnown, ...node.otherwise].flatMap(variablesOf)];
  }
}
