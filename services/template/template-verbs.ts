import type { Bind } from '../bind.ts';
import { createTemplateFolder } from './create-template-folder.ts';
import { createTemplate } from './create-template.ts';
import { deleteTemplateFolder } from './delete-template-folder.ts';
import { deleteTemplate } from './delete-template.ts';
import { duplicateTemplate } from './duplicate-template.ts';
import { getTemplateVersion } from './get-template-version.ts';
import { getTemplate } from './get-template.ts';
import { listTemplateFolders } from './list-template-folders.ts';
import { listTemplateVersions } from './list-template-versions.ts';
import { listTemplates } from './list-templates.ts';
import { moveTemplate } from './move-template.ts';
import { renameTemplateFolder } from './rename-template-folder.ts';
import { restoreTemplateVersion } from './restore-template-version.ts';
import { restoreTemplate } from './restore-template.ts';
import type { TemplateServices } from './template-services.ts';
import { updateTemplate } from './update-template.ts';
import { useTemplate } from './use-template.ts';

export const templateVerbs = (verb: Bind): TemplateServices => ({
  templates: {
    list: verb(listTemplates),
    create: verb(createTemplate),
    get: verb(getTemplate),
    update: verb(updateTemplate),
    move: verb(moveTemplate),
    duplicate: verb(duplicateTemplate),
    use: verb(useTemplate),
    delete: verb(deleteTemplate),
    restore: verb(restoreTemplate),
    listVersions: verb(listTemplateVersions),
    getVersion: verb(getTemplateVersion),
    restoreVersion: verb(restoreTemplateVersion),
  },
  templateFolders: {
    list: verb(listTemplateFolders),
    create: verb(createTemplateFolder),
    rename: verb(renameTemplateFolder),
    delete: verb(deleteTemplateFolder),
  },
});
