import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { isNothingTried, nothingTried, type WhatIf } from './what-if.ts';

/** Long enough not to ask at every pixel of a slider, short enough to feel like drawing. */
const restMs = 120;

interface WhatIfOptions {
  /** How many days from today the answer must reach. */
  days: number;
}

/** Settings under trial and the plan they would make; asks again while a slider moves. */
export function useWhatIf({ days }: WhatIfOptions) {
  const [whatIf, setWhatIf] = useState<WhatIf>(nothingTried);
  const trial = useFetcher<Outcome<ForecastView>>({ key: 'what-if' });
  const apply = useFetcher<Outcome<string>>({ key: 'what-if-apply' });
  const isTrying = !isNothingTried(whatIf);

  const submitTrial = useRef(trial.submit);
  submitTrial.current = trial.submit;
  useEffect(() => {
    if (!isTrying) return;
    const timer = setTimeout(
      () =>
        submitTrial.current(JSON.stringify({ changes: whatIf, days }), {
          method: 'post',
          action: '/calendar/what-if',
          encType: 'application/json',
        }),
      restMs,
    );
    return () => clearTimeout(timer);
  }, [whatIf, days, isTrying]);

  const applied = apply.data;
  useEffect(() => {
    if (!applied) return;
    if (!applied.ok) return void toast.error(applied.refusal.message);
    toast.success(applied.value);
    setWhatIf(nothingTried);
  }, [applied]);

  return {
    whatIf,
    change: setWhatIf,
    reset: () => setWhatIf(nothingTried),
    apply: () =>
      apply.submit(JSON.stringify(whatIf), { method: 'post', encType: 'application/json' }),
    isApplying: apply.state !== 'idle',
    /** null = nothing is tried, or the first answer is on its way. */
    plan: isTrying && trial.data?.ok ? trial.data.value : null,
    problem: isTrying && trial.data && !trial.data.ok ? trial.data.refusal.message : null,
  };
}
