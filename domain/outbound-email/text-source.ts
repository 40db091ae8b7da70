/** Who wrote a text: the language model · the step's own template · a person. */
export const textSources = ['model', 'template', 'person'] as const;
export type TextSource = (typeof textSources)[number];
