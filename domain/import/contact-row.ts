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
  /** By column name. */
  custom: Record<string, string>;
};
