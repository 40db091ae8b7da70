/** How often emails were begun from a template, in words. */
export function usedWords(useCount: number): string {
  if (useCount === 0) return 'not used yet';
  return useCount === 1 ? 'used once' : `used ${useCount.toLocaleString('en-GB')} times`;
}
