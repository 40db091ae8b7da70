/** Keys of the approvals page for whoever may only read, and what they do. */
export const readingKeys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['d', 'compare with the template'],
] as const;

/** Keys of the approvals page, and what they do. */
export const approvalKeys = [
  ...readingKeys,
  ['a', 'approve'],
  ['e', 'edit'],
  ['r', 'rewrite'],
  ['x', 'skip'],
  ['A', 'approve all shown'],
] as const;
