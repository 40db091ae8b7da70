import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Env } from '#config/env.ts';
import { usualPort } from '../machine/usual-port.ts';

/** Whoever wants it elsewhere says so, and then it is there or nowhere. */
export const isSandboxPortChosen = (env: Env): boolean => env.SANDBOX_PORT !== env.PORT + 1;

/**
 * Gives the Sandbox the port beside the server's or, if that one is taken, another; unless its port was
 * chosen. Written down for `npm run verify`, which talks to it from a process of its own.
 */
export async function giveSandboxPort(env: Env): Promise<Env> {
  if (env.SANDBOX === 'off' || isSandboxPortChosen(env)) return env;
  const meant = [env.TEMPORAL_PORT, env.TEMPORAL_UI_PORT];
  const port = await usualPort(env.SANDBOX_PORT, meant);
  const note = noteOf(env);
  mkdirSync(dirname(note), { recursive: true, mode: 0o700 });
  writeFileSync(note, String(port));
  return { ...env, SANDBOX_PORT: port };
}

/** The configuration with the port that the latest start gave. */
export function withGivenSandboxPort(env: Env): Env {
  const note = noteOf(env);
  if (isSandboxPortChosen(env) || !existsSync(note)) return env;
  return { ...env, SANDBOX_PORT: Number(readFileSync(note, 'utf8')) };
}

const noteOf = ({ DATA_DIR }: Env) => join(DATA_DIR, 'sandbox', 'port');
