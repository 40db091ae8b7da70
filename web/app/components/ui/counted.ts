/** `1 contact`, `2,000 contacts`. @param one what a single one is called */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}
