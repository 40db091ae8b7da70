import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { ListTemplateVersionsInput } from '#domain/template/list-template-versions-input.ts';
import type { TemplateVersionView } from '#domain/template/template-version-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateRow } from './get-template-row.ts';
import { viewTemplateVersion } from './view-template-version.ts';

const Cursor = z.object({ number: z.coerce.number().int() });

/** The saves of a template, the latest first. @throws AppError forbidden; invalid_input; not_found */
export async function listTemplateVersions(call: {
  ctx: VerbContext;
  input: ListTemplateVersionsInput;
}): Promise<PageView<TemplateVersionView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { templateId, cursor, limit } = parseInput(ListTemplateVersionsInput, call.input);
  const before = cursor === undefined ? null : decodeCursor(Cursor, cursor).number;
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const { version } = await getTemplateRow(tx, templateId);
    const rows = await templateVersionRows.list(tx, { templateId, before, limit });
    const name = await nameActors(
      tx,
      rows.map(({ actor }) => actor),
    );
    const last = rows.at(-1)?.number ?? 1;
    return {
      items: rows.map((row) => viewTemplateVersion(row, version, name)),
      nextCursor: last > 1 ? encodeCursor({ number: String(last) }) : null,
    };
  });
}
