/** A type of property as Notion's own pages call it: `rich_text` reads "text". */
export const typeWords = (type: string) =>
  type === 'rich_text' ? 'text' : type.replaceAll('_', ' ');
