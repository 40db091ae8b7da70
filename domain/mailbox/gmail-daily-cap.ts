const consumerCap = 500;
const workspaceCap = 2_000;

/**
 * Mails that Gmail itself allows in any rolling 24 hours: 500 for consumer accounts, 2,000 for Google
 * Workspace (support.google.com/a/answer/166852).
 */
export function gmailDailyCap(address: string): number {
  return /@(gmail|googlemail)\.com$/i.test(address) ? consumerCap : workspaceCap;
}
