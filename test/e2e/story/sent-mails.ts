import PostalMime, { type Email } from 'postal-mime';
import { z } from 'zod';
import { sandboxAccounts } from '#integrations/sandbox/sandbox-accounts.ts';
import type { StartedProduct } from '#test/harness/started-product.ts';

const List = z.object({ messages: z.array(z.object({ id: z.string() })).default([]) });
const Raw = z.object({ raw: z.string() });

/** What an account of the Sandbox has sent, the latest first, as every mail program would read it. */
export async function sentMails(product: StartedProduct, address: string): Promise<Email[]> {
  const account = sandboxAccounts.find((each) => each.address === address);
  const messages = `http://127.0.0.1:${product.setup.variables['SANDBOX_PORT']}/gmail/v1/users/me/messages`;
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${account?.pageToken}` };
    return (await fetch(messages + path, { headers })).json();
  };
  const { messages: ids } = List.parse(await ask('?labelIds=SENT'));
  return Promise.all(
    ids.map(async ({ id }) => {
      const { raw } = Raw.parse(await ask(`/${id}?format=raw`));
      return PostalMime.parse(Buffer.from(raw, 'base64url'));
    }),
  );
}
