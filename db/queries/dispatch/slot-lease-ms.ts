/** A slot that its contact has not used for this long goes to whoever is next. */
export const slotLeaseMs = 15 * 60_000;
