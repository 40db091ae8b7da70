import { useState } from 'react';
import type { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import { Badge } from '../ui/badge.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { confidenceWords, targetNames } from './target-names.ts';

interface MappingRowProps {
  column: ImportColumnsView['columns'][number];
}

/** One column of the file: its name, what stands in it, and what it fills. */
export function MappingRow({ column }: MappingRowProps) {
  const { header, samples, confidence } = column;
  const [target, setTarget] = useState<string>(column.target);
  const isGuess = target === column.target;
  const said = isGuess ? confidenceWords[confidence] : null;
  return (
    <tr className="border-b align-top last:border-0">
      <th scope="row" className="max-w-44 px-4 py-2 text-left font-medium break-words">
        {header}
        <input type="hidden" name="header" value={header} />
      </th>
      <td className="hidden max-w-64 px-4 py-2 text-ink-soft md:table-cell">
        {samples.length === 0 && <span className="text-ink-faint">empty</span>}
        {samples.map((sample) => (
          <span key={sample} className="block truncate" title={sample}>
            {sample}
          </span>
        ))}
      </td>
      <td className="w-64 px-4 py-2">
        <Select
          name="target"
          aria-label={`${header} fills`}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        >
          {targetNames.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
        <Input
          name="field"
          type={target === 'custom' ? 'text' : 'hidden'}
          aria-label={`${header} is kept as`}
          defaultValue={column.field ?? header}
          className="mt-1.5"
        />
        <span className="mt-1 block text-xs text-ink-faint md:hidden">{samples.join(' · ')}</span>
      </td>
      <td className="hidden px-4 py-2.5 sm:table-cell">
        {said && <Badge tone={said.tone}>{said.words}</Badge>}
      </td>
    </tr>
  );
}
