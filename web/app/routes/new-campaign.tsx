import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { CampaignBuilder } from '../components/campaign/campaign-builder.tsx';
import { defaultSettings } from '../components/campaign/campaign-draft.ts';
import { starterSequence } from '../components/campaign/starter-sequence.ts';
import { Page } from '../components/ui/page.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { readJson } from '../forms/read-json.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

const previewedContacts = 50;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { contacts, mailboxes, profiles } = context.services;
  const [contactPage, mailboxPage, profilePage] = await load(
    Promise.all([
      contacts.list(access, { limit: previewedContacts }),
      mailboxes.list(access, { limit: 200 }),
      profiles.list(access),
    ]),
  );
  return { contacts: contactPage.items, mailboxes: mailboxPage.items, profiles: profilePage.items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const input = await readJson(request, CreateCampaignInput);
  if (!input.ok) return { refusal: input.refusal };
  const outcome = await attempt(context.services.campaigns.create(access, input.value));
  return outcome.ok ? redirect(`/campaigns/${outcome.value.id}`) : { refusal: outcome.refusal };
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction = () => [{ title: 'New campaign · Followthrough' }];

export default function NewCampaign() {
  const { contacts, mailboxes, profiles } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const only = mailboxes.length === 1 ? mailboxes[0] : undefined;
  const [initial] = useState({
    name: '',
    mailboxIds: only ? [only.id] : [],
    profileId: null,
    steps: starterSequence,
    settings: defaultSettings,
  });
  return (
    <Page width="wide" title="New campaign" back={{ to: '/campaigns', label: 'Campaigns' }}>
      <CampaignBuilder
        initial={initial}
        contacts={contacts}
        mailboxes={mailboxes}
        profiles={profiles}
        submitLabel="Save campaign"
        refusal={refusal}
      />
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
