import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRevalidator,
  useRouteLoaderData,
} from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { ClockProvider } from './components/time/clock.tsx';
import { Toasts } from './components/ui/toasts.tsx';
import { RememberEarlyInput } from './early-input.tsx';
import { ErrorPage } from './errors/error-page.tsx';
import { isReadAgain } from './forms/send-change.ts';
import { useNonce } from './nonce.ts';
import { preferenceCookie, readPreferences } from './session/preferences.ts';
import styles from './styles/app.css?url';
import font from './styles/fonts/hanken-grotesk-latin.woff2?url';

export function loader({ request }: LoaderFunctionArgs) {
  return { preferences: readPreferences(request), loadedAtMs: Date.now() };
}

export { isReadAgain as shouldRevalidate };

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
];

export const meta: MetaFunction = () => [{ title: 'Followthrough' }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>('root')?.preferences.theme ?? 'system';
  return (
    <html lang="en" className={theme === 'system' ? '' : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
      </head>
      <body>
        <RememberEarlyInput />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const data = useRouteLoaderData<typeof loader>('root');
  const timeZone = data?.preferences.timeZone ?? 'UTC';
  useTellTimeZone(timeZone);
  return (
    <ClockProvider timeZone={timeZone} loadedAtMs={data?.loadedAtMs ?? 0}>
      <Outlet />
      <Toasts />
    </ClockProvider>
  );
}

export function ErrorBoundary() {
  return (
    <main>
      <ErrorPage />
    </main>
  );
}

/** Only the browser knows the zone; from the next answer on the server renders in it too. */
function useTellTimeZone(timeZone: string) {
  const revalidator = useRevalidator();
  useEffect(() => {
    const actual = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!actual || actual === timeZone) return;
    document.cookie = preferenceCookie('timeZone', actual);
    revalidator.revalidate();
    // Once per page load: a browser without cookies must not loop.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}
