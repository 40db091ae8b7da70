/** Beyond it a double, which filters compare by, no longer holds every digit. */
const digitsMax = 15;

/** `1,234.5` and `1 234.5`; `1.234,5` and `1 234,5`. A lone comma before three digits groups thousands. */
const spellings = [
  { pattern: /^[+-]?\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?$/, groups: /[, '’]/g },
  {
    pattern: /^[+-]?\d{1,3}(?:[. '’]\d{3})+,\d+$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/,
    groups: /[. '’]/g,
  },
  { pattern: /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/, groups: null },
];

/** @returns the number in plain decimals, or null when it is none, or has too many digits to be exact */
export function readNumber(text: string): string | null {
  const spaced = text.replace(/[\u00A0\u202F]/g, ' ').replace(/^\u2212/, '-');
  const spelling = spellings.find(({ pattern }) => pattern.test(spaced));
  if (!spelling) return null;
  const plain = (spelling.groups ? spaced.replace(spelling.groups, '') : spaced).replace(',', '.');
  const [, sign, whole = '', fraction = ''] = /^([+-]?)0*(\d*)\.?(\d*?)0*$/.exec(plain) ?? [];
  if (whole.length + fraction.length > digitsMax) return null;
  const digits = `${whole || '0'}${fraction && `.${fraction}`}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}
