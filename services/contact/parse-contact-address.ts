import { cleanEmailAddress } from '#domain/email-address/clean-email-address.ts';
import { describeAddressFault } from '#domain/email-address/describe-address-fault.ts';
import { parseEmailAddress } from '#domain/email-address/parse-email-address.ts';
import { judgeAddress } from '#integrations/address/judge-address.ts';
import { AppError } from '#domain/shared/app-error.ts';

/** The forms in which a contact keeps an address, and what is doubtful about it. @throws AppError invalid_input */
export function parseContactAddress(text: string) {
  const email = cleanEmailAddress(text);
  const parsed = parseEmailAddress(email);
  if (parsed.kind === 'invalid') {
    const message = describeAddressFault(parsed.fault);
    throw new AppError('invalid_input', message, { details: { fields: { email: message } } });
  }
  return {
    email,
    emailNormalized: parsed.address.toLowerCase(),
    emailDomain: parsed.domain,
    flags: judgeAddress(parsed),
  };
}
