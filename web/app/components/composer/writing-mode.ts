/** Ways to write an email; the last two make the same kind of email. */
export const writingModes = ['plain', 'rich', 'html'] as const;
export type WritingMode = (typeof writingModes)[number];

export const writingModeWords: Readonly<Record<WritingMode, { label: string; hint: string }>> = {
  plain: { label: 'Plain text', hint: 'As one types it. A first mail reads best so.' },
  rich: { label: 'Rich text', hint: 'Bold words, lists, links and images.' },
  html: { label: 'HTML', hint: 'The source itself.' },
};
