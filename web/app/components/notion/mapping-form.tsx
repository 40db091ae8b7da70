import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { NotionDatabaseDetailView } from '#domain/notion/notion-database-detail-view.ts';
import {
  writtenPropertyTypes,
  type WrittenProperty,
} from '#domain/notion/written-property-types.ts';
import { usualStatuses } from '#domain/notion/usual-statuses.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Field } from '../ui/field.tsx';
import { Panel } from '../ui/panel.tsx';
import { Select } from '../ui/select.tsx';
import { targetNames } from '../import/target-names.ts';
import { typeWords } from './type-words.ts';

/** Which property fills which field, and what is written back; each choice offers only what fits. */
export function MappingForm({ database }: { database: NotionDatabaseDetailView }) {
  const isStarting = useNavigation().formMethod === 'POST';
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="connectionId" value={database.connectionId} />
      <ReadColumns database={database} />
      <WrittenColumns database={database} />
      <div className="flex justify-end">
        <Button type="submit" look="primary" disabled={isStarting}>
          {isStarting ? 'Asking Notion…' : database.isLinked ? 'Save and import' : 'Import'}
        </Button>
      </div>
    </Form>
  );
}

function ReadColumns({ database }: { database: NotionDatabaseDetailView }) {
  const { properties, mapping, rows } = database;
  const chosen = new Map(mapping.columns.map((column) => [column.propertyId, column.target]));
  return (
    <Panel title="What becomes of each property" hint="Email is needed." flush>
      <table className="w-full text-sm">
        <thead className="text-left text-xs text-ink-faint">
          <tr>
            <th className="px-4 py-2 font-medium">Property</th>
            <th className="hidden px-4 py-2 font-medium sm:table-cell">First rows</th>
            <th className="px-4 py-2 font-medium">Becomes</th>
          </tr>
        </thead>
        <tbody className="divide-y border-t">
          {properties.map(({ id, name, type, targets }) => (
            <tr key={id}>
              <td className="px-4 py-2">
                <span className="font-medium">{name}</span> <Badge>{typeWords(type)}</Badge>
                <input type="hidden" name="propertyId" value={id} />
                <input type="hidden" name="header" value={name} />
              </td>
              <td className="hidden max-w-64 truncate px-4 py-2 text-ink-soft sm:table-cell">
                {rows
                  .map(({ cells }) => cells[id])
                  .filter(Boolean)
                  .slice(0, 3)
                  .join(' · ') || '—'}
              </td>
              <td className="px-4 py-2">
                <Select
                  name="target"
                  aria-label={`${name} becomes`}
                  defaultValue={chosen.get(id) ?? 'ignore'}
                >
                  {targets.map((target) => (
                    <option key={target} value={target}>
                      {targetName(target)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const written: readonly { key: WrittenProperty; label: string; hint: string }[] = [
  {
    key: 'statusPropertyId',
    label: 'Status',
    hint: 'A status or select. It always shows what the contact is here.',
  },
  { key: 'lastSentPropertyId', label: 'Last mail sent', hint: 'A date.' },
  { key: 'nextStepPropertyId', label: 'Next step', hint: 'A text.' },
];

function WrittenColumns({ database }: { database: NotionDatabaseDetailView }) {
  const { properties, mapping } = database;
  const [statusId, setStatusId] = useState(mapping.statusPropertyId ?? '');
  const status = properties.find(({ id }) => id === statusId);
  const missing = usualStatuses.filter((each) => !status?.options.includes(each));
  return (
    <Panel title="What is written back" hint="Only these properties are ever changed.">
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {written.map(({ key, label, hint }) => {
          const types: readonly string[] = writtenPropertyTypes[key];
          return (
            <Field key={key} label={label} hint={hint}>
              {(control) => (
                <Select
                  {...control}
                  name={key}
                  defaultValue={mapping[key] ?? ''}
                  onChange={
                    key === 'statusPropertyId'
                      ? (event) => setStatusId(event.target.value)
                      : undefined
                  }
                >
                  <option value="">nothing</option>
                  {properties
                    .filter(({ type }) => types.includes(type))
                    .map(({ id, name, type }) => (
                      <option key={id} value={id}>
                        {name} ({typeWords(type)})
                      </option>
                    ))}
                </Select>
              )}
            </Field>
          );
        })}
      </div>
      {status?.type === 'status' && missing.length > 0 && (
        <Callout tone="warn" className="mt-4" title={`“${status.name}” lacks options`}>
          Notion lets only people add options to a status. Add in Notion: {missing.join(', ')}. Rows
          whose option is missing wait and are listed; all others go on.
        </Callout>
      )}
      {status?.type === 'select' && missing.length > 0 && (
        <p className="mt-3 text-xs text-ink-faint">Missing options are made by themselves.</p>
      )}
    </Panel>
  );
}

const targetName = (target: string) => targetNames.find(([name]) => name === target)?.[1] ?? target;
