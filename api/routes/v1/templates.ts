import { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import { ListTemplatesInput } from '#domain/template/list-templates-input.ts';
import { MoveTemplateInput } from '#domain/template/move-template-input.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import { UpdateTemplateInput } from '#domain/template/update-template-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Templates', status: 200, output: components.Template } as const;

/** The words that emails are begun from. */
export function templateRoutes(services: Services): Route[] {
  return [...wordRoutes(services), ...actionRoutes(services)];
}

function wordRoutes({ templates }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/templates',
      summary: 'List templates by name; search their names, subjects and texts',
      input: ListTemplatesInput,
      output: pageView(components.Template),
      call: templates.list,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates',
      summary: 'Add a template',
      input: CreateTemplateInput,
      status: 201,
      call: templates.create,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/templates/{templateId}',
      summary: 'Get a template',
      input: TemplateRefInput,
      call: templates.get,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/templates/{templateId}',
      summary:
        'Change a template, which makes its next version; refused if somebody saved meanwhile',
      input: UpdateTemplateInput,
      call: templates.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/templates/{templateId}',
      summary: 'Delete a template; emails begun from it keep their text',
      input: TemplateRefInput,
      status: 204,
      output: null,
      call: templates.delete,
    },
  ];
}

function actionRoutes({ templates }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates/{templateId}/restore',
      summary: 'Bring a deleted template back, for 30 days',
      input: TemplateRefInput,
      call: templates.restore,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates/{templateId}/duplicate',
      summary: 'Add a copy of a template',
      input: TemplateRefInput,
      status: 201,
      call: templates.duplicate,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates/{templateId}/move',
      summary: 'Put a template into a folder, or out of any',
      input: MoveTemplateInput,
      call: templates.move,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/templates/{templateId}/use',
      summary: 'Get the words to begin an email from, and count it',
      input: TemplateRefInput,
      call: templates.use,
    }),
  ];
}
