/** What a custom field holds. `list` = several short values. */
export const customFieldTypes = ['text', 'number', 'date', 'url', 'boolean', 'list'] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];
