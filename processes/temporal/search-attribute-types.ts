import attributes from '../../temporal-config/search-attributes.json' with { type: 'json' };

/** `temporal.api.enums.v1.IndexedValueType`. */
const indexedType: Readonly<Record<string, number>> = { Keyword: 2, Int: 3, Datetime: 6 };

/** Our search attributes, as the operator service takes them. */
export const searchAttributeTypes: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(attributes).map(([name, type]) => [name, indexedType[type] ?? 0]),
);
