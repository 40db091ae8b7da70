import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { soughtMeanings, type SoughtMeaning } from '#domain/reply/meaning/sought-meaning.ts';
import { CheckCheck, MessagesSquare } from 'lucide-react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { MeaningFilter } from '../components/reply/meaning-filter.tsx';
import { meaningWords } from '../components/reply/meaning-words.ts';
import { ReplyCard } from '../components/reply/reply-card.tsx';
import { useKeysGoOn } from '../components/reply/use-keys-go-on.ts';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { Panel } from '../components/ui/panel.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

const pageSize = 50;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { campaigns, replies } = context.services;
  const campaignId = params['campaignId'] ?? '';
  const asked = new URL(request.url).searchParams;
  const meaning = soughtMeanings.find((each) => each === asked.get('meaning')) ?? null;
  const cursor = asked.get('cursor');
  const [campaign, page] = await load(
    Promise.all([
      campaigns.get(access, { campaignId }),
      replies.list(access, {
        campaignId,
        ...(meaning && { meaning }),
        ...(cursor && { cursor }),
        limit: pageSize,
      }),
    ]),
  );
  return {
    campaign: { id: campaign.id, name: campaign.name },
    replies: page.items,
    older: page.nextCursor,
    meaning,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Replies to ${data?.campaign.name ?? 'a campaign'} · Followthrough` },
];

export default function CampaignReplies() {
  const { campaign, replies, older, meaning } = useLoaderData<typeof loader>();
  useLiveRevalidation(['contact.changed']);
  const keys = useKeysGoOn(replies.map(({ id }) => id));
  const of = meaning && { meaning };
  return (
    <Page
      title="Replies"
      hint="What people answered, and what it means. Positive are interested, meeting and referral."
      back={{ to: `/campaigns/${campaign.id}`, label: campaign.name }}
    >
      <div {...keys} className="grid gap-3">
        <MeaningFilter chosen={meaning} />
        {replies.length === 0 ? (
          <NoReplies meaning={meaning} />
        ) : (
          <Panel flush>
            <ul className="divide-y">
              {replies.map((reply) => (
                <ReplyCard key={reply.id} reply={reply} />
              ))}
            </ul>
          </Panel>
        )}
        {older && (
          <Link
            to={`?${new URLSearchParams({ ...of, cursor: older })}`}
            className="touch inline-flex items-center justify-self-start text-sm text-accent hover:underline"
          >
            Show older replies
          </Link>
        )}
      </div>
    </Page>
  );
}

function NoReplies({ meaning }: { meaning: SoughtMeaning | null }) {
  if (meaning === null) {
    return (
      <EmptyState icon={MessagesSquare} title="No replies yet">
        What people answer appears here by itself.
      </EmptyState>
    );
  }
  if (meaning === 'unknown') {
    return (
      <EmptyState icon={CheckCheck} title="Every reply is judged">
        There is none left to read.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={MessagesSquare} title="None of these">
      No reply to this campaign means “{meaningWords[meaning].label.toLowerCase()}”.
    </EmptyState>
  );
}

export { ErrorPage as ErrorBoundary };
