import type { Change } from '../change-workspace.ts';

/** The pause shows on every mailbox, campaign and contact. */
export async function announcePause({ announce }: Pick<Change, 'announce'>): Promise<void> {
  await announce('mailbox.changed', null);
  await announce('campaign.changed', null);
  await announce('contact.changed', null);
}
