/** How many of the mails that wait are on the page. */
export const queueSize = {
  atFirst: 50,
  moreAtOnce: 100,
  /** Nobody reads as many in one go; what is decided makes room for the next. */
  most: 1_000,
} as const;
