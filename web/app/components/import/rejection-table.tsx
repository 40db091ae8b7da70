import { Download } from 'lucide-react';
import type { ImportView } from '#domain/import/import-view.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';

/** The rows that did not become contacts, each with its place and what was expected there. */
export function RejectionTable({ id, rejected, rejections }: ImportView) {
  const shown = rejections.length;
  return (
    <Panel
      flush
      title={`${rejected.toLocaleString('en-GB')} rejected rows`}
      hint={
        shown < rejected
          ? `The first ${shown} are shown; the file has all.`
          : 'None of them is lost.'
      }
      action={
        <Button size="sm" asChild>
          <a href={`/api/v1/contacts/imports/${id}/rejected.csv`} download>
            <Download aria-hidden /> Download rejected.csv
          </a>
        </Button>
      }
    >
      <div className="overflow-x-auto">
        <table className="w-full text-left text-sm" data-testid="rejections">
          <thead className="text-xs text-ink-faint">
            <tr className="border-b">
              <th className="px-4 py-2 font-medium">Line</th>
              <th className="px-4 py-2 font-medium">Column</th>
              <th className="hidden px-4 py-2 font-medium md:table-cell">Found</th>
              <th className="px-4 py-2 font-medium">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {rejections.map(({ line, column, code, message, value }) => (
              <tr key={`${line} ${column} ${code}`} className="border-b last:border-0">
                <td className="numbers px-4 py-1.5 text-ink-soft">{line}</td>
                <td className="px-4 py-1.5 whitespace-nowrap text-ink-soft">{column ?? '–'}</td>
                <td
                  className="hidden max-w-56 truncate px-4 py-1.5 font-mono text-xs md:table-cell"
                  title={value}
                >
                  {value ?? ''}
                </td>
                <td className="px-4 py-1.5 md:min-w-56">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
