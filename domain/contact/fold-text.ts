/**
 * Text as search compares it, and as `fold_text` in the database makes it: letter case and marks over
 * letters do not count. Letter by letter, for a word's last sigma is small in another way.
 */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return Array.from(bare, (letter) => letter.toLowerCase()).join('');
}
