import type { ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../errors/attempt.ts';
import { sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

/** Pauses everything, or lets it go on. */
export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const { workspace } = context.services;
  switch ((await request.formData()).get('intent')) {
    case 'pause':
      return attempt(workspace.pause(access).then(() => 'Everything is paused'));
    case 'resume':
      return attempt(workspace.resume(access).then(() => 'Everything goes on'));
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

export { sendChange as clientAction };
