import type { TagColor } from '#domain/tag/tag-color.ts';

const dots: Record<TagColor, string> = {
  grey: 'bg-neutral-500',
  red: 'bg-red-500',
  orange: 'bg-orange-500',
  yellow: 'bg-yellow-500',
  green: 'bg-green-600',
  teal: 'bg-teal-500',
  blue: 'bg-blue-500',
  violet: 'bg-violet-500',
  pink: 'bg-pink-500',
};

/** A tag with its colour beside the name, for the name has to be read in any colour. */
export function TagMark({ name, color }: { name: string; color: TagColor }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-md border px-1.5 py-0.5 text-xs">
      <span aria-hidden className={`size-2 rounded-full ${dots[color]}`} />
      {name}
    </span>
  );
}
