/** Who says what an answer means; a person's word stands above the others. */
export const meaningSources = ['rules', 'model', 'person'] as const;
