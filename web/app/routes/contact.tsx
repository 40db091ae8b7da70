import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ContactFacts } from '../components/contact/contact-facts.tsx';
import { NotesPanel } from '../components/contact-note/notes-panel.tsx';
import { NextPanel } from '../components/contact/next-panel.tsx';
import { StatusMark } from '../components/contact/status-mark.tsx';
import { Timeline } from '../components/contact/timeline.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { DuplicateHint } from '../components/merge/duplicate-hint.tsx';
import { NotionPanel } from '../components/notion/notion-panel.tsx';
import { Page } from '../components/ui/page.tsx';
import { WhyDialog } from '../components/writing/why-dialog.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeNotion } from '../forms/change-notion.server.ts';
import { readContactChange } from '../forms/read-contact-change.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

const historyLimit = 200;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, contacts, customFields, lists, mailboxes, notes, notion, tags, tasks } =
    context.services;
  const contactId = params['contactId'] ?? '';
  const [contact, explanation, timeline, emails, openTasks, inNotion, duplicates, notePage] =
    await load(
      Promise.all([
        contacts.get(access, { contactId }),
        contacts.explain(access, { contactId }),
        contacts.listTimeline(access, { contactId, limit: historyLimit }),
        contacts.listEmails(access, { contactId, limit: historyLimit }),
        tasks.list(access, { contactId, state: 'open' }),
        notion.listSyncLog(access, { contactId }),
        contacts.listDuplicates(access, { contactId }),
        notes.list(access, { contactId }),
      ]),
    );
  const { campaignId, mailboxId } = contact;
  const [campaign, mailboxPage, fieldPage, tagPage, listPage, ownLists] = await load(
    Promise.all([
      campaignId ? campaigns.get(access, { campaignId }) : null,
      mailboxes.list(access, { limit: 200 }),
      customFields.list(access, undefined),
      tags.list(access, undefined),
      lists.list(access, undefined),
      lists.listOfContact(access, { contactId }),
    ]),
  );
  const own = mailboxPage.items.filter(({ id }) => campaign?.mailboxIds.includes(id));
  return {
    contact,
    explanation,
    fields: fieldPage.items,
    tags: tagPage.items,
    lists: listPage.items,
    listedOn: ownLists.items,
    events: timeline.items,
    emails: emails.items,
    task: openTasks.items[0],
    inNotion: inNotion.items[0],
    duplicates: duplicates.items,
    notes: notePage.items,
    campaign: campaign && { id: campaign.id, name: campaign.name },
    mailboxAddress: mailboxPage.items.find(({ id }) => id === mailboxId)?.address,
    otherMailboxes: own
      .filter(({ id, status }) => id !== mailboxId && status !== 'disconnected')
      .map(({ id, address }) => ({ id, address })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const form = await request.formData();
  if (form.get('intent') === 'retryRow') return changeNotion(context.services, access, form);
  const change = readContactChange(params['contactId'] ?? '', form);
  return attempt(
    context.services.contacts.update(access, change).then(({ name }) => `${name} was saved`),
  );
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.name ?? 'Contact'} · Followthrough` },
];

const unsent = ['draft', 'awaiting_approval', 'queued', 'granted', 'sending'];

export default function Contact() {
  const page = useLoaderData<typeof loader>();
  const { contact, explanation, events, emails, campaign, mailboxAddress } = page;
  useLiveRevalidation(['contact.changed', 'campaign.changed', 'notion.changed']);
  const upcoming = emails.find(
    (mail) => mail.direction === 'outbound' && unsent.includes(mail.state),
  );
  const { company, role, status } = contact;
  return (
    <Page
      width="wide"
      title={contact.name}
      beside={
        <span className="text-sm">
          <StatusMark status={status} />
        </span>
      }
      hint={[role, company].filter(Boolean).join(' · ')}
      back={{ to: '/contacts', label: 'Contacts' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="order-2 lg:order-1">
          <Timeline events={events} emails={emails} />
          <WhyDialog />
        </div>
        <div className="order-1 grid grid-cols-[minmax(0,1fr)] gap-4 lg:order-2">
          <NextPanel
            contact={contact}
            explanation={explanation}
            mailboxAddress={mailboxAddress}
            otherMailboxes={page.otherMailboxes}
            task={page.task}
            upcoming={upcoming}
          />
          <ContactFacts
            contact={contact}
            campaign={campaign}
            fields={page.fields}
            tags={page.tags}
            lists={page.lists}
            listedOn={page.listedOn}
          />
          <NotesPanel contactId={contact.id} notes={page.notes} />
          <DuplicateHint contactId={contact.id} duplicates={page.duplicates} />
          {page.inNotion && <NotionPanel entry={page.inNotion} />}
        </div>
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
