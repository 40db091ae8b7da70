/** pending: Notion is still to be told · synced · failed: a person is needed · detached: the page is gone. */
export const notionLinkStates = ['pending', 'synced', 'failed', 'detached'] as const;
export type NotionLinkState = (typeof notionLinkStates)[number];
