import { CreateProfileInput } from '#domain/profile/create-profile-input.ts';
import { ProfileRefInput } from '#domain/profile/profile-ref-input.ts';
import { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import { UpdateProfileInput } from '#domain/profile/update-profile-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Profiles', status: 200, output: components.Profile } as const;

/** Who the mails are from; a résumé's upload is a file, no JSON. */
export function profileRoutes(services: Services): Route[] {
  return [...defaultRoutes(services), ...severalRoutes(services)];
}

function defaultRoutes({ profiles }: Services): Route[] {
  return [
    {
      ...one,
      method: 'get',
      path: '/profile',
      summary: 'Get the default profile',
      input: null,
      call: (access) => profiles.getDefault(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'put',
      path: '/profile',
      summary: 'Change the default profile, or make it; what is left out stays as it is',
      input: SaveDefaultProfileInput,
      call: profiles.saveDefault,
    }),
  ];
}

function severalRoutes({ profiles }: Services): Route[] {
  return [
    {
      ...one,
      method: 'get',
      path: '/profiles',
      summary: 'List profiles, the default first',
      input: null,
      output: pageView(components.Profile),
      call: (access) => profiles.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/profiles',
      summary: 'Add a profile; the first one is the default',
      input: CreateProfileInput,
      status: 201,
      call: profiles.create,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/profiles/{profileId}',
      summary: 'Get a profile',
      input: ProfileRefInput,
      call: profiles.get,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/profiles/{profileId}',
      summary: 'Change a profile',
      input: UpdateProfileInput,
      call: profiles.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/profiles/{profileId}',
      summary: 'Delete a profile; its campaigns write as the default one from then on',
      input: ProfileRefInput,
      status: 204,
      output: null,
      call: profiles.delete,
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/profiles/{profileId}/make-default',
      summary: 'Have campaigns that name no profile write as this one',
      input: ProfileRefInput,
      call: profiles.makeDefault,
    }),
  ];
}
