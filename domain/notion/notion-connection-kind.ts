/** oauth: allowed in Notion's own dialog · token: an internal integration's token was pasted. */
export const notionConnectionKinds = ['oauth', 'token'] as const;
