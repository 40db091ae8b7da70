import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { Button } from '../ui/button.tsx';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { ContactFinder } from './contact-finder.tsx';

interface PreviewPagerProps {
  contact: ContactView;
  index: number;
  count: number;
  onStep: (by: -1 | 1) => void;
  onChoose: (contact: ContactView) => void;
}

/** Whose mails the preview shows, the way to the next one (`[` and `]`), and to anybody else. */
export function PreviewPager(props: PreviewPagerProps) {
  const { contact, index, count, onStep, onChoose } = props;
  usePageKeys((key) => {
    if (key !== '[' && key !== ']') return false;
    onStep(key === '[' ? -1 : 1);
    return true;
  });
  return (
    <div className="flex items-center gap-1 pt-1 pr-1">
      <p className="min-w-0 flex-1 truncate text-sm">
        <span className="text-ink-faint">As read by </span>
        <span className="font-medium">{contact.name}</span>
        {contact.company && <span className="text-ink-faint">, {contact.company}</span>}
      </p>
      <span className="numbers text-xs text-ink-faint">
        {index + 1}/{count}
      </span>
      <ContactFinder onChoose={onChoose} />
      <Button
        look="ghost"
        size="icon"
        aria-label="Previous contact"
        title="Previous contact  ["
        disabled={index === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        aria-label="Next contact"
        title="Next contact  ]"
        disabled={index === count - 1}
        onClick={() => onStep(1)}
      >
        <ChevronRight aria-hidden />
      </Button>
    </div>
  );
}
