import type { Recipient } from '../writing-inputs.ts';

/** What is known about the recipient; there is no address among it. */
export function describeRecipient(recipient: Recipient): string {
  const { name, firstName, company, role, website, location, custom } = recipient;
  return [
    ['Name', name],
    ['First name', firstName],
    ['Company', company],
    ['Role', role],
    ['Website', website],
    ['Location', location],
    ...Object.entries(custom),
  ]
    .filter(([, value]) => value)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n');
}
