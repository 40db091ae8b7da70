import { CreateTemplateFolderInput } from '#domain/template/create-template-folder-input.ts';
import { RenameTemplateFolderInput } from '#domain/template/rename-template-folder-input.ts';
import { TemplateFolderRefInput } from '#domain/template/template-folder-ref-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Templates', status: 200, output: components.TemplateFolder } as const;

export function templateFolderRoutes({ templateFolders }: Services): Route[] {
  return [
    {
      ...one,
      method: 'get',
      path: '/template-folders',
      summary: 'List the folders of templates',
      input: null,
      output: pageView(components.TemplateFolder),
      call: (access) => templateFolders.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'post',
      path: '/template-folders',
      summary: 'Add a folder',
      input: CreateTemplateFolderInput,
      status: 201,
      call: templateFolders.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/template-folders/{folderId}',
      summary: 'Rename a folder',
      input: RenameTemplateFolderInput,
      call: templateFolders.rename,
    }),
    {
      ...one,
      method: 'delete',
      path: '/template-folders/{folderId}',
      summary: 'Delete a folder; its templates stay, in none',
      input: TemplateFolderRefInput,
      status: 204,
      output: null,
      call: templateFolders.delete,
    },
  ];
}
