import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { SearchField } from '../components/contact/search-field.tsx';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { FolderNav } from '../components/template/folder-nav.tsx';
import { NoTemplates } from '../components/template/no-templates.tsx';
import { StarterGallery } from '../components/template/starter-gallery.tsx';
import { TemplateList } from '../components/template/template-list.tsx';
import { useMay } from '../components/rights/rights.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { templates, templateFolders } = context.services;
  const params = new URL(request.url).searchParams;
  const [q, folderId, cursor] = ['q', 'folder', 'cursor'].map((name) => params.get(name));
  const [page, folderPage] = await load(
    Promise.all([
      templates.list(access, {
        ...(q && { q }),
        ...(folderId && { folderId }),
        ...(cursor && { cursor }),
      }),
      templateFolders.list(access, undefined),
    ]),
  );
  return {
    templates: page.items,
    nextCursor: page.nextCursor,
    folders: folderPage.items,
    q: q ?? '',
    folderId: folderId ?? null,
  };
}

export const meta: MetaFunction = () => [{ title: 'Templates · Followthrough' }];

export default function Templates() {
  const { templates, nextCursor, folders, q, folderId } = useLoaderData<typeof loader>();
  const mayWrite = useMay('write');
  useLiveRevalidation(['template.changed']);
  const folder = folders.find(({ id }) => id === folderId);
  const query = { ...(q && { q }), ...(folderId && { folder: folderId }) };
  return (
    <Page
      width="wide"
      title="Templates"
      hint="What you write often, kept once. Emails begun from a template keep their text when it changes."
      actions={
        <>
          <SearchField label="Search templates" />
          {mayWrite && (
            <Button look="primary" asChild>
              <Link to={`/templates/new${folder ? `?folder=${folder.id}` : ''}`}>
                <Plus aria-hidden /> New template
              </Link>
            </Button>
          )}
        </>
      }
    >
      <div className="grid items-start gap-4 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-6">
        <FolderNav folders={folders} />
        {templates.length === 0 ? (
          <NoTemplates q={q} folder={folder} isAll={folderId === null} />
        ) : (
          <div className="grid justify-items-start gap-3">
            <div className="w-full">
              <TemplateList templates={templates} folders={folders} />
            </div>
            {nextCursor && (
              <Button asChild>
                <Link to={`?${new URLSearchParams({ ...query, cursor: nextCursor })}`}>
                  More templates
                </Link>
              </Button>
            )}
            {mayWrite && q === '' && folderId === null && (
              <details className="mt-2 w-full">
                <summary className="touch cursor-pointer text-sm text-accent">
                  Templates to begin with
                </summary>
                <div className="mt-3">
                  <StarterGallery />
                </div>
              </details>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
