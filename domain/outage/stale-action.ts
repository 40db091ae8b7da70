/**
 * What a person decides about stale mail. send: it goes out in the next window · replan: its delay
 * starts anew now · skip: it is left out.
 */
export const staleActions = ['send', 'replan', 'skip'] as const;
export type StaleAction = (typeof staleActions)[number];
