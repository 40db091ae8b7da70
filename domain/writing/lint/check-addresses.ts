import { lintError } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { trustedText } from './source-text.ts';

/** Bounded, so that a long text without an @ takes no quadratic time. */
const address =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;
/** At least eight digits in a row, as people group them; a date or an amount is none. */
const phone = /(?<![\d\p{L}])\+?\d(?:[\s().\-/]{0,3}\d){7,14}(?!\d)/gu;
const isDateOrAmount = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$|^\d{1,3}(?:[ .]\d{3})+$/;

/** Where to write and whom to call is the sender's to say: no address or number from anywhere else. */
export const checkAddresses: LintCheck = ({ subject, body }, inputs) => {
  const text = `${subject}\n${body}`;
  const trusted = squeeze(trustedText(inputs));
  const phones = (text.match(phone) ?? []).filter((digits) => !isDateOrAmount.test(digits));
  const found = [...(text.match(address) ?? []), ...phones].filter(
    (contact) => !trusted.includes(squeeze(contact)),
  );
  return found.length > 0 ? [lintError('unknown_address', `Leave out ${quotedList(found)}.`)] : [];
};

const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[\s().\-/]/g, '');
