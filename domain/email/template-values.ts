import type { Signature } from './sign-text.ts';

/** What a template may say about one contact and its sender. Null and blank both mean: not known. */
export interface TemplateValues {
  /** Derived from `name` when not given. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly email: string | null;
  /** Columns of the import that are no field of ours, by their header. */
  readonly custom: Readonly<Record<string, string>>;
  readonly sender: { readonly name: string | null };
  readonly signature?: Signature | null;
}
