import type { LoaderFunctionArgs } from '@remix-run/node';
import { rowRejectionCodes } from '#domain/import/row-rejection.ts';
import { load } from '../errors/load.ts';
import { oneOf } from '../forms/one-of.ts';
import { requireAccess } from '../session/require-access.ts';

/** Rejected rows of one fault, to be corrected in place. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const query = new URL(request.url).searchParams;
  const code = oneOf(rowRejectionCodes, query.get('code'));
  const column = query.get('column');
  return load(
    context.services.imports.listRejections(access, {
      importId: params['importId'] ?? '',
      limit: query.get('limit') ?? 20,
      ...(code !== undefined && { code }),
      ...(column !== null && { column }),
    }),
  );
}
