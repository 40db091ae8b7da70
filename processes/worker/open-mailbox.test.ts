import { expect, it } from 'vitest';
import { sealSecret } from '#db/seal-secret.ts';
import { createFakeGmailConnector } from '#test/harness/fake-gmail-connector.ts';
import { createOpenMailbox } from './open-mailbox.ts';

const key = (id: string) => ({ id, key: new Uint8Array(32) });
const row = { id: 'mbx_1', workspaceId: 'wsp_a' };
const place = { workspaceId: 'wsp_a', table: 'mailboxes', column: 'credentials', rowId: 'mbx_1' };

it('takes a mailbox whose key is gone for one that a person has to connect again', () => {
  const sealed = { ...row, credentials: sealSecret([key('old')], place, 'refresh-1') };
  const rotated = createOpenMailbox(createFakeGmailConnector(), [key('new'), key('old')]);
  expect(() => rotated(sealed)).not.toThrow();
  const replaced = createOpenMailbox(createFakeGmailConnector(), [key('new')]);
  expect(() => replaced(sealed)).toThrow(
    expect.objectContaining({ kind: 'auth_expired', effect: 'none', reason: 'key_missing' }),
  );
});
