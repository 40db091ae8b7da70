import { CreateTagInput } from '#domain/tag/create-tag-input.ts';
import { MergeTagsInput } from '#domain/tag/merge-tags-input.ts';
import { TagRefInput } from '#domain/tag/tag-ref-input.ts';
import { UpdateTagInput } from '#domain/tag/update-tag-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Organising contacts';

export function tagRoutes({ tags }: Services): Route[] {
  const one = { tag, output: components.Tag, status: 200 } as const;
  return [
    {
      ...one,
      method: 'get',
      path: '/tags',
      summary: 'List tags',
      input: null,
      output: pageView(components.Tag),
      call: (access) => tags.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/tags',
      summary: 'Add a tag',
      input: CreateTagInput,
      status: 201,
      call: tags.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/tags/{tagId}',
      summary: 'Change a tag',
      input: UpdateTagInput,
      call: tags.update,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/tags/{tagId}/merge',
      summary: 'Merge a tag into another',
      input: MergeTagsInput,
      call: tags.merge,
    }),
    {
      ...one,
      method: 'delete',
      path: '/tags/{tagId}',
      summary: 'Delete a tag',
      input: TagRefInput,
      status: 204,
      output: null,
      call: tags.delete,
    },
  ];
}
