import { Link } from '@remix-run/react';
import { ArchiveRestore, SearchX } from 'lucide-react';
import { useApiChange } from '../../forms/use-api-change.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface DeletedNoticeProps {
  templateId: string;
  /** Somebody writes in it. */
  isOpen: boolean;
}

/** In place of a template that is not in the library, or above what is being written in it. */
export function DeletedNotice({ templateId, isOpen }: DeletedNoticeProps) {
  const { run } = useApiChange();
  const path = `/templates/${templateId}/restore`;
  const restore = (
    <IfMay scope="write">
      <Button onClick={() => run({ method: 'POST', path, done: 'The template is back' })}>
        <ArchiveRestore aria-hidden /> Bring it back
      </Button>
    </IfMay>
  );
  if (isOpen) {
    return (
      <Callout tone="warn" className="mb-4" title="This template was deleted" action={restore}>
        What you wrote is still here. It can be saved once the template is back.
      </Callout>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title="This template is not in the library"
      actions={
        <>
          <Button look="primary" asChild>
            <Link to="/templates">Show all templates</Link>
          </Button>
          {restore}
        </>
      }
    >
      It was deleted, or it never was there. For 30 days, what was deleted can be brought back.
    </EmptyState>
  );
}
