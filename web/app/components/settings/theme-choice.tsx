import { useFetcher, useRouteLoaderData } from '@remix-run/react';
import { oneOf } from '../../forms/one-of.ts';
import type { loader as rootLoader } from '../../root.tsx';
import { themes } from '../../session/preferences.ts';
import { themeLabels } from '../../session/theme-labels.ts';

export function ThemeChoice() {
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.preferences.theme ?? 'system';
  const fetcher = useFetcher();
  const chosen = oneOf(themes, fetcher.formData?.get('theme')) ?? theme;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Theme</legend>
      {themes.map((choice) => (
        <label
          key={choice}
          className="touch flex h-8 cursor-pointer items-center gap-2 rounded-md border px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="theme"
            value={choice}
            checked={choice === chosen}
            onChange={() => fetcher.submit({ theme: choice }, { method: 'post', action: '/theme' })}
            className="size-3.5 accent-(--accent)"
          />
          {themeLabels[choice]}
        </label>
      ))}
    </fieldset>
  );
}
