import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';

/** A stored value as people read it. */
export function CustomValue({ type, value }: { type: CustomFieldType; value: string }) {
  if (type === 'boolean') return value === 'true' ? 'Yes' : 'No';
  if (type !== 'url' || !/^https?:/.test(value)) return value;
  return (
    <a
      href={value}
      target="_blank"
      rel="noreferrer noopener"
      className="break-all text-accent underline-offset-4 hover:underline"
    >
      {value}
    </a>
  );
}
