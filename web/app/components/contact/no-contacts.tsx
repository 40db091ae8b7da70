import { Link } from '@remix-run/react';
import { SearchX, Users } from 'lucide-react';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NoContacts({ isFiltered }: { isFiltered: boolean }) {
  const mayWrite = useMay('write');
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No contact matches"
        actions={
          <Button asChild>
            <Link to="/contacts">Show all contacts</Link>
          </Button>
        }
      >
        Nobody fits these filters and words together.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Users}
      title="No contacts yet"
      actions={
        mayWrite && (
          <>
            <Button look="primary" asChild>
              <Link to="/contacts/import">Import a CSV file</Link>
            </Button>
            <Button asChild>
              <a href="/contacts-template.csv" download>
                Download the template
              </a>
            </Button>
          </>
        )
      }
    >
      {mayWrite
        ? 'Bring the people you want to write to: a CSV file with name, email, company and role.'
        : 'Nobody in this workspace has added one.'}
    </EmptyState>
  );
}
