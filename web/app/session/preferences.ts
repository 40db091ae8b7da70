import { oneOf } from '../forms/one-of.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** What the browser tells through cookies, so that the first paint is already right. */
export interface Preferences {
  readonly theme: Theme;
  /** IANA zone all times are shown in. */
  readonly timeZone: string;
}

export function readPreferences(request: Request): Preferences {
  const theme = readCookie(request, 'theme');
  const timeZone = readCookie(request, 'timeZone');
  return {
    theme: oneOf(themes, theme) ?? 'system',
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : 'UTC',
  };
}

/** A year; readable by the page, which sets the zone itself. */
export function preferenceCookie(name: 'theme' | 'timeZone', value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

function readCookie(request: Request, name: string): string | undefined {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? [];
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    // A cookie we did not write.
    return undefined;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
