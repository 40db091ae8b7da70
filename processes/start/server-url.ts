import type { Env } from '#config/env.ts';

/** Where this machine itself reaches the server. */
export function serverUrl(env: Pick<Env, 'HOST' | 'PORT'>): string {
  const isEveryAddress = env.HOST === '0.0.0.0' || env.HOST === '::';
  return `http://${isEveryAddress ? '127.0.0.1' : env.HOST}:${env.PORT}`;
}
