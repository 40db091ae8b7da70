/** `1 contact`, `2,000 contacts`. @param one what a single one is called */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
