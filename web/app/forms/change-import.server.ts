import { redirect } from '@remix-run/node';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';
import { readMapping } from './read-mapping.server.ts';

/** Does what a person decides about an import. @returns the sentence that confirms it, or the next step */
export async function changeImport(
  { imports }: Services,
  access: Access,
  importId: string,
  form: FormData,
): Promise<Outcome<string> | Response> {
  const page = `/contacts/imports/${importId}`;
  switch (formText(form, 'intent')) {
    case 'review': {
      const outcome = await attempt(imports.review(access, { importId, ...readMapping(form) }));
      return outcome.ok ? redirect(page) : outcome;
    }
    case 'allow-empty-company':
      return attempt(allowEmpty({ imports }, access, importId, { allowEmptyCompany: true }));
    case 'allow-empty-role':
      return attempt(allowEmpty({ imports }, access, importId, { allowEmptyRole: true }));
    case 'fix': {
      const rows = form.getAll('record').map((record) => ({
        record: Number(record),
        cells: form.getAll(`cells-${String(record)}`).map(String),
      }));
      const fixing = imports.fixRows(access, { importId, rows });
      return attempt(fixing.then(() => 'Saved; the file is read again'));
    }
    case 'commit':
      return attempt(imports.commit(access, { importId }).then(() => 'The import has begun'));
    case 'cancel':
      return attempt(imports.cancel(access, { importId }).then(() => 'Canceled'));
    case 'undo':
      return attempt(imports.undo(access, { importId }).then(() => 'The import is taken back'));
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

/** Everything else stays as it was said. */
async function allowEmpty(
  { imports }: Pick<Services, 'imports'>,
  access: Access,
  importId: string,
  more: { allowEmptyCompany?: true; allowEmptyRole?: true },
): Promise<string> {
  const run = await imports.get(access, { importId });
  const { columns, allowEmptyCompany, allowEmptyRole, onDuplicate, sheet } = run;
  const said = { columns, allowEmptyCompany, allowEmptyRole, onDuplicate, sheet };
  await imports.review(access, { importId, ...said, ...more });
  return 'The file is read again';
}
