import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { markBounced } from '#db/queries/contact/mark-bounced.ts';
import { checkStatuses } from '#db/queries/integrity/check-statuses.ts';
import { recordSent } from '#db/queries/outbound-email/record-sent.ts';
import { outboundEmails } from '#db/schema/index.ts';
import { createMailbox } from '#test/harness/factories.ts';
import {
  createGrantedEmail,
  grantNextEmail,
  type GrantedEmail,
} from '#test/harness/granted-email.ts';
import { receiveReply } from '#test/harness/receive-reply.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(world.db, ana.workspaceId, work);

/** Two contacts, each of whom is about to get a first email. */
async function scene(): Promise<[GrantedEmail, GrantedEmail]> {
  ana = await world.newOwner();
  const mailboxId = await createMailbox(world.db, ana.workspaceId);
  const grantOne = () => createGrantedEmail(world.db, ana.workspaceId, mailboxId);
  return [await grantOne(), await grantOne()];
}

/** The mail went out so many minutes ago. */
async function send({ emailId }: Pick<GrantedEmail, 'emailId'>, minutes: number): Promise<void> {
  const sentAt = new Date(Date.now() - minutes * 60_000);
  const receipt = { messageId: emailId, threadId: emailId, messageIdHeader: null, sentAt };
  await within(async (tx) => {
    await tx
      .update(outboundEmails)
      .set({ state: 'sending', attempt: 1 })
      .where(eq(outboundEmails.id, emailId));
    await recordSent(tx, { emailId, attempt: 1 }, receipt);
  });
}

const merge = (kept: GrantedEmail, other: GrantedEmail) =>
  world.services.contacts.merge(ana, { contactId: kept.contactId, otherId: other.contactId });
const disagreements = async () => (await within(checkStatuses)).findings;

it('two become one with the status that the latest mail to either says', async () => {
  const [kept, other] = await scene();
  await send(kept, 3);
  await send(other, 2);
  await send(await grantNextEmail(world.db, ana.workspaceId, other.enrollmentId), 1);
  expect(await merge(kept, other)).toMatchObject({ status: 'Follow-Up 1' });
  expect(await disagreements()).toEqual([]);
});

it('a bounce of an address that is given up is no disagreement', async () => {
  const [kept, other] = await scene();
  await send(kept, 3);
  await send(other, 2);
  await receiveReply(world, ana, other.emailId, { class: 'bounce_hard' });
  await within((tx) => markBounced(tx, other.contactId));
  expect(await disagreements()).toEqual([]);
  expect(await merge(kept, other)).toMatchObject({ status: 'First Email Sent' });
  expect(await disagreements()).toEqual([]);
});
