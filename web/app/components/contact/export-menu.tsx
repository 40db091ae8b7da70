import { Download } from 'lucide-react';
import type { ExportFormat } from '#domain/contact/export-contacts-input.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

const formats: readonly (readonly [format: ExportFormat, name: string])[] = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
];

/** Everybody the list shows, as a file. @param search the filters and order, as in the address bar */
export function ExportMenu({ search }: { search: string }) {
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden /> Export
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
