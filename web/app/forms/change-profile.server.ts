import { redirect } from '@remix-run/node';
import { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';
import { readJson } from './read-json.server.ts';

/** Which profile a page is about: the default one, a new one, or one by its id. */
export type ProfilePlace = { kind: 'default' } | { kind: 'new' } | { kind: 'one'; id: string };

/** What is written comes as JSON, everything else as the intent of a form. @returns the sentence that confirms it */
export async function changeProfile(
  services: Services,
  access: Access,
  place: ProfilePlace,
  request: Request,
): Promise<Outcome<string>> {
  const { profiles } = services;
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    return saveProfile(services, access, place, request);
  }
  const form = await request.formData();
  const profileId = formText(form, 'profileId');
  switch (form.get('intent')) {
    case 'makeDefault':
      return attempt(profiles.makeDefault(access, { profileId }).then(() => 'Default from now on'));
    case 'delete': {
      const outcome = await attempt(profiles.delete(access, { profileId }));
      if (outcome.ok) throw redirect('/settings/profile');
      return outcome;
    }
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

async function saveProfile(
  { profiles }: Services,
  access: Access,
  place: ProfilePlace,
  request: Request,
): Promise<Outcome<string>> {
  const input = await readJson(request, SaveDefaultProfileInput);
  if (!input.ok) return input;
  const said = () => 'Saved; counts for every email written from now on';
  switch (place.kind) {
    case 'default':
      return attempt(profiles.saveDefault(access, input.value).then(said));
    case 'one':
      return attempt(profiles.update(access, { ...input.value, profileId: place.id }).then(said));
    case 'new': {
      const label = input.value.label ?? '';
      const outcome = await attempt(profiles.create(access, { ...input.value, label }));
      if (outcome.ok) throw redirect(`/settings/profile/${outcome.value.id}`);
      return outcome;
    }
  }
}
