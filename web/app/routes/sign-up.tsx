import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLocation } from '@remix-run/react';
import { SessionForm } from '../components/session/session-form.tsx';
import { SessionFrame } from '../components/session/session-frame.tsx';
import { Field } from '../components/ui/field.tsx';
import { Input } from '../components/ui/input.tsx';
import { nextPath } from '../session/next-path.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.access) throw redirect(nextPath(new URL(request.url).search));
  return null;
}

export const meta: MetaFunction = () => [{ title: 'Create an account · Followthrough' }];

export default function SignUp() {
  const { search } = useLocation();
  return (
    <SessionFrame title="Create an account">
      <SessionForm
        call="sign-up/email"
        submitLabel="Create account"
        pendingLabel="Creating your workspace…"
        next={nextPath(search)}
      >
        <Field label="Your name">
          {(control) => <Input {...control} name="name" autoComplete="name" required />}
        </Field>
        <Field label="Email">
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" required />
          )}
        </Field>
        <Field label="Password" hint="At least 8 characters.">
          {(control) => (
            <Input
              {...control}
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={8}
              maxLength={128}
              required
            />
          )}
        </Field>
      </SessionForm>
      <p className="mt-6 text-sm text-ink-soft">
        You have one already?{' '}
        <Link
          className="font-medium text-accent underline underline-offset-4"
          to={`/sign-in${search}`}
        >
          Sign in
        </Link>
      </p>
    </SessionFrame>
  );
}
