/** A variable of an email where it is shown as one thing. */
export interface Chip {
  readonly name: string;
  /** null = there is none: without a value the email waits. */
  readonly fallback: string | null;
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
