import { importLimits } from './import-limits.ts';
import { shorten } from './shorten.ts';

/** The tags in one cell, with commas, semicolons or bars between them; each once, whatever its case. */
export function readTags(cell: string): string[] {
  const tags = new Map<string, string>();
  for (const part of cell.split(/[,;|\n]/)) {
    const tag = shorten(part.trim().replace(/\s+/g, ' '), importLimits.tagCharacters);
    if (tag !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].slice(0, importLimits.tags);
}
