import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { sourceWords } from './source-words.ts';

/** What a mail says that is true somewhere, and where. */
export function FactList({ facts }: { facts: ApprovalView['facts'] }) {
  return (
    <ul className="grid gap-1.5">
      {facts.map(({ text, source }, index) => (
        <li key={index} className="text-sm">
          <span className="break-words">“{text}”</span>{' '}
          <span className="text-xs text-ink-faint">from {sourceWords[source]}</span>
        </li>
      ))}
    </ul>
  );
}
