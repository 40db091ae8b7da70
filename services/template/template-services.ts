import type { PageView } from '#domain/shared/page-view.ts';
import type { CreateTemplateFolderInput } from '#domain/template/create-template-folder-input.ts';
import type { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import type { ListTemplateVersionsInput } from '#domain/template/list-template-versions-input.ts';
import type { ListTemplatesInput } from '#domain/template/list-templates-input.ts';
import type { MoveTemplateInput } from '#domain/template/move-template-input.ts';
import type { RenameTemplateFolderInput } from '#domain/template/rename-template-folder-input.ts';
import type { TemplateFolderRefInput } from '#domain/template/template-folder-ref-input.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import type { TemplateVersionRefInput } from '#domain/template/template-version-ref-input.ts';
import type {
  TemplateVersionTextView,
  TemplateVersionView,
} from '#domain/template/template-version-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import type { UpdateTemplateInput } from '#domain/template/update-template-input.ts';
import type { Verb } from '../context.ts';

/** The library that emails are begun from. */
export type TemplateServices = {
  templates: {
    list: Verb<ListTemplatesInput, PageView<TemplateView>>;
    create: Verb<CreateTemplateInput, TemplateView>;
    get: Verb<TemplateRefInput, TemplateView>;
    update: Verb<UpdateTemplateInput, TemplateView>;
    move: Verb<MoveTemplateInput, TemplateView>;
    duplicate: Verb<TemplateRefInput, TemplateView>;
    use: Verb<TemplateRefInput, TemplateView>;
    delete: Verb<TemplateRefInput, void>;
    restore: Verb<TemplateRefInput, TemplateView>;
    listVersions: Verb<ListTemplateVersionsInput, PageView<TemplateVersionView>>;
    getVersion: Verb<TemplateVersionRefInput, TemplateVersionTextView>;
    restoreVersion: Verb<TemplateVersionRefInput, TemplateView>;
  };
  templateFolders: {
    list: Verb<void, PageView<TemplateFolderView>>;
    create: Verb<CreateTemplateFolderInput, TemplateFolderView>;
    rename: Verb<RenameTemplateFolderInput, TemplateFolderView>;
    delete: Verb<TemplateFolderRefInput, void>;
  };
};
