import { Link } from '@remix-run/react';
import { LayoutTemplate, SearchX } from 'lucide-react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { StarterGallery } from './starter-gallery.tsx';

interface NoTemplatesProps {
  /** What was searched for; empty = nothing. */
  q: string;
  folder: TemplateFolderView | undefined;
  /** The whole library is looked at. */
  isAll: boolean;
}

/** Why no template is shown, and what to do about it. */
export function NoTemplates({ q, folder, isAll }: NoTemplatesProps) {
  const mayWrite = useMay('write');
  if (q !== '') {
    return (
      <EmptyState
        icon={SearchX}
        title={`Nothing found for “${q}”`}
        actions={
          <Button asChild>
            <Link to="/templates">Show all templates</Link>
          </Button>
        }
      >
        Names, subjects and texts are searched; each word must occur.
      </EmptyState>
    );
  }
  if (!isAll) {
    return (
      <EmptyState icon={LayoutTemplate} title={`Nothing is in ${folder?.name ?? 'no folder'}`}>
        {folder ? 'Move a template here, or write one.' : 'Each template has its folder.'}
      </EmptyState>
    );
  }
  return (
    <div>
      <EmptyState
        icon={LayoutTemplate}
        title="No template yet"
        actions={
          mayWrite && (
            <Button look="primary" asChild>
              <Link to="/templates/new">Write a template</Link>
            </Button>
          )
        }
      >
        {mayWrite
          ? 'Write one, or take one of these over and make it yours.'
          : 'Nobody in this workspace has written one.'}
      </EmptyState>
      {mayWrite && <StarterGallery />}
    </div>
  );
}
