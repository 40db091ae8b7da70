import { z } from 'zod';
import { TimeZone } from '../shared/time-zone.ts';

/** A path of this site: never `//host` or a URL, so nobody is sent elsewhere after consent. */
const LocalPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'Give a path of this site, such as /mailboxes.');

export const ConnectGmailInput = z.strictObject({
  returnTo: LocalPath.default('/mailboxes'),
  /** Of a new mailbox: where its day begins and its window is read. */
  timeZone: TimeZone.default('UTC'),
});
export type ConnectGmailInput = z.input<typeof ConnectGmailInput>;
