import type { Page } from 'playwright-core';

/** Addresses of every main screen, in a workspace with a contact, a mailbox and a campaign. */
export async function mainScreens(page: Page): Promise<Record<string, string>> {
  const firstIn = async (list: string, prefix: string) => {
    await page.goto(list);
    const link = page.locator(
      `main a[href^="${prefix}"]:not([href$="/import"], [href$="/new"], [href$="/trash"])`,
    );
    return (await link.first().getAttribute('href')) ?? '';
  };
  const campaign = await firstIn('/campaigns', '/campaigns/');
  return {
    home: '/',
    campaigns: '/campaigns',
    campaign,
    builder: `${campaign}/edit`,
    contacts: '/contacts',
    contact: await firstIn('/contacts', '/contacts/'),
    import: '/contacts/import',
    mailboxes: '/mailboxes',
    mailbox: await firstIn('/mailboxes', '/mailboxes/'),
    sandbox: await firstIn('/sandbox', '/sandbox?thread='),
    settings: '/settings',
    approvals: '/approvals',
    writing: '/settings/writing',
    profile: '/settings/profile',
  };
}
