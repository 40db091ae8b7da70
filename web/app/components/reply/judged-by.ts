import type { ReplyView } from '#domain/reply/reply-view.ts';

type Judged = Pick<
  ReplyView,
  'meaning' | 'meaningSource' | 'meaningConfidence' | 'meaningBecause' | 'meaningActor'
>;

/** Who says what a reply means, and why; empty when there is nothing to say. */
export function judgedBy(judged: Judged): string {
  const because = judged.meaningBecause ?? '';
  switch (judged.meaningSource) {
    case 'rules':
      return `By rule: it ${because}.`;
    case 'model': {
      const percent = Math.round((judged.meaningConfidence ?? 0) * 100);
      return `By the language model, ${percent} % sure: ${because}`;
    }
    case 'person':
      return `By ${nameOf(judged.meaningActor)}.`;
    case null:
      return because;
  }
}

function nameOf(actor: Judged['meaningActor']): string {
  if (!actor || actor.kind === 'system') return 'hand';
  return actor.name ?? (actor.kind === 'user' ? 'a member' : 'an API key');
}
