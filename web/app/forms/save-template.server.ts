import { redirect } from '@remix-run/node';
import { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import { UpdateTemplateInput } from '#domain/template/update-template-input.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { readJson } from './read-json.server.ts';

const Changes = UpdateTemplateInput.omit({ templateId: true });

/** @param templateId null = a new one, whose page is next. @returns the sentence that confirms it */
export async function saveTemplate(
  { templates }: Services,
  access: Access,
  templateId: string | null,
  request: Request,
): Promise<Outcome<string>> {
  if (templateId === null) {
    const input = await readJson(request, CreateTemplateInput);
    if (!input.ok) return input;
    const made = await attempt(templates.create(access, input.value));
    if (made.ok) throw redirect(`/templates/${made.value.id}`);
    return made;
  }
  const input = await readJson(request, Changes);
  if (!input.ok) return input;
  return attempt(
    templates
      .update(access, { ...input.value, templateId })
      .then(({ version }) => `Saved as version ${version}`),
  );
}
