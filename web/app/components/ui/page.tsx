import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface PageProps {
  title: ReactNode;
  /** Stands beside the title, a status for example. */
  beside?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
  /** The content takes the whole height and scrolls inside, as tables do. */
  full?: boolean;
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

const widths = { narrow: 'max-w-2xl', normal: 'max-w-5xl', wide: 'max-w-7xl' };

/** Title bar and content of every screen. */
export function Page({
  title,
  beside,
  hint,
  actions,
  back,
  full = false,
  width = 'normal',
  children,
}: PageProps) {
  return (
    <div className={full ? 'screen-height flex flex-col' : ''}>
      <header className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-surface px-4 py-2.5 md:px-6">
        <div className={classNames('flex-1', back ? 'min-w-[min(100%,15rem)]' : 'min-w-24')}>
          {back && (
            <Link
              to={back.to}
              className="touch -ml-1 inline-flex items-center gap-0.5 text-xs text-ink-faint hover:text-ink"
            >
              <ChevronLeft aria-hidden className="size-3.5" />
              {back.label}
            </Link>
          )}
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">{title}</h1>
            {beside}
          </div>
          {hint && <p className="text-sm text-ink-faint">{hint}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <div
        className={classNames(
          full ? 'flex min-h-0 flex-1 flex-col' : `px-4 py-5 md:px-6 ${widths[width]}`,
        )}
      >
        {children}
      </div>
    </div>
  );
}
