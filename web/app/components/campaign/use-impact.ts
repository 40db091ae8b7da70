import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import type { SequenceImpactView } from '#domain/sequence/sequence-impact-view.ts';
import type { Outcome } from '../../errors/attempt.ts';

/**
 * Asks what an edit would mean before it is saved.
 * @param address that answers with the impact; null = nobody is under way, so nothing has to be asked
 */
export function useImpact(address: string | null) {
  const [isAsked, setIsAsked] = useState(false);
  const fetcher = useFetcher<Outcome<SequenceImpactView>>();
  const answer = isAsked && fetcher.state === 'idle' ? fetcher.data : undefined;
  return {
    /** @returns false when there is nothing to ask */
    ask(steps: CreateCampaignInput['steps']): boolean {
      if (address === null) return false;
      setIsAsked(true);
      fetcher.submit(JSON.stringify(steps), {
        method: 'post',
        action: address,
        encType: 'application/json',
      });
      return true;
    },
    close: () => setIsAsked(false),
    isAsking: isAsked && fetcher.state !== 'idle',
    impact: answer?.ok ? answer.value : null,
    problem: answer && !answer.ok ? answer.refusal.message : null,
  };
}
