import { useState } from 'react';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

const microDollarsPerDollar = 1_000_000;

interface BudgetFormProps {
  /** Millionths of a dollar; null = no limit. */
  budgetMicroDollars: number | null;
}

/** How much the model may cost in a month. */
export function BudgetForm({ budgetMicroDollars }: BudgetFormProps) {
  const saved =
    budgetMicroDollars === null ? '' : String(budgetMicroDollars / microDollarsPerDollar);
  const [text, setText] = useState(saved);
  const fetcher = useAnnouncedFetcher({ isQuietOnRefusal: true });
  const refusal = fetcher.data?.ok === false ? fetcher.data.refusal : undefined;

  function save() {
    const writingBudgetMicroDollars =
      text.trim() === '' ? null : Math.round(Number(text) * microDollarsPerDollar);
    fetcher.submit(JSON.stringify({ writingBudgetMicroDollars }), {
      method: 'post',
      encType: 'application/json',
    });
  }

  return (
    <form
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="w-full max-w-xs">
        <Field
          label="Budget a month, in dollars"
          hint="Empty: no limit. When it is spent, the steps’ own texts go out; an email under way may go over it by one answer."
          error={refusal && (refusal.fields['writingBudgetMicroDollars'] ?? refusal.message)}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              className="numbers"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      </div>
      {text !== saved && (
        <Button type="submit" look="primary" className="mt-6" disabled={fetcher.state !== 'idle'}>
          {fetcher.state === 'idle' ? 'Save' : 'Saving…'}
        </Button>
      )}
    </form>
  );
}
