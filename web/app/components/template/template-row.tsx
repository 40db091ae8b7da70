import { Link } from '@remix-run/react';
import { Folder } from 'lucide-react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { readableBody } from './readable-body.ts';
import { TemplateMenu } from './template-menu.tsx';
import { usedWords } from './used-words.ts';

interface TemplateRowProps {
  template: TemplateView;
  folders: readonly TemplateFolderView[];
  /** Is shown beside the list. */
  isPointedAt: boolean;
  onPoint: () => void;
}

export function TemplateRow(props: TemplateRowProps) {
  const { template, folders, isPointedAt, onPoint } = props;
  const { id, name, subject, format, folderId, changedBy, changedAt, useCount } = template;
  const folder = folders.find((other) => other.id === folderId);
  const who = changedBy.kind === 'user' && changedBy.name ? ` by ${changedBy.name}` : '';
  return (
    <li
      data-template={id}
      data-testid="template"
      className={`relative flex items-start gap-2 py-2.5 pr-2 pl-4 hover:bg-sunken has-[a:focus-visible]:bg-sunken ${isPointedAt ? 'xl:bg-sunken' : ''}`}
      onMouseEnter={onPoint}
      onFocus={onPoint}
    >
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2">
          <Link
            to={`/templates/${id}`}
            prefetch="intent"
            className="truncate font-medium after:absolute after:inset-0"
          >
            {name}
          </Link>
          {format === 'html' && <Badge>HTML</Badge>}
        </p>
        <p className="truncate text-sm text-ink-soft">
          {subject ?? <span className="text-ink-faint">In the same thread</span>}
        </p>
        <p className="line-clamp-2 text-sm text-ink-faint xl:line-clamp-1">
          {readableBody(template)}
        </p>
        <p className="numbers mt-0.5 flex flex-wrap gap-x-3 text-xs text-ink-faint">
          {folder && (
            <span className="inline-flex items-center gap-1">
              <Folder aria-hidden className="size-3" />
              {folder.name}
            </span>
          )}
          <span>
            changed <Instant at={changedAt} as="distance" />
            {who} · {usedWords(useCount)}
          </span>
        </p>
      </div>
      <IfMay scope="write">
        <div className="relative z-10">
          <TemplateMenu template={template} folders={folders} />
        </div>
      </IfMay>
    </li>
  );
}
