import { useEffect, useRef } from 'react';
import type { TemplateView } from '#domain/template/template-view.ts';

interface TemplateChoicesProps {
  templates: readonly TemplateView[];
  pointedId: string;
  onPoint: (id: string) => void;
  onChoose: (template: TemplateView) => void;
}

/** What was found: a press shows it, two take it. */
export function TemplateChoices({ templates, pointedId, onPoint, onChoose }: TemplateChoicesProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [pointedId]);
  return (
    <ul
      ref={list}
      id="template-choices"
      role="listbox"
      aria-label="Templates"
      className="max-h-40 overflow-y-auto rounded-lg border md:max-h-96"
    >
      {templates.map((template) => {
        const { id, name, subject } = template;
        return (
          <li
            key={id}
            id={`choice-${id}`}
            role="option"
            aria-selected={id === pointedId}
            className="cursor-pointer px-3 py-2 text-sm hover:bg-sunken aria-selected:bg-accent-soft"
            onClick={() => onPoint(id)}
            onDoubleClick={() => onChoose(template)}
          >
            <p className="truncate font-medium">{name}</p>
            <p className="truncate text-xs text-ink-faint">{subject ?? 'In the same thread'}</p>
          </li>
        );
      })}
    </ul>
  );
}
