import type { ReactNode } from 'react';
import { Wordmark } from '../brand/wordmark.tsx';
import { PromiseLine } from './promise-line.tsx';

/** The two screens before the workspace: the form, and what the product promises. */
export function SessionFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh md:grid-cols-[minmax(22rem,2fr)_3fr]">
      <div className="flex flex-col bg-surface px-6 py-6 md:px-12">
        <Wordmark />
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {children}
        </div>
      </div>
      <aside className="hidden items-center justify-center border-l bg-canvas px-12 md:flex">
        <PromiseLine />
      </aside>
    </main>
  );
}
