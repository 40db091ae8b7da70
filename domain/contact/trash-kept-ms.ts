/** How long a contact stays in the trash, where it can be restored; a deleted template, too. */
export const trashKeptMs = 30 * 24 * 3_600_000;
