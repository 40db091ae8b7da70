/** Which types of property can show what we write back. */
export const writtenPropertyTypes = {
  statusPropertyId: ['status', 'select'],
  lastSentPropertyId: ['date'],
  nextStepPropertyId: ['rich_text'],
} as const;

export type WrittenProperty = keyof typeof writtenPropertyTypes;

/** In words, for the person who chooses. */
export const writtenPropertyWords: Readonly<Record<WrittenProperty, string>> = {
  statusPropertyId: 'the status',
  lastSentPropertyId: 'the date of the last mail',
  nextStepPropertyId: 'the next step',
};
