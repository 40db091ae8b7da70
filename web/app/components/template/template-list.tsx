import { useRef, useState } from 'react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { TemplateRow } from './template-row.tsx';
import { TemplateSheet } from './template-sheet.tsx';

interface TemplateListProps {
  templates: readonly TemplateView[];
  folders: readonly TemplateFolderView[];
}

/** The library: `j` and `k` walk through it, and what is pointed at is shown beside it. */
export function TemplateList({ templates, folders }: TemplateListProps) {
  const [pointedId, setPointedId] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const index = templates.findIndex(({ id }) => id === pointedId);
  const shown = templates[index] ?? templates[0];

  usePageKeys((key) => {
    if (key !== 'j' && key !== 'k') return false;
    const next = templates[index === -1 ? 0 : index + (key === 'j' ? 1 : -1)];
    if (next) {
      setPointedId(next.id);
      list.current?.querySelector<HTMLElement>(`[data-template="${next.id}"] a`)?.focus();
    }
    return true;
  });

  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <ul
        ref={list}
        aria-label="Templates"
        className="divide-y overflow-hidden rounded-lg border bg-surface"
      >
        {templates.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            folders={folders}
            isPointedAt={template === shown}
            onPoint={() => setPointedId(template.id)}
          />
        ))}
      </ul>
      <aside className="sticky top-4 hidden max-h-[calc(100dvh-2rem)] overflow-y-auto xl:block">
        <h2 className="sr-only">Preview</h2>
        {shown && <TemplateSheet template={shown} />}
      </aside>
    </div>
  );
}
