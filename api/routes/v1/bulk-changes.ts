import { BulkChangeInput } from '#domain/bulk/bulk-change-input.ts';
import { BulkChangeRefInput } from '#domain/bulk/bulk-change-ref-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Contacts', method: 'post', status: 200 } as const;

/** Many contacts at once, and back. */
export function bulkChangeRoutes({ contacts }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      path: '/contacts/bulk',
      summary: 'Tag, list, pause, resume or delete contacts: those given, or all that match',
      input: BulkChangeInput,
      output: components.BulkChange,
      call: contacts.change,
    }),
    defineRoute({
      ...one,
      path: '/contacts/bulk/{bulkChangeId}/undo',
      summary: 'Undo a bulk change',
      input: BulkChangeRefInput,
      output: components.BulkChange,
      call: contacts.undoChange,
    }),
  ];
}
