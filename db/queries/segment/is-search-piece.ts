/** Whether an index of texts knows whose has a folded text: by pieces of three letters. */
export function isSearchPiece(folded: string): boolean {
  return folded.length >= 3;
}
