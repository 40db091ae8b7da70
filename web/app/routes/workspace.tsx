import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ApprovalCount } from '../components/approval/approval-count.tsx';
import { LiveProvider } from '../components/live/live-provider.tsx';
import { destinations } from '../components/shell/destinations.ts';
import { RightsProvider } from '../components/rights/rights.tsx';
import { HealthProvider } from '../components/shell/health-provider.tsx';
import { LoadingNote } from '../components/shell/loading-note.tsx';
import { PausedBanner } from '../components/shell/paused-banner.tsx';
import { PhoneHeader, PhoneTabs } from '../components/shell/phone-nav.tsx';
import { ReadOnlyBanner } from '../components/shell/read-only-banner.tsx';
import { Shortcuts } from '../components/shell/shortcuts.tsx';
import { SideNav } from '../components/shell/side-nav.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { isReadAgain } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { services } = context;
  const [me, workspace, approvals] = await load(
    Promise.all([
      services.me.get(access),
      services.workspace.get(access),
      services.approvals.list(access, { limit: 0 }),
    ]),
  );
  return {
    workspaceName: workspace.name,
    pausedSince: workspace.sendingPausedAt,
    person: me.user,
    approvals: approvals.total,
    scopes: access.scopes,
    hasSandbox: services.sandbox.isOn,
  };
}

export { isReadAgain as shouldRevalidate };

/** Everything behind the door stands in this frame. */
export default function Workspace() {
  const page = useLoaderData<typeof loader>();
  const { workspaceName, pausedSince, person, hasSandbox } = page;
  const places = destinations(hasSandbox);
  return (
    <RightsProvider scopes={page.scopes}>
      <LiveProvider>
        <HealthProvider>
          <ApprovalCount counted={page.approvals}>
            <a
              href="#content"
              className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2"
            >
              Skip to the content
            </a>
            <div className="flex min-h-dvh flex-col md:flex-row">
              <PhoneHeader
                places={places}
                workspaceName={workspaceName}
                person={person}
                isPaused={pausedSince !== null}
              />
              <SideNav
                places={places}
                workspaceName={workspaceName}
                person={person}
                isPaused={pausedSince !== null}
              />
              <main
                id="content"
                tabIndex={-1}
                className="flex min-w-0 flex-1 flex-col bg-surface outline-none"
              >
                <ReadOnlyBanner />
                {pausedSince && <PausedBanner since={pausedSince} />}
                <Outlet />
              </main>
              <PhoneTabs places={places} />
            </div>
            <Shortcuts places={places} />
            <LoadingNote />
          </ApprovalCount>
        </HealthProvider>
      </LiveProvider>
    </RightsProvider>
  );
}

export { ErrorPage as ErrorBoundary };
