import { useState, type FormEvent, type ReactNode } from 'react';
import { callAuth } from '../../session/call-auth.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

interface SessionFormProps {
  call: 'sign-in/email' | 'sign-up/email';
  submitLabel: string;
  pendingLabel: string;
  /** Where the workspace begins. */
  next: string;
  children: ReactNode;
}

export function SessionForm({ call, submitLabel, pendingLabel, next, children }: SessionFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const entries = [...form.keys()].map((name) => [name, form.get(name)]);
    setIsPending(true);
    const refusal = await callAuth(call, Object.fromEntries(entries));
    // A whole new page: nothing of the person before may stay in memory.
    if (refusal === null) return window.location.assign(next);
    setProblem(refusal);
    setIsPending(false);
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="mt-6 grid gap-4">
      {problem && <Callout tone="bad">{problem}</Callout>}
      {children}
      <Button type="submit" look="primary" size="lg" disabled={isPending}>
        {isPending ? pendingLabel : submitLabel}
      </Button>
    </form>
  );
}
