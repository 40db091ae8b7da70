import { ListTemplateVersionsInput } from '#domain/template/list-template-versions-input.ts';
import { TemplateVersionRefInput } from '#domain/template/template-version-ref-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Templates', status: 200 } as const;

/** What templates said, save by save. */
export function templateVersionRoutes({ templates }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/templates/{templateId}/versions',
      summary: 'List the saves of a template, the latest first',
      input: ListTemplateVersionsInput,
      output: pageView(components.TemplateVersion),
      call: templates.listVersions,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/templates/{templateId}/versions/{number}',
      summary: 'Get what a template said in a version',
      input: TemplateVersionRefInput,
      output: components.TemplateVersionText,
      call: templates.getVersion,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates/{templateId}/versions/{number}/restore',
      summary: 'Have a template say again what it said in a version, which makes the next one',
      input: TemplateVersionRefInput,
      output: components.Template,
      call: templates.restoreVersion,
    }),
  ];
}
