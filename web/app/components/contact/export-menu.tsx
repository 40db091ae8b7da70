import { Download } from 'lucide-react';
import type { ExportFormat } from '#domain/contact/export-contacts-input.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { searchOf, type ContactQuery } from './contact-query.ts';

const formats: readonly (readonly [format: ExportFormat, name: string])[] = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
];

/** Everybody the list shows, as a file. */
export function ExportMenu({ query }: { query: ContactQuery }) {
  const search = searchOf(query);
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden /> <span className="max-md:sr-only">Export</span>
        </Button>
      }
    >
      {formats.map(([format, name]) => (
        <MenuItem key={format} asChild>
          <a href={`/api/v1/contacts/export?${search}${search && '&'}format=${format}`} download>
            {name}
          </a>
        </MenuItem>
      ))}
    </Menu>
  );
}
