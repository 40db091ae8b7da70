import { canFill } from './can-fill.ts';
import type { NotionMapping } from './notion-mapping.ts';
import {
  writtenPropertyTypes,
  writtenPropertyWords,
  type WrittenProperty,
} from './written-property-types.ts';

type Property = { readonly id: string; readonly name: string; readonly type: string };

/** What does not fit between a mapping and the database as it is now, each in a sentence. */
export function mappingFaults(mapping: NotionMapping, properties: readonly Property[]): string[] {
  const find = (id: string) => properties.find((property) => property.id === id);
  const columns = mapping.columns
    .filter(({ target }) => target !== 'ignore')
    .flatMap(({ propertyId, header, target }) => {
      const property = find(propertyId);
      if (!property) return [`The database has no property "${header}" any more.`];
      if (canFill(property.type, target)) return [];
      return [`"${property.name}" is of type ${property.type}, which cannot fill ${target}.`];
    });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the constant above
  const written = (Object.keys(writtenPropertyTypes) as WrittenProperty[]).flatMap((key) => {
    const id = mapping[key];
    const property = id === null ? undefined : find(id);
    const types: readonly string[] = writtenPropertyTypes[key];
    if (id === null) return [];
    const what = writtenPropertyWords[key];
    if (!property) return [`The property chosen for ${what} does not exist any more.`];
    if (types.includes(property.type)) return [];
    return [
      `"${property.name}" is of type ${property.type}; ${what} needs one of type ${types.join(' or ')}.`,
    ];
  });
  return [...columns, ...written];
}
