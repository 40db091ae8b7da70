import { inWorkspace } from '#db/in-workspace.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { listRows } from '#db/queries/list/list-rows.ts';
import { countHolders } from '#db/queries/organising/count-holders.ts';
import { tagRows } from '#db/queries/tag/tag-rows.ts';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { findLabelUses } from '#domain/organising/find-label-uses.ts';
import { isSameName } from '#domain/organising/label.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { findLabelUsers } from './find-label-users.ts';

/** Fields, tags and lists with how many contacts carry each and who asks for it. @throws AppError forbidden */
export async function getContactData({ ctx }: { ctx: VerbContext }): Promise<ContactDataView> {
  authorize(ctx.access, 'read');
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const [fields, tags, lists] = [
      await customFieldRows.list(tx),
      await tagRows.list(tx),
      await listRows.list(tx),
    ];
    const holders = await countHolders(tx);
    const users = await findLabelUsers(tx);
    const untyped = [...holders.fields.keys()].filter(
      (name) => !fields.some((field) => isSameName(field.name, name)),
    );
    const known = [
      ...fields.map(({ id, name, type }) => ({ id, name, type })),
      ...untyped.map((name) => ({ id: null, name, type: 'text' as const })),
    ];
    return {
      fields: known.map((field) => ({
        ...field,
        contacts: holders.fields.get(field.name) ?? 0,
        usedBy: findLabelUses({ kind: 'field', name: field.name }, users),
      })),
      tags: tags.map(({ id, name, color }) => ({
        id,
        name,
        color,
        contacts: holders.tags.get(name) ?? 0,
        usedBy: findLabelUses({ kind: 'tag', name }, users),
      })),
      lists: lists.map(({ id, name }) => ({
        id,
        name,
        contacts: holders.lists.get(id) ?? 0,
        usedBy: findLabelUses({ kind: 'list', id }, users),
      })),
    };
  });
}
