import { useEffect, useState } from 'react';
import { ContactCountView } from '#domain/contact/contact-count-view.ts';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';
import { callApi } from '../../session/call-api.ts';

const typingPauseMs = 250;

/** How many a condition describes, while it is being written. */
export function useSegmentPreview(condition: SegmentCondition | null): ContactCountView | null {
  const [count, setCount] = useState<ContactCountView | null>(null);
  const asked = condition && JSON.stringify({ condition });

  useEffect(() => {
    setCount(null);
    if (asked === null) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void callApi('/segments/preview', ContactCountView, JSON.parse(asked)).then((answer) => {
        if (isCurrent && answer.ok) setCount(answer.value);
      });
    }, typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);

  return count;
}
