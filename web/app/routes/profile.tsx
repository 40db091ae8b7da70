import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProfileActions } from '../components/profile/profile-actions.tsx';
import { ProfileForm } from '../components/profile/profile-form.tsx';
import { ProfileTabs } from '../components/profile/profile-tabs.tsx';
import { IfMay } from '../components/rights/if-may.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { changeProfile, type ProfilePlace } from '../forms/change-profile.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { profiles } = context.services;
  const place = placeOf(params['profileId']);
  const { items } = await load(profiles.list(access));
  const profile =
    place.kind === 'one'
      ? await load(profiles.get(access, { profileId: place.id }))
      : place.kind === 'default'
        ? (items[0] ?? null)
        : null;
  return { profiles: items, profile, place };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return changeProfile(context.services, access, placeOf(params['profileId']), request);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

function placeOf(id: string | undefined): ProfilePlace {
  if (id === undefined) return { kind: 'default' };
  return id === 'new' ? { kind: 'new' } : { kind: 'one', id };
}

export const meta: MetaFunction = () => [{ title: 'Profile · Followthrough' }];

export default function Profile() {
  const { profiles, profile, place } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Profile"
      hint="Who your emails are from. The writer says nothing about you that does not stand here. Each campaign picks its profile."
      back={{ to: '/settings', label: 'Settings' }}
      width="narrow"
      actions={
        profile && (
          <IfMay scope="write">
            <ProfileActions profile={profile} profiles={profiles} />
          </IfMay>
        )
      }
    >
      <div className="grid gap-4">
        {profiles.length > 0 && <ProfileTabs profiles={profiles} shownId={profile?.id ?? null} />}
        <ProfileForm
          key={place.kind === 'one' ? place.id : place.kind}
          profile={profile}
          isFirst={profiles.length === 0}
        />
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
