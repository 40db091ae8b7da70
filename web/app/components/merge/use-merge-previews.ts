import { useEffect, useState } from 'react';
import { MergePreviewView } from '#domain/contact/merge-preview-view.ts';
import { callApi } from '../../session/call-api.ts';

type Previews = { previews: MergePreviewView[] } | { refusal: string } | null;

/** What merging each of the others into the one kept would do; null while it is asked. */
export function useMergePreviews(keptId: string, otherIds: readonly string[]): Previews {
  const [known, setKnown] = useState<Previews>(null);
  const asked = [keptId, ...otherIds].join(' ');

  useEffect(() => {
    let isCurrent = true;
    setKnown(null);
    const [contactId, ...others] = asked.split(' ');
    const answers = others.map((otherId) =>
      callApi(`/contacts/${contactId}/merge/preview`, MergePreviewView, { otherId }),
    );
    void Promise.all(answers).then((all) => {
      if (!isCurrent) return;
      const refused = all.find((answer) => !answer.ok);
      if (refused && !refused.ok) return setKnown({ refusal: refused.message });
      setKnown({ previews: all.flatMap((answer) => (answer.ok ? [answer.value] : [])) });
    });
    return () => void (isCurrent = false);
  }, [asked]);

  return known;
}
