import { GripVertical } from 'lucide-react';
import { toast } from 'sonner';
import { useApiChange } from '../../forms/use-api-change.ts';
import { useMay } from '../rights/rights.tsx';
import { Panel } from '../ui/panel.tsx';
import { useReorder } from '../ui/use-reorder.ts';
import { addingField } from './adding-field.ts';
import { FieldRow, type FieldUse } from './field-row.tsx';
import { NewFieldDialog } from './new-field-dialog.tsx';
import { Nothing } from './nothing.tsx';

/** Fields in the order in which forms, columns and menus show them; names without a type follow. */
export function FieldsPanel({ fields }: { fields: readonly FieldUse[] }) {
  const mayWrite = useMay('write');
  const { save } = useApiChange();
  const defined = new Map(
    fields.flatMap((field) => (field.id === null ? [] : [[field.id, field]])),
  );
  const loose = fields.filter(({ id }) => id === null);

  async function keepOrder(customFieldIds: readonly string[]) {
    const done = 'Forms, columns and menus show the fields in this order now';
    const body = { customFieldIds };
    const refusal = await save({ method: 'POST', path: '/fields/order', body, done });
    if (refusal !== null) toast.error(refusal);
    return refusal === null;
  }

  const { list, order, held, handleOf } = useReorder([...defined.keys()], keepOrder);
  return (
    <Panel
      flush
      title="Fields"
      hint={`What you know of contacts beside name, company and role.${mayWrite ? ' Drag one, or use the arrow keys on its handle, to show it earlier.' : ''}`}
      action={mayWrite && <NewFieldDialog onSave={(field) => save(addingField(field))} />}
    >
      {fields.length === 0 && (
        <Nothing>No fields yet. Columns of a file that are none of ours become some.</Nothing>
      )}
      <ul ref={list} className="divide-y" aria-label="Fields">
        {order.flatMap((id, index) => {
          const field = defined.get(id);
          if (!field) return [];
          const handle = mayWrite && (
            <button
              type="button"
              aria-label={`Move ${field.name}, ${index + 1} of ${order.length}`}
              aria-keyshortcuts="ArrowUp ArrowDown"
              className="touch grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-ink-faint hover:text-ink active:cursor-grabbing"
              {...handleOf(id)}
            >
              <GripVertical aria-hidden className="size-4" />
            </button>
          );
          return <FieldRow key={id} field={field} moving={{ id, handle, isHeld: held === id }} />;
        })}
        {loose.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
      </ul>
    </Panel>
  );
}
