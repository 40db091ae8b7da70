import { tagColors, type TagColor } from './tag-color.ts';

/** The colour a tag gets until somebody chooses one: the same for the same name. */
export function tagColorOf(name: string): TagColor {
  let sum = 0;
  for (const letter of name.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return tagColors[sum % tagColors.length] ?? 'grey';
}
