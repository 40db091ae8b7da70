/** Every name a template may use besides `custom.<column>`. */
export const templateVariables = [
  'firstName',
  'lastName',
  'name',
  'company',
  'role',
  'email',
  'sender.name',
] as const;

export type TemplateVariable = (typeof templateVariables)[number] | `custom.${string}`;

export function isTemplateVariable(name: string): name is TemplateVariable {
  return templateVariables.some((known) => known === name) || /^custom\../.test(name);
}
