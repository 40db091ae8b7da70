import type { AddressFlag } from '../email-address/address-flag.ts';

/** What one accepted row says about a person. */
export type ContactRow = {
  name: string;
  firstName: string | null;
  lastName: string | null;
  /** As written in the file. */
  email: string;
  emailNormalized: string;
  emailDomain: string;
  company: string;
  role: string;
  timeZone: string | null;
  phone: string | null;
  website: string | null;
  linkedin: string | null;
  location: string | null;
  tags: string[];
  flags: AddressFlag[];
  /** By column name, or the name a person gave it. */
  custom: Record<string, string>;
};
