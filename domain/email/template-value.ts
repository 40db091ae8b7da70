import { firstNameOf } from './first-name.ts';
import type { TemplateValues } from './template-values.ts';
import type { TemplateVariable } from './template-variable.ts';

/** What spreadsheets write when they know nothing: `#N/A`, `n/a`, `#REF!`. */
const spreadsheetError = /^\s*(?:#?n\/a|#[a-z\d/]+[!?])\s*$/i;

/** Looks one variable up among own properties. Null: not known, or nothing one could read out. */
export function templateValue(values: TemplateValues, name: TemplateVariable): string | null {
  const value = rawValue(values, name);
  if (value === null || spreadsheetError.test(value)) return null;
  return /[\p{L}\p{N}\p{So}]/u.test(value) ? value : null;
}

function rawValue(values: TemplateValues, name: TemplateVariable): string | null {
  switch (name) {
    case 'firstName':
      return values.firstName?.trim() ? values.firstName : firstNameOf(values.name ?? '');
    case 'lastName':
    case 'name':
    case 'company':
    case 'role':
    case 'email':
      return values[name];
    case 'sender.name':
      return values.sender.name;
    default:
      return customValue(values.custom, name.slice('custom.'.length));
  }
}

/** Headers are written by hand: letter case does not count unless two differ by it alone. */
function customValue(custom: TemplateValues['custom'], key: string): string | null {
  if (Object.hasOwn(custom, key)) return custom[key] ?? null;
  const wanted = key.toLowerCase();
  const similar = Object.keys(custom).filter((header) => header.toLowerCase() === wanted);
  const [only, another] = similar;
  return only !== undefined && another === undefined ? (custom[only] ?? null) : null;
}
