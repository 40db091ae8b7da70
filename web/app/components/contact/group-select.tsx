import { useSearchParams } from '@remix-run/react';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import { Select } from '../ui/select.tsx';
import type { ContactQuery } from './contact-query.ts';

type Named = { readonly id: string; readonly name: string };

export interface ContactGroups {
  readonly segments: readonly SegmentView[];
  readonly lists: readonly Named[];
  readonly tags: readonly Named[];
}

const kinds = ['segmentId', 'listId', 'tag'] as const;

/** One choice among segments, lists and tags; it replaces the one before. */
export function GroupSelect({ query, groups }: { query: ContactQuery; groups: ContactGroups }) {
  const [, setParams] = useSearchParams();
  const chosen = kinds.find((kind) => query[kind] !== undefined);

  function choose(value: string) {
    const [kind, id] = splitOnce(value);
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const each of kinds) next.delete(each);
        if (id) next.set(kind, id);
        return next;
      },
      { preventScrollReset: true },
    );
  }

  return (
    <Select
      aria-label="Segment, list or tag"
      className="w-[calc(50%-0.375rem)] md:w-44"
      value={chosen ? `${chosen}=${query[chosen]}` : ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">Everybody</option>
      <Group label="Segments" kind="segmentId" items={groups.segments} />
      <Group label="Lists" kind="listId" items={groups.lists} />
      <Group label="Tags" kind="tag" items={groups.tags.map(({ name }) => ({ id: name, name }))} />
    </Select>
  );
}

function Group({ label, kind, items }: { label: string; kind: string; items: readonly Named[] }) {
  if (items.length === 0) return null;
  return (
    <optgroup label={label}>
      {items.map(({ id, name }) => (
        <option key={id} value={`${kind}=${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** Names of tags may have any character, `=` too. */
function splitOnce(value: string): [string, string] {
  const at = value.indexOf('=');
  return [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
}
