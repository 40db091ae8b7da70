import { CreateSegmentInput } from '#domain/segment/create-segment-input.ts';
import { PreviewSegmentInput } from '#domain/segment/preview-segment-input.ts';
import { SegmentRefInput } from '#domain/segment/segment-ref-input.ts';
import { UpdateSegmentInput } from '#domain/segment/update-segment-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Organising contacts';

export function segmentRoutes({ segments }: Services): Route[] {
  const one = { tag, output: components.Segment, status: 200 } as const;
  return [
    {
      ...one,
      method: 'get',
      path: '/segments',
      summary: 'List segments',
      input: null,
      output: pageView(components.Segment),
      call: (access) => segments.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/segments',
      summary: 'Add a segment',
      input: CreateSegmentInput,
      status: 201,
      call: segments.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/segments/{segmentId}',
      summary: 'Change a segment',
      input: UpdateSegmentInput,
      call: segments.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/segments/{segmentId}',
      summary: 'Delete a segment',
      input: SegmentRefInput,
      status: 204,
      output: null,
      call: segments.delete,
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/segments/preview',
      summary: 'Count whom a condition describes',
      input: PreviewSegmentInput,
      output: components.ContactCount,
      call: segments.preview,
    }),
  ];
}
