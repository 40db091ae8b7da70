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

export const meta: MetaFunction = () => [{ title: 'Sign in · Followthrough' }];

export default function SignIn() {
  const { search } = useLocation();
  return (
    <SessionFrame title="Sign in">
      <SessionForm
        call="sign-in/email"
        submitLabel="Sign in"
        pendingLabel="Signing in…"
        next={nextPath(search)}
      >
        <Field label="Email">
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" required />
          )}
        </Field>
        <Field label="Password">
          {(control) => (
            <Input
              {...control}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
      </SessionForm>
      <p className="mt-6 text-sm text-ink-soft">
        New here?{' '}
        <Link
          className="font-medium text-accent underline underline-offset-4"
          to={`/sign-up${search}`}
        >
          Create an account
        </Link>
      </p>
    </SessionFrame>
  );
}
