const words = new Map([
  ...['true', 'yes', 'y', '1', 'on', 'x', '✓'].map((word) => [word, 'true'] as const),
  ...['false', 'no', 'n', '0', 'off'].map((word) => [word, 'false'] as const),
]);

/** The words spreadsheets and forms use. @returns `true`, `false`, or null for anything else */
export function readBoolean(text: string): string | null {
  return words.get(text.toLowerCase()) ?? null;
}
