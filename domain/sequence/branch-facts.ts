/** What branches may ask about a contact. */
export interface BranchFacts {
  /** They have answered a mail of this workspace, in this campaign or an earlier one. */
  readonly hasReplied: boolean;
  readonly contact: {
    readonly email: string;
    readonly name: string;
    /** Derived from `name` when not given. */
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly company: string;
    readonly role: string;
    readonly tags: readonly string[];
    /** Columns of the import that are no field of ours, by their header. */
    readonly custom: Readonly<Record<string, string>>;
  };
}
