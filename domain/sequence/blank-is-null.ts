/** Forms send an empty string for what was left blank. */
export function blankIsNull(text: string | null | undefined): string | null {
  return text?.trim() ? text : null;
}
