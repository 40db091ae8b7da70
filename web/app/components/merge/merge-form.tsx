import { Link, useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { toast } from 'sonner';
import { ContactView } from '#domain/contact/contact-view.ts';
import type { MergeChoice } from '#domain/contact/merge-contacts-input.ts';
import { callApi } from '../../session/call-api.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Panel } from '../ui/panel.tsx';
import { MergeEffects } from './merge-effects.tsx';
import { mergeFields, takenFrom } from './merge-fields.ts';
import { MergeFieldRow } from './merge-field-row.tsx';
import { KeptChoice } from './kept-choice.tsx';
import { useMergePreviews } from './use-merge-previews.ts';

/** Makes one contact of several: who stays, which values, and what happens to the rest. */
export function MergeForm({ contacts }: { contacts: readonly ContactView[] }) {
  const navigate = useNavigate();
  const [keptId, setKeptId] = useState(contacts[0]?.id ?? '');
  const [chosen, setChosen] = useState<ReadonlyMap<MergeChoice, string>>(new Map());
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const others = contacts.filter(({ id }) => id !== keptId);
  const known = useMergePreviews(
    keptId,
    others.map(({ id }) => id),
  );
  const kept = contacts.find(({ id }) => id === keptId);
  if (!kept) return null;
  const fields = mergeFields([kept, ...others]);

  function keep(id: string) {
    setKeptId(id);
    setChosen(new Map());
  }

  async function merge() {
    setIsBusy(true);
    for (const { id: otherId } of others) {
      const takeFromOther = takenFrom(otherId, chosen);
      const body = { otherId, takeFromOther };
      const answer = await callApi(`/contacts/${keptId}/merge`, ContactView, body);
      if (!answer.ok) {
        setIsBusy(false);
        return setRefusal(answer.message);
      }
    }
    toast.success(`${contacts.length} contacts are one now`);
    navigate(`/contacts/${keptId}`);
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
      <div className="grid gap-4">
        <KeptChoice contacts={contacts} keptId={keptId} onKeep={keep} />
        <Panel
          flush
          title="Values"
          hint="Where they differ, choose one. What the kept contact lacks is filled in."
        >
          <ul className="divide-y" aria-label="Values">
            {fields.map((field) => (
              <MergeFieldRow
                key={`${keptId} ${field.field}`}
                field={field}
                chosenId={chosen.get(field.field) ?? field.values[0]?.contactId}
                onChoose={(contactId) => setChosen(new Map(chosen).set(field.field, contactId))}
              />
            ))}
          </ul>
        </Panel>
      </div>
      <Panel title="What happens" className="lg:sticky lg:top-4">
        <div className="grid gap-4">
          {known === null && <p className="text-sm text-ink-faint">Looking at both…</p>}
          {known && 'refusal' in known && <Callout tone="bad">{known.refusal}</Callout>}
          {known && 'previews' in known && <MergeEffects previews={known.previews} />}
          {refusal && (
            <Callout tone="bad" title="Not merged">
              {refusal}
            </Callout>
          )}
          <div className="flex gap-2">
            <IfMay scope="write">
              <Button
                look="primary"
                disabled={isBusy || !known || 'refusal' in known}
                onClick={() => void merge()}
              >
                {isBusy ? 'Merging…' : `Merge ${contacts.length} contacts`}
              </Button>
            </IfMay>
            <Button asChild look="ghost">
              <Link to={`/contacts/${keptId}`}>Leave them apart</Link>
            </Button>
          </div>
        </div>
      </Panel>
    </div>
  );
}
