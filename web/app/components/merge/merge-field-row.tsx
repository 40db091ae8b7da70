import type { MergeField } from './merge-fields.ts';

interface MergeFieldRowProps {
  field: MergeField;
  /** Whose value is taken. */
  chosenId: string | undefined;
  onChoose: (contactId: string) => void;
}

/** One field: its value, or the values to choose one from. */
export function MergeFieldRow({ field, chosenId, onChoose }: MergeFieldRowProps) {
  const { field: id, label, values } = field;
  const [only] = values;
  return (
    <li className="px-4 py-2 text-sm">
      <fieldset className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <legend className="float-left w-28 shrink-0 text-ink-faint">{label}</legend>
        <div className="grid min-w-[min(100%,14rem)] flex-1 gap-1">
          {values.length === 1 ? (
            <span className="break-words">{only?.value}</span>
          ) : (
            values.map(({ contactId, value }) => (
              <label
                key={contactId}
                className="touch flex cursor-pointer items-center gap-2 break-all"
              >
                <input
                  type="radio"
                  name={id}
                  className="size-4 shrink-0 accent-(--accent)"
                  checked={contactId === chosenId}
                  onChange={() => onChoose(contactId)}
                />
                {value}
              </label>
            ))
          )}
        </div>
      </fieldset>
    </li>
  );
}
