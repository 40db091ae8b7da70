/** Keys of the approvals page, and what they do. */
export const approvalKeys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['e', 'edit'],
  ['r', 'rewrite'],
  ['x', 'skip'],
  ['A', 'approve all'],
] as const;
