/** A number with what stands right before and after it: digits inside of words ("S3", "K8s") are names. */
const numbers = /(?<![\p{L}\d])\d+(?:[.,'’\u00A0\u202F ]\d{3}(?!\d))*(?:[.,]\d+)?/gu;

/** 18.11.2026 or 11/18/2026: three numbers, no decimal. */
const date = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{2,4})(?!\d)/g;

/**
 * The numbers in a text as plain decimals: `1,200`, `1.200`, `1 200` and `1'200` are all `1200`. What a
 * point or comma means is guessed by the digits behind it, so both sides of a comparison guess alike.
 */
export function readNumbers(text: string): string[] {
  return (text.replaceAll(date, '$1;$2;$3').match(numbers) ?? []).map(plainNumber);
}

function plainNumber(written: string): string {
  const grouped = written.replaceAll(/[.,'’\u00A0\u202F ](?=\d{3}(?!\d))/g, '');
  const [whole = '', fraction = ''] = grouped.split(/[.,]/);
  const decimals = fraction.replace(/0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}
