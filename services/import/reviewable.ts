/** While nothing of a file has become a contact yet. */
export const reviewable = {
  states: ['draft', 'reviewing', 'reviewed'],
  otherwise: 'This import has begun: its columns and rows cannot be changed any more.',
} as const;
