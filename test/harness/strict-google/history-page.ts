import type { HistoryRecord } from './history-log.ts';
import { resultPage } from './result-page.ts';
import type { StrictMailbox } from './strict-mailbox.ts';

/** `users.history.list`: records after the cursor; the labels are those of now, as at Gmail. */
export function historyPage(mailbox: StrictMailbox, query: URLSearchParams) {
  const types = query.getAll('historyTypes');
  const records = mailbox
    .historySince(query.get('startHistoryId') ?? '')
    .filter((record) => types.length === 0 || types.includes(record.type));
  return {
    ...resultPage('history', records, query, (record) => historyResource(mailbox, record)),
    historyId: String(mailbox.currentHistoryId),
  };
}

function historyResource(mailbox: StrictMailbox, record: HistoryRecord) {
  const labelIds = mailbox.findMessage(record.messageId)?.labelIds;
  const message = {
    id: record.messageId,
    threadId: record.threadId,
    ...(labelIds && { labelIds }),
  };
  const change = record.type === 'messageAdded' ? 'messagesAdded' : 'messagesDeleted';
  return { id: String(record.id), messages: [message], [change]: [{ message }] };
}
