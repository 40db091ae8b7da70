import { Link } from '@remix-run/react';
import { SearchX, Users } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NoContacts({ isFiltered }: { isFiltered: boolean }) {
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
      }
    >
      Bring the people you want to write to: a CSV file with name, email, company and role.
    </EmptyState>
  );
}
