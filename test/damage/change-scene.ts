import { contacts, enrollments, mailboxes, outboundEmails, workspaces } from '#db/schema/index.ts';
import type { IntegrityScene } from '../harness/integrity-scene.ts';
import { changeRow } from './change-row.ts';

type Mail = typeof outboundEmails.$inferInsert;

export async function changeMail({ inTx }: IntegrityScene, id = '', values: Partial<Mail>) {
  return { entityId: id, repair: await changeRow(inTx, { table: outboundEmails, id, values }) };
}

export async function changeMailbox(
  { inTx, mailboxId: id }: IntegrityScene,
  values: Partial<typeof mailboxes.$inferInsert>,
) {
  return { entityId: id, repair: await changeRow(inTx, { table: mailboxes, id, values }) };
}

export async function changeWorkspace(
  { inTx, workspaceId: id }: IntegrityScene,
  values: Partial<typeof workspaces.$inferInsert>,
) {
  return { entityId: id, repair: await changeRow(inTx, { table: workspaces, id, values }) };
}

export async function changeContact(
  { inTx, waiting }: IntegrityScene,
  values: Partial<typeof contacts.$inferInsert>,
) {
  const id = waiting.contactId;
  return { entityId: id, repair: await changeRow(inTx, { table: contacts, id, values }) };
}

export async function changeEnrollment(
  { inTx, waiting }: IntegrityScene,
  values: Partial<typeof enrollments.$inferInsert>,
) {
  const id = waiting.enrollmentId;
  return { entityId: id, repair: await changeRow(inTx, { table: enrollments, id, values }) };
}
