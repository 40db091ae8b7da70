import { useNavigation, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp, Columns3, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { areUnusual } from './column-layout.ts';
import { chosenColumns, customColumn, ownColumns, usualColumns } from './contact-columns.ts';
import { withColumns } from './contact-query.ts';

const columnsMax = 12;

/** Which columns the list shows and in which order; it changes while they are chosen. */
export function ColumnChooser({ chosen }: { chosen: readonly string[] | null }) {
  const [, setParams] = useSearchParams();
  const [fieldNames, setFieldNames] = useState<readonly string[]>([]);
  const { state } = useNavigation();
  // What was chosen while the list is still loading: the next choice goes on from there.
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const ids = wanted ?? chosen ?? usualColumns;
  const shown = chosenColumns(ids);
  const addable = [...ownColumns, ...fieldNames.map(customColumn)].filter(
    ({ id }) => !ids.includes(id),
  );

  useEffect(() => {
    if (state === 'idle') setWanted(null);
  }, [state]);

  // Names that came with files count too, and finding them takes reading every contact.
  async function readFields(isOpen: boolean) {
    if (!isOpen || fieldNames.length > 0) return;
    const answer = await callApi('/contact-data', ContactDataView);
    if (answer.ok) setFieldNames(answer.value.fields.map(({ name }) => name));
  }

  function show(columns: readonly string[]) {
    setWanted(columns);
    const kept = areUnusual(columns) ? columns : null;
    setParams((params) => withColumns(params, kept), { preventScrollReset: true, replace: true });
  }

  function move(at: number, by: -1 | 1) {
    const id = ids[at];
    if (id !== undefined) show(ids.toSpliced(at, 1).toSpliced(at + by, 0, id));
  }

  return (
    <Dialog
      title="Columns"
      description="The name comes first. A saved view keeps its columns."
      onOpenChange={(isOpen) => void readFields(isOpen)}
      trigger={
        <Button size="sm">
          <Columns3 aria-hidden /> Columns
        </Button>
      }
    >
      <ol className="divide-y rounded-md border" aria-label="Columns shown">
        {shown.map(({ id, label }, at) => (
          <li key={id} className="flex items-center gap-1 py-1 pr-1 pl-3 text-sm">
            <span className="min-w-0 flex-1 truncate">{label}</span>
            <Button
              size="icon"
              look="ghost"
              aria-label={`Move ${label} up`}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              <ArrowUp aria-hidden />
            </Button>
            <Button
              size="icon"
              look="ghost"
              aria-label={`Move ${label} down`}
              disabled={at === shown.length - 1}
              onClick={() => move(at, 1)}
            >
              <ArrowDown aria-hidden />
            </Button>
            <Button
              size="icon"
              look="ghost"
              aria-label={`Leave out ${label}`}
              disabled={shown.length === 1}
              onClick={() => show(ids.filter((each) => each !== id))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Select
          aria-label="Add a column"
          className="w-full flex-1"
          value=""
          disabled={ids.length >= columnsMax}
          onChange={({ target }) => show([...ids, target.value])}
        >
          <option value="">Add a column…</option>
          {addable.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        {chosen && (
          <Button look="ghost" onClick={() => show(usualColumns)}>
            The usual ones
          </Button>
        )}
      </div>
    </Dialog>
  );
}
