import { CreateSavedViewInput } from '#domain/saved-view/create-saved-view-input.ts';
import { SavedViewRefInput } from '#domain/saved-view/saved-view-ref-input.ts';
import { UpdateSavedViewInput } from '#domain/saved-view/update-saved-view-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Organising contacts';

export function savedViewRoutes({ savedViews }: Services): Route[] {
  const one = { tag, output: components.SavedView, status: 200 } as const;
  return [
    {
      ...one,
      method: 'get',
      path: '/views',
      summary: 'List saved views',
      input: null,
      output: pageView(components.SavedView),
      call: (access) => savedViews.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/views',
      summary: 'Add a saved view',
      input: CreateSavedViewInput,
      status: 201,
      call: savedViews.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/views/{savedViewId}',
      summary: 'Change a saved view',
      input: UpdateSavedViewInput,
      call: savedViews.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/views/{savedViewId}',
      summary: 'Delete a saved view',
      input: SavedViewRefInput,
      status: 204,
      output: null,
      call: savedViews.delete,
    },
  ];
}
