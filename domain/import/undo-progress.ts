/** Why a contact of an undone import stays, or keeps some of what the import wrote. */
export const keptCodes = ['mailed', 'changed_since'] as const;
export type KeptCode = (typeof keptCodes)[number];

/** How far taking an import back is. */
export type UndoProgress = {
  /** Contact up to which it is done; null = at the beginning. */
  afterContactId: string | null;
  removed: number;
  restored: number;
  kept: Record<KeptCode, number>;
};
