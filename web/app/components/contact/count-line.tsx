import type { ContactCountView } from '#domain/contact/contact-count-view.ts';

interface CountLineProps {
  count: ContactCountView | null;
  /** Nobody has the text searched for. */
  isSimilar: boolean;
  q: string | undefined;
}

/** How many the list is about; it comes after the list. */
export function CountLine({ count, isSimilar, q }: CountLineProps) {
  if (isSimilar) {
    return (
      <p className="border-b bg-sunken px-4 py-1.5 text-sm text-ink-soft md:px-6" role="status">
        Nobody has “{q}”. These come close.
      </p>
    );
  }
  return (
    <p className="numbers border-b px-4 py-1 text-xs text-ink-faint md:px-6" aria-live="polite">
      {count ? countWords(count) : 'Counting…'}
    </p>
  );
}

export function countWords({ count, isExact }: ContactCountView): string {
  const number = count.toLocaleString('en');
  if (!isExact) return `more than ${number} contacts`;
  return count === 1 ? '1 contact' : `${number} contacts`;
}
