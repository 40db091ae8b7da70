import { Check, ChevronDown } from 'lucide-react';
import { replyMeanings, type ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { useMay } from '../rights/rights.tsx';
import { Badge } from '../ui/badge.tsx';
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx';
import { judgedBy } from './judged-by.ts';
import { meaningWords } from './meaning-words.ts';

type Judged = Parameters<typeof judgedBy>[0] & Pick<ReplyView, 'id'>;

/** What a reply means, who says so and why; whoever may write says it better. */
export function ReplyMeaning({ reply }: { reply: Judged }) {
  const { label, tone } = meaningWords[reply.meaning ?? 'unknown'];
  const why = judgedBy(reply);
  return (
    <p
      className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft"
      data-testid="reply-meaning"
    >
      {useMay('write') ? <MeaningMenu reply={reply} /> : <Badge tone={tone}>{label}</Badge>}
      {why && <span className="min-w-0 break-words">{why}</span>}
    </p>
  );
}

function MeaningMenu({ reply }: { reply: Judged }) {
  const { run } = useApiChange();
  const { label, tone } = meaningWords[reply.meaning ?? 'unknown'];

  function judge(meaning: ReplyMeaning) {
    const path = `/replies/${reply.id}`;
    run({
      method: 'PATCH',
      path,
      body: { meaning },
      done: `Judged: ${meaningWords[meaning].label.toLowerCase()}`,
      undo: {
        method: 'PATCH',
        path,
        body: { meaning: reply.meaning },
        done: 'Judged as before',
      },
    });
  }

  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`What this reply means: ${label}. Change it`}
          className="touch inline-flex cursor-pointer items-center rounded-sm"
        >
          <Badge tone={tone}>
            {label}
            <ChevronDown aria-hidden />
          </Badge>
        </button>
      }
    >
      <MenuLabel>What does this reply mean?</MenuLabel>
      {replyMeanings.map((meaning) => (
        <MenuItem key={meaning} onSelect={() => judge(meaning)}>
          <Badge tone={meaningWords[meaning].tone}>{meaningWords[meaning].label}</Badge>
          {meaning === reply.meaning && <Check aria-label="as judged" className="ml-auto" />}
        </MenuItem>
      ))}
    </Menu>
  );
}
