import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { Button } from '../components/ui/button.tsx';
import { useRecovery } from './use-recovery.ts';

const words: Readonly<Record<number, { title: string; advice: string }>> = {
  403: {
    title: 'You may not see this',
    advice: 'Ask an owner or admin of the workspace for the right to do it.',
  },
  404: {
    title: 'There is nothing here',
    advice: 'The address may be old, or what it named was deleted.',
  },
  503: {
    title: 'Part of Followthrough is not answering',
    advice:
      'Nothing is lost. It usually comes back by itself within seconds, and so does this page.',
  },
};

const unexpected = {
  title: 'Something went wrong on our side',
  advice:
    'Nothing was lost. This page tries again by itself; if it stays, the server log tells what happened.',
};

const refused = {
  title: 'This page cannot be shown',
  advice: 'Something in its address is missing or wrong.',
};

/** Stands in for a page that could not be shown. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  useRecovery(status >= 500);
  const { title, advice } = words[status] ?? (status < 500 ? refused : unexpected);
  const message =
    isRouteErrorResponse(error) && typeof error.data === 'string' && status !== 404
      ? error.data
      : advice;
  return (
    <div className="mx-auto flex min-h-[60vh] max-w-md flex-col items-start justify-center px-6">
      <p className="numbers text-sm font-medium text-ink-faint">{status}</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 text-ink-soft">{message}</p>
      <div className="mt-6 flex gap-2">
        <Button look="primary" asChild>
          <Link to="/">Go to Home</Link>
        </Button>
        <Button asChild>
          <a href="">Try again</a>
        </Button>
      </div>
    </div>
  );
}
