import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Link,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunction,
} from '@remix-run/react';
import { CalendarDays } from 'lucide-react';
import { daysBetween } from '#domain/shared/calendar-date.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { Calendar } from '../components/calendar/calendar.tsx';
import { calendarQueryOf, daysInView } from '../components/calendar/calendar-query.ts';
import { CalendarSteps } from '../components/calendar/calendar-steps.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { useClock } from '../components/time/clock.tsx';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { applyWhatIf } from '../forms/apply-what-if.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';
import { readPreferences } from '../session/preferences.ts';

/** Mails of a pressed bar that are listed. */
const listedSends = 200;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { forecast, mailboxes, campaigns } = context.services;
  const today = readWallClock(Date.now(), readPreferences(request).timeZone).date;
  const query = calendarQueryOf(new URL(request.url).searchParams, today);
  const days = daysBetween(today, query.from) + daysInView[query.view];
  const [plan, mailboxPage, campaignPage, picked] = await load(
    Promise.all([
      forecast.get(access, { days }),
      mailboxes.list(access, { limit: 200 }),
      campaigns.list(access, { limit: 200 }),
      query.picked &&
        forecast.listSends(access, {
          day: query.picked.day,
          ...(query.picked.mailboxId && { mailboxId: query.picked.mailboxId }),
          limit: listedSends,
        }),
    ]),
  );
  const planned = new Set(plan.campaigns.map(({ campaignId }) => campaignId));
  return {
    today,
    days,
    plan,
    picked,
    mailboxes: mailboxPage.items,
    campaigns: campaignPage.items
      .filter(({ id }) => planned.has(id))
      .map(({ id, name, settings }) => ({ id, name, settings })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return applyWhatIf(context.services, requireAccess(context, request), request);
}

export { sendChange as clientAction };

/** Trying settings changes nothing that this page has read. */
export const shouldRevalidate: ShouldRevalidateFunction = (asked) =>
  asked.formAction !== '/calendar/what-if' && isReadAgain(asked);

export const meta: MetaFunction = () => [{ title: 'Calendar · Followthrough' }];

export default function CalendarPage() {
  const { today, days, plan, picked, mailboxes, campaigns } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { timeZone } = useClock();
  useLiveRevalidation(['campaign.changed', 'mailbox.changed']);
  const query = calendarQueryOf(params, today);
  return (
    <Page
      width="wide"
      title="Calendar"
      hint={`What goes out if nobody answers. Days are each mailbox’s own; times are ${timeZone}.`}
      actions={<CalendarSteps query={query} today={today} />}
    >
      {mailboxes.length === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title="Nothing is planned yet"
          actions={
            <Button asChild look="primary">
              <Link to="/mailboxes">Connect a mailbox</Link>
            </Button>
          }
        >
          Once a mailbox is connected and a campaign runs, every mail of the next weeks stands here.
        </EmptyState>
      ) : (
        <Calendar
          query={query}
          today={today}
          days={days}
          present={plan}
          picked={picked}
          mailboxes={mailboxes}
          campaigns={campaigns}
        />
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
