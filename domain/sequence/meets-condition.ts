import { firstNameOf } from '../email/first-name.ts';
import type { BranchCondition } from './branch.ts';
import type { BranchFacts } from './branch-facts.ts';

/** Which way a contact goes at a branch. Case and outer spaces do not count; an unknown field is empty. */
export function meetsCondition(condition: BranchCondition, facts: BranchFacts): boolean {
  if (condition.kind === 'replied') return facts.hasReplied;
  const wanted = fold(condition.equals);
  return fieldValues(facts.contact, condition.field).some((value) => fold(value) === wanted);
}

const fold = (text: string) => text.trim().toLowerCase();

/** `tags` has one for each tag. A column may be written as in a template: `custom.Team`. */
function fieldValues(contact: BranchFacts['contact'], field: string): readonly string[] {
  switch (field) {
    case 'firstName':
      return [contact.firstName?.trim() ? contact.firstName : (firstNameOf(contact.name) ?? '')];
    case 'lastName':
      return [contact.lastName ?? ''];
    case 'email':
    case 'name':
    case 'company':
    case 'role':
      return [contact[field]];
    case 'tags':
      return contact.tags.length > 0 ? contact.tags : [''];
    default:
      return [customValue(contact.custom, field.replace(/^custom\./, ''))];
  }
}

function customValue(custom: Readonly<Record<string, string>>, column: string): string {
  const exact = Object.hasOwn(custom, column) ? custom[column] : undefined;
  const similar = Object.keys(custom).find((header) => fold(header) === fold(column));
  return exact ?? (similar === undefined ? '' : (custom[similar] ?? ''));
}
