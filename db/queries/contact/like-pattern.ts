/** For `like`: texts that have `piece` somewhere, whatever characters it has. */
export function likePattern(piece: string): string {
  return `%${escapeLike(piece)}%`;
}

/** So that each character means itself. */
export function escapeLike(piece: string): string {
  return piece.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
