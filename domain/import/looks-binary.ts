/** A text file with a few broken bytes is still text; with this share of them it is not. */
const brokenShare = 0.1;

/** Whether decoded text is no text: too many controls and undecodable characters. */
export function looksBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  const broken = text.match(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return broken > text.length * brokenShare;
}
