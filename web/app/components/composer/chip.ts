import { parseTag } from '#domain/email/template-tag.ts';

/** A variable of an email, or its signature, where it is shown as one thing. */
export interface Chip {
  readonly name: string;
  /** null = there is none: without a value the email waits. */
  readonly fallback: string | null;
}

/** @param inner what stands between `{{` and `}}`; null = it stays text */
export function readChip(inner: string): Chip | null {
  const tag = parseTag(inner);
  if (typeof tag === 'string') return null;
  if (tag.kind === 'signature') return { name: tag.kind, fallback: null };
  return tag.kind === 'variable' ? { name: tag.name, fallback: tag.fallback } : null;
}

/** As it stands in the text of an email. */
export function chipTag({ name, fallback }: Chip): string {
  const words = fallback === null ? '' : tidy(fallback);
  return words === '' ? `{{${name}}}` : `{{${name}|${words}}}`;
}

/** Braces would end the tag. */
const tidy = (fallback: string) => fallback.replaceAll(/[{}]/g, '').trim();

/** Attributes of its element in the HTML of the editor. */
export const chipName = 'data-variable';
export const chipFallback = 'data-fallback';

export const chipAttributes = ({ name, fallback }: Chip): Record<string, string> => ({
  [chipName]: name,
  ...(fallback !== null && { [chipFallback]: fallback }),
});
