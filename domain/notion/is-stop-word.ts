/** Whether a status that a person chose in Notion is one at which the campaign stops. */
export function isStopWord(words: readonly string[] | undefined, status: string): boolean {
  const said = fold(status);
  return (words ?? []).some((word) => fold(word) === said);
}

const fold = (text: string) => text.trim().toLowerCase();
