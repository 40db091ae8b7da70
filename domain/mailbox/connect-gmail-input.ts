import { z } from 'zod';
import { LocalPath } from '../shared/local-path.ts';
import { TimeZone } from '../shared/time-zone.ts';

export const ConnectGmailInput = z.strictObject({
  returnTo: LocalPath.default('/mailboxes'),
  /** Of a new mailbox: where its day begins and its window is read. */
  timeZone: TimeZone.default('UTC'),
});
export type ConnectGmailInput = z.input<typeof ConnectGmailInput>;
