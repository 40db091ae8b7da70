import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { profiles } from '#db/schema/index.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;
let logo: string;
let plan: string;

beforeAll(async () => {
  trial = await startSendTrial();
});
afterAll(() => trial.end());
afterEach(() => trial.google.faults.clear());
beforeEach(async () => {
  mailbox = await trial.newMailbox();
  const { workspaceId } = mailbox;
  const store = (name: string, mediaType: string, content: Buffer) =>
    inWorkspace(trial.db, workspaceId, async (tx) => {
      const byteSize = content.byteLength;
      return (
        await fileRows.insert(tx, { workspaceId, name, mediaType, byteSize, sha256: name, content })
      ).id;
    });
  logo = await store('Logo.png', 'image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  plan = await store('Plan für März.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
  await inWorkspace(trial.db, workspaceId, (tx) =>
    tx.insert(profiles).values({
      workspaceId,
      isDefault: true,
      label: 'Jo',
      name: 'Jo Li',
      signatureHtml: '<p><b>Jo Li</b></p>',
      signatureText: 'Jo Li',
    }),
  );
});

const email = { kind: 'email', delay: 'PT0S', writer: 'template' } as const;
const rich = () => ({
  ...email,
  subject: 'Hello {{firstName}}',
  format: 'html' as const,
  body: `<h2>Hello {{firstName}}</h2><p onclick="x()">From <a href="https://a.example/?c={{company}}">us</a></p><p>{{#if role}}</p><p><img src="cid:${logo}" alt="Logo"></p><p>{{/if}}</p><p>{{signature}}</p><script>x()</script>`,
  attachmentIds: [plan],
});

const domainOf = ({ address }: TrialMailbox) => address.split('@')[1];

async function received(index = 0) {
  const mail = trial.google.mailbox(mailbox.address).delivered[index];
  if (!mail) throw new Error('nothing was delivered');
  const raw = mail.raw.toString();
  return { raw, ...(await PostalMime.parse(mail.raw)) };
}

describe('a rich email', () => {
  it('arrives as text, as HTML with its picture, and with its attachment', async () => {
    const granted = await trial.grantEmail(mailbox, [rich()]);
    expect(await trial.ledgerRow(granted)).toMatchObject({ format: 'html', attachmentIds: [plan] });
    await expect(trial.attempt(granted, mailbox)).resolves.toEqual({ kind: 'sent' });
    const { subject, text, html, attachments } = await received();
    expect(subject).toBe('Hello Ada');
    expect(text?.trim()).toBe(
      'Hello Ada\n\nFrom us (https://a.example/?c=Analytical%20Engines)\n\n[Logo]\n\nJo Li',
    );
    expect(html?.trim()).toBe(
      `<h2>Hello Ada</h2><p>From <a href="https://a.example/?c=Analytical%20Engines" rel="noopener noreferrer">us</a></p><p><img src="cid:${logo}@${domainOf(mailbox)}" alt="Logo" /></p><p><b>Jo Li</b></p>`,
    );
    expect(attachments).toMatchObject([
      {
        filename: 'Logo.png',
        disposition: 'inline',
        contentId: `<${logo}@${domainOf(mailbox)}>`,
        mimeType: 'image/png',
      },
      { filename: 'Plan für März.pdf', disposition: 'attachment', mimeType: 'application/pdf' },
    ]);
    expect(trial.timesDelivered(granted)).toBe(1);
  });

  it('arrives once, whatever the answers of the provider', async () => {
    const granted = await trial.grantEmail(mailbox, [rich()]);
    for (const route of ['drafts.create', 'drafts.send'] as const) {
      trial.google.faults.add({ route, fault: 'cut', accepted: true, times: 1 });
    }
    await expect(trial.untilSettled(granted, mailbox)).resolves.toEqual({ kind: 'sent' });
    expect(trial.timesDelivered(granted)).toBe(1);
    expect((await received()).attachments).toHaveLength(2);
  });
});

describe('a text', () => {
  it('goes out as ever', async () => {
    const body = 'Hello {{firstName}}\n\nsee https://a.example ';
    const granted = await trial.grantEmail(mailbox, [{ ...email, subject: 'Hello', body }]);
    await trial.attempt(granted, mailbox);
    const { raw, text, html } = await received();
    expect(text).toBe('Hello Ada\n\nsee https://a.example \n');
    expect(html?.trim()).toBe(
      '<p>Hello Ada</p>\n<p>see <a href="https://a.example">https://a.example</a></p>',
    );
    expect(raw).not.toContain('multipart/mixed');
  });

  it('takes files along, and the signature where it says so', async () => {
    const body = 'Hello\n\n{{signature}}';
    const step = { ...email, subject: 'Hello', body, attachmentIds: [plan] };
    const granted = await trial.grantEmail(mailbox, [step]);
    await trial.attempt(granted, mailbox);
    const { text, html, attachments } = await received();
    expect(text?.trim()).toBe('Hello\n\nJo Li');
    expect(html?.trim()).toBe('<p>Hello</p>\n<p><b>Jo Li</b></p>');
    expect(attachments).toMatchObject([{ filename: 'Plan für März.pdf' }]);
  });
});
