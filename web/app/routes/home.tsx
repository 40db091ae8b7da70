import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { FirstSteps } from '../components/home/first-steps.tsx';
import { Today } from '../components/home/today.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { listCampaignSummaries } from '../forms/list-campaign-summaries.server.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { services } = context;
  const [mailboxes, contacts, campaigns, needs, profiles] = await load(
    Promise.all([
      services.mailboxes.list(access, { limit: 200 }),
      services.contacts.list(access, { limit: 1 }),
      listCampaignSummaries(services, access),
      services.needsYou.list(access, {}),
      services.profiles.list(access),
    ]),
  );
  return {
    mailboxes: mailboxes.items,
    hasContacts: contacts.items.length > 0,
    profileName: nameOf(profiles.items[0]),
    campaigns,
    needs,
    hasSandbox: services.sandbox.isOn,
  };
}

/** A profile without a name and without a headline says nothing yet. */
const nameOf = (profile: ProfileView | undefined) => profile?.name || profile?.headline || null;

export const meta: MetaFunction = () => [{ title: 'Home · Followthrough' }];

export default function Home() {
  const { mailboxes, hasContacts, profileName, campaigns, needs, hasSandbox } =
    useLoaderData<typeof loader>();
  useLiveRevalidation([
    'campaign.changed',
    'contact.changed',
    'mailbox.changed',
    'import.progress',
  ]);
  const started = campaigns.filter(({ progress }) => progress.startedAt !== null);
  const [latest] = campaigns;
  if (started.length > 0) {
    return (
      <Page title="Home">
        <Today needs={needs} mailboxes={mailboxes} campaigns={campaigns} />
      </Page>
    );
  }
  return (
    <Page title="Home" width="normal">
      <div className="grid gap-4">
        <div>
          <h2 className="text-lg font-semibold">Five steps to the first email</h2>
          <p className="text-sm text-ink-soft">
            Whoever answers gets none of the rest, and you can ask every contact why it waits.
          </p>
        </div>
        <FirstSteps
          mailboxAddress={mailboxes[0]?.address ?? null}
          profileName={profileName}
          hasContacts={hasContacts}
          campaign={latest ?? null}
          hasSandbox={hasSandbox}
        />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
