import { Link } from '@remix-run/react';
import { nobody } from '#domain/email/nobody.ts';
import { renderTemplate } from '#domain/email/render-template.ts';
import { starterTemplates, type StarterTemplate } from './starter-templates.ts';

/** Templates to begin with. */
export function StarterGallery() {
  return (
    <ul aria-label="Templates to begin with" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {starterTemplates.map((starter) => {
        const { key, name, occasion } = starter;
        return (
          <li
            key={key}
            className="relative flex flex-col rounded-lg border bg-surface px-4 py-3 hover:border-line-strong hover:bg-raised"
          >
            <Link
              to={`/templates/new?starter=${key}`}
              className="font-medium after:absolute after:inset-0"
            >
              {name}
            </Link>
            <p className="text-sm text-ink-soft">{occasion}</p>
            <p className="mt-2 line-clamp-3 text-xs whitespace-pre-line text-ink-faint">
              {beginningOf(starter)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const reader = { ...nobody, sender: { name: 'You' } };

/** As somebody would read it of whom nothing is known, from below the greeting. */
function beginningOf({ key, body }: StarterTemplate): string {
  const mail = renderTemplate({ subject: null, text: body }, reader, key);
  return mail.kind === 'rendered' ? mail.text.split('\n\n').slice(1).join('\n') : '';
}
