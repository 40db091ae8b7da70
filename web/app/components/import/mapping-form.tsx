import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import type { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Field } from '../ui/field.tsx';
import { Panel } from '../ui/panel.tsx';
import { Select } from '../ui/select.tsx';
import { DuplicateChoice, EmptyCellsChoice } from './import-choices.tsx';
import { MappingRow } from './mapping-row.tsx';

interface MappingFormProps {
  run: ImportView;
  file: ImportColumnsView;
}

/** What each column of the file means; nothing is imported by it. */
export function MappingForm({ run, file }: MappingFormProps) {
  const [onDuplicate, setOnDuplicate] = useState(run.onDuplicate);
  const [mayBeEmpty, setMayBeEmpty] = useState({
    allowEmptyCompany: file.allowEmptyCompany,
    allowEmptyRole: file.allowEmptyRole,
  });
  const outcome = useActionData<Outcome<string>>();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className="grid gap-5">
      <ColumnProblem run={run} missing={file.missing} />
      {file.sheets.length > 1 && <SheetChoice file={file} />}
      {/* A new sheet has other columns: what was chosen for the old ones does not hold. */}
      <Form method="post" key={file.sheet} className="grid gap-5">
        <input type="hidden" name="intent" value="review" />
        {file.sheet !== null && <input type="hidden" name="sheet" value={file.sheet} />}
        <Panel
          flush
          title="What the columns are"
          hint={`Their names stand on line ${file.headerLine} of the file.`}
        >
          <div className="overflow-x-auto">
            <table className="w-full text-sm" data-testid="mapping">
              <thead className="border-b text-left text-xs text-ink-faint">
                <tr>
                  <th className="px-4 py-2 font-medium">Column</th>
                  <th className="hidden px-4 py-2 font-medium md:table-cell">In it</th>
                  <th className="px-4 py-2 font-medium">Fills</th>
                  <th className="hidden px-4 py-2 font-medium sm:table-cell">Guess</th>
                </tr>
              </thead>
              <tbody>
                {file.columns.map((column) => (
                  <MappingRow key={column.header} column={column} />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
        <EmptyCellsChoice value={mayBeEmpty} onChange={setMayBeEmpty} />
        {mayBeEmpty.allowEmptyCompany && <input type="hidden" name="allowEmptyCompany" value="1" />}
        {mayBeEmpty.allowEmptyRole && <input type="hidden" name="allowEmptyRole" value="1" />}
        <DuplicateChoice value={onDuplicate} onChange={setOnDuplicate} />
        {outcome && !outcome.ok && <Callout tone="bad">{outcome.refusal.message}</Callout>}
        <div>
          <Button type="submit" look="primary" size="lg" disabled={isBusy}>
            {isBusy ? 'Reading the file…' : 'Review'}
          </Button>
          <p className="mt-1.5 text-xs text-ink-faint">Nothing is imported yet.</p>
        </div>
      </Form>
    </div>
  );
}

function ColumnProblem({ run, missing }: { run: ImportView; missing: readonly string[] }) {
  if (run.error) {
    return (
      <Callout tone="bad" title="These columns do not make contacts yet">
        {run.error.message}
      </Callout>
    );
  }
  if (missing.length === 0) return null;
  return (
    <Callout tone="warn" title={`No column fills ${missing.join(', ')} yet`}>
      Choose the columns below, or tick what may be empty.
    </Callout>
  );
}

function SheetChoice({ file }: { file: ImportColumnsView }) {
  const [, setParams] = useSearchParams();
  return (
    <Field label="Sheet of the workbook">
      {(control) => (
        <Select
          {...control}
          className="max-w-64"
          value={file.sheet ?? file.sheets[0]}
          onChange={({ target }) => setParams({ step: 'columns', sheet: target.value })}
        >
          {file.sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
