/** A text from anywhere as PostgreSQL takes it, also inside JSON: what it does not becomes U+FFFD. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
