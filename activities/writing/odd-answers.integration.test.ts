import { beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { emailWritings, writingMonths } from '#db/schema/index.ts';
import { createDueContact } from '#test/harness/due-contact.ts';
import { createWorkspace } from '#test/harness/factories.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { prepareEmail } from '../contact/prepare-email.ts';
import { openDraft } from './open-draft.ts';
import { writeDraft } from './write-draft.ts';

const connection = withDatabase();
const llm = createFakeLlm();
let workspaceId: string;
beforeEach(async () => {
  llm.reset();
  workspaceId = await createWorkspace(connection.db);
});

const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(connection.db, workspaceId, work);

async function newDraft() {
  const { db } = connection;
  const steps = [{ kind: 'email', delay: 'PT0S', writer: 'ai', brief: 'Ask.' }] as const;
  const { enrollmentId } = await createDueContact(db, workspaceId, { steps: [...steps] });
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const { result } = await prepareEmail(db, args, new Date());
  if (result.kind !== 'write') throw new Error(`expected a draft, got ${result.kind}`);
  const { emailId } = result;
  const draft = await inTx((tx) => openDraft(tx, emailId, new Date()));
  if (!draft) throw new Error('no draft');
  return draft;
}

const mail = { subject: 'Hi', body: 'A word.', facts: [], confidence: 1 };
const fact = (text: string) => ({ ...mail, facts: [{ text, source: 'brief' }] });

it.each([
  ['a NUL in its subject', { value: { ...mail, subject: 'Hi\0there' } }],
  ['half a character in its subject', { value: { ...mail, subject: 'Hi \ud83d' } }],
  ['a NUL in a fact', { value: fact('a\0b') }],
  ['half a character in a fact', { value: fact('\ud83d') }],
  ['a NUL beside its JSON', { text: '\0no JSON' }],
  ['half a character beside its JSON', { text: '\ud83d no JSON' }],
  ['a long hole with an emoji', { value: { ...mail, body: `Hi [${'a'.repeat(58)}😀]` } }],
])('keeps an answer with %s, and what it cost', async (_what, answer) => {
  llm.script(answer);
  const draft = await newDraft();
  const deps = { db: connection.db, clock: () => new Date(), llm, readCompany: async () => null };
  const outcome = await writeDraft(deps, draft, AbortSignal.timeout(30_000));
  expect(outcome).toMatchObject({ because: 'unfit' });
  expect(await inTx((tx) => tx.select().from(writingMonths))).toMatchObject([{ answers: 3 }]);
  expect(await inTx((tx) => tx.select().from(emailWritings))).toHaveLength(3);
});
