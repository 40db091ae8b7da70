/** Whether there is neither a word nor an image in it. */
export function saysNothing({
  bodyText,
  bodyHtml,
}: {
  bodyText: string;
  bodyHtml: string;
}): boolean {
  return bodyText.trim() === '' && !bodyHtml.includes('<img');
}
