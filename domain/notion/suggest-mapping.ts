import { planColumns } from '../import/plan-columns.ts';
import { ImportMapping } from '../import/import-mapping.ts';
import { canFill } from './can-fill.ts';
import type { NotionColumn, NotionMapping } from './notion-mapping.ts';
import { writtenPropertyTypes, type WrittenProperty } from './written-property-types.ts';

type Property = { readonly id: string; readonly name: string; readonly type: string };

/** Names that say a property is meant for what we write. */
const meant: Readonly<Record<WrittenProperty, RegExp>> = {
  statusPropertyId: /status|stage|outreach/i,
  lastSentPropertyId: /last (sent|mail|email|contact)/i,
  nextStepPropertyId: /next (step|action|mail|email)/i,
};

/** What a person would probably choose: by the names of the properties, then by their types. */
export function suggestMapping(properties: readonly Property[]): NotionMapping {
  const written = {
    statusPropertyId: findWritten(properties, 'statusPropertyId'),
    lastSentPropertyId: findWritten(properties, 'lastSentPropertyId'),
    nextStepPropertyId: findWritten(properties, 'nextStepPropertyId'),
  };
  const ours = new Set(Object.values(written));
  const planned = planColumns(
    properties.map(({ name }) => name),
    ImportMapping.parse({}),
  );
  const columns = properties.map(({ id, name, type }, index): NotionColumn => {
    const target = planned[index]?.target ?? 'ignore';
    const isReadable = !ours.has(id) && canFill(type, target);
    return { propertyId: id, header: name, target: isReadable ? target : 'ignore' };
  });
  return { columns: withTitleAndEmail(columns, properties), ...written };
}

function findWritten(properties: readonly Property[], written: WrittenProperty): string | null {
  const types: readonly string[] = writtenPropertyTypes[written];
  const fitting = properties.filter(({ type }) => types.includes(type));
  return fitting.find(({ name }) => meant[written].test(name))?.id ?? null;
}

/** A database's title is a name and a property of type email an address, whatever they are called. */
function withTitleAndEmail(
  columns: readonly NotionColumn[],
  properties: readonly Property[],
): NotionColumn[] {
  const fill = (target: 'name' | 'email', type: string) => {
    if (columns.some((column) => column.target === target)) return undefined;
    return properties.find((property) => property.type === type)?.id;
  };
  const hasParts = columns.some(({ target }) => target === 'firstName' || target === 'lastName');
  const nameId = hasParts ? undefined : fill('name', 'title');
  const emailId = fill('email', 'email');
  return columns.map((column) => {
    if (column.propertyId === nameId) return { ...column, target: 'name' };
    if (column.propertyId === emailId) return { ...column, target: 'email' };
    return column;
  });
}
