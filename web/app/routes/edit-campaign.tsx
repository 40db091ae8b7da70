import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { CampaignBuilder } from '../components/campaign/campaign-builder.tsx';
import { draftOf } from '../components/campaign/campaign-draft.ts';
import { useMay } from '../components/rights/rights.tsx';
import { Callout } from '../components/ui/callout.tsx';
import { Page } from '../components/ui/page.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { readJson } from '../forms/read-json.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

const previewedContacts = 50;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, contacts, mailboxes, profiles } = context.services;
  const campaignId = params['campaignId'] ?? '';
  const campaign = await load(campaigns.get(access, { campaignId }));
  const [contactPage, mailboxPage, profilePage] = await load(
    Promise.all([
      contacts.list(access, {
        limit: previewedContacts,
        ...(campaign.enrolled > 0 && { campaignId }),
      }),
      mailboxes.list(access, { limit: 200 }),
      profiles.list(access),
    ]),
  );
  return {
    campaign,
    contacts: contactPage.items,
    mailboxes: mailboxPage.items,
    profiles: profilePage.items,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const campaignId = params['campaignId'] ?? '';
  const change = await readJson(request, CreateCampaignInput);
  if (!change.ok) return { refusal: change.refusal };
  const outcome = await attempt(
    context.services.campaigns.update(access, { ...change.value, campaignId }),
  );
  return outcome.ok ? redirect(`/campaigns/${campaignId}`) : { refusal: outcome.refusal };
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.campaign.name ?? 'campaign'} · Followthrough` },
];

export default function EditCampaign() {
  const { campaign, contacts, mailboxes, profiles } = useLoaderData<typeof loader>();
  const mayWrite = useMay('write');
  const refusal = useActionData<typeof action>()?.refusal;
  const [initial] = useState(() => draftOf(campaign));
  const isStarted = campaign.status !== 'draft';
  return (
    <Page
      width="wide"
      title={mayWrite ? `Edit ${campaign.name}` : campaign.name}
      back={{ to: `/campaigns/${campaign.id}`, label: campaign.name }}
    >
      {mayWrite && isStarted && (
        <Callout tone="info" className="mb-4" title="This campaign has started">
          What you change counts for everybody who has not passed that step. Before it is saved you
          see how many that are.
        </Callout>
      )}
      <CampaignBuilder
        initial={initial}
        contacts={contacts}
        mailboxes={mailboxes}
        profiles={profiles}
        submitLabel="Save changes"
        refusal={refusal}
        impactAddress={isStarted ? `/campaigns/${campaign.id}/impact` : null}
      />
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
