import { Link, useSearchParams } from '@remix-run/react';
import { CircleHelp } from 'lucide-react';

/** Opens the story of an email over the page it stands on. */
export function WhyLink({ emailId }: { emailId: string }) {
  const [params] = useSearchParams();
  const to = new URLSearchParams(params);
  to.set('why', emailId);
  return (
    <Link
      to={`?${to}`}
      preventScrollReset
      className="touch inline-flex items-center gap-1.5 text-sm text-accent underline-offset-4 hover:underline"
    >
      <CircleHelp aria-hidden className="size-4" /> Why does it say this?
    </Link>
  );
}
