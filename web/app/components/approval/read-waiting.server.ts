import type { ApprovalsView } from '#domain/approval/approvals-view.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { shownCount } from './shown-count.ts';

/** As many as one call lists. */
const pageSize = 200;

/** The mails that wait longest. @param show how many, as the address has it */
export async function readWaiting(
  { approvals }: Pick<Services, 'approvals'>,
  access: Access,
  { campaignId, show }: { campaignId: string | null; show: string | null },
): Promise<ApprovalsView> {
  const wanted = shownCount(show);
  const read = (cursor: string | null, had: number) =>
    approvals.list(access, {
      limit: Math.min(wanted - had, pageSize),
      ...(campaignId !== null && { campaignId }),
      ...(cursor !== null && { cursor }),
    });
  let page = await read(null, 0);
  const items = [...page.items];
  while (page.nextCursor !== null && items.length < wanted) {
    page = await read(page.nextCursor, items.length);
    items.push(...page.items);
  }
  return { ...page, items };
}
