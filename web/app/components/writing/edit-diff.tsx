import { wordDiff } from '#domain/writing/word-diff.ts';

interface EditDiffProps {
  before: string;
  after: string;
}

/** What a person made of a text: crossed out what went, marked what came. */
export function EditDiff({ before, after }: EditDiffProps) {
  return (
    <p className="text-sm leading-relaxed break-words whitespace-pre-wrap">
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        return kind === 'removed' ? (
          <del key={index} className="rounded-xs bg-bad-soft text-bad">
            {text}
          </del>
        ) : (
          <ins key={index} className="rounded-xs bg-good-soft text-good no-underline">
            {text}
          </ins>
        );
      })}
    </p>
  );
}
