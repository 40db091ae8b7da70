import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { defineFields } from '#db/queries/custom-field/define-fields.ts';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';

/** @returns what has the columns of rows that are none of ours become fields, each once in an import */
export function fieldDefiner(db: Database, workspaceId: string) {
  const defined = new Set<string>();
  return async (rows: readonly AcceptedRow[]): Promise<void> => {
    const names = new Set(rows.flatMap(({ contact }) => Object.keys(contact.custom)));
    const fresh = [...names].filter((name) => !defined.has(name));
    if (fresh.length === 0) return;
    await inWorkspace(db, workspaceId, (tx) => defineFields(tx, workspaceId, fresh));
    for (const name of fresh) defined.add(name);
  };
}
