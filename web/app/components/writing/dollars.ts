const microDollarsPerCent = 10_000;

/** `$12.30`; below a cent to four places, for one email costs less. @param microDollars millionths of a dollar */
export function dollars(microDollars: number): string {
  const places = microDollars > 0 && microDollars < microDollarsPerCent ? 4 : 2;
  const text = (microDollars / 1_000_000).toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return microDollars > 0 && Number(text) === 0 ? 'less than $0.0001' : `$${text}`;
}
