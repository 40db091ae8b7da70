/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** Control and format characters, variation selectors, tag characters: nobody sees them, models read them. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\uFE00-\uFE0E\u{E0100}-\u{E01EF}]/gu;

/** A text from anywhere as lines of what a person would see. */
export function plainLines(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(lineEnds, '\n')
    .replaceAll(invisible, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
