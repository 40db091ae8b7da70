import { describe, expect, it } from 'vitest';
import { preferenceCookie, readPreferences } from './preferences.ts';

const asked = (cookie: string) =>
  readPreferences(new Request('http://localhost/', { headers: { cookie } }));

describe('preferences', () => {
  it('come back as they were kept', () => {
    const cookies = [
      preferenceCookie('theme', 'dark'),
      preferenceCookie('timeZone', 'Europe/Paris'),
    ];
    const sent = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    expect(asked(sent)).toEqual({ theme: 'dark', timeZone: 'Europe/Paris' });
  });

  it.each(['', 'theme=neon; timeZone=Mars%2FOlympus', 'timeZone=%E0%A4%A; theme'])(
    'fall back to the system and UTC for the cookies %j',
    (cookie) => {
      expect(asked(cookie)).toEqual({ theme: 'system', timeZone: 'UTC' });
    },
  );
});
