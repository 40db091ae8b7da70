import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import type { ApiChange } from '../../forms/use-api-change.ts';

type Named = Pick<TemplateView, 'id' | 'name'>;

export function duplication({ id, name }: Named): ApiChange {
  return { method: 'POST', path: `/templates/${id}/duplicate`, done: `“${name}” was copied` };
}

/** Emails that were begun from it keep their text. */
export function deletion({ id, name }: Named): ApiChange {
  return {
    method: 'DELETE',
    path: `/templates/${id}`,
    done: `“${name}” was deleted`,
    undo: { method: 'POST', path: `/templates/${id}/restore`, done: `“${name}” is back` },
  };
}

/** @param to null = out of its folder */
export function move(
  { id, name, folderId }: Named & Pick<TemplateView, 'folderId'>,
  to: Pick<TemplateFolderView, 'id' | 'name'> | null,
): ApiChange {
  const path = `/templates/${id}/move`;
  return {
    method: 'POST',
    path,
    body: { folderId: to?.id ?? null },
    done: to ? `“${name}” is in ${to.name} now` : `“${name}” is in no folder now`,
    undo: { method: 'POST', path, body: { folderId }, done: `“${name}” is back where it was` },
  };
}

export function restoration({ id, version }: Pick<TemplateView, 'id' | 'version'>, number: number) {
  const path = (back: number) => `/templates/${id}/versions/${back}/restore`;
  return {
    method: 'POST',
    path: path(number),
    done: `Version ${number} is back`,
    undo: { method: 'POST', path: path(version), done: `Version ${version} is back` },
  } satisfies ApiChange;
}
