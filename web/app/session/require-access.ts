import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Access } from '#services/context.ts';

/** Who is signed in; everybody else is sent to the door and comes back afterwards. */
export function requireAccess(context: AppLoadContext, request: Request): Access {
  if (context.access) return context.access;
  const { pathname, search } = new URL(request.url);
  const wanted = `${pathname}${search}`.replace(/\.data(?=\?|$)/, '');
  throw redirect(wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`);
}
