import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { EnvError } from './env-error.ts';
import { EnvSchema } from './env-schema.ts';
import { readTemporalProfile } from './temporal-profile.ts';

type Source = Readonly<Record<string, string | undefined>>;
type Parsed = z.output<typeof EnvSchema>;
type Derived = 'APP_URL' | 'SANDBOX' | 'SANDBOX_PORT' | 'TEMPORAL_UI_URL' | 'CACHE_DIR';
type With<Names extends keyof Parsed> = { [K in Names]: NonNullable<Parsed[K]> };

/** The configuration, with every default that follows from another variable filled in. */
export type Env = Readonly<Omit<Parsed, Derived> & With<Derived>>;

const provided = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'APP_SECRET', 'ENCRYPTION_KEYS'] as const;

/** What server and worker run with: the supervisor, or else the operator, has provided the rest. */
export type RuntimeEnv = Env & Readonly<With<(typeof provided)[number]>>;

/**
 * Reads and checks the configuration.
 * @param source the variables; by default the process's own environment on top of `.env`
 * @throws EnvError naming every bad variable
 */
export function readEnv(source: Source = environment()): Env {
  const set = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const variables = Object.fromEntries(set);
  const parsed = EnvSchema.safeParse({ ...readTemporalProfile(variables), ...variables });
  if (parsed.success) return withDerived(parsed.data, source);
  const bad = parsed.error.issues.map((issue) => String(issue.path[0]));
  throw new EnvError(bad, source);
}

/**
 * Reads the configuration of server and worker.
 * @throws EnvError naming every variable that is bad, or missing because `npm start` did not set it
 */
export function readRuntimeEnv(source: Source = environment()): RuntimeEnv {
  const env = readEnv(source);
  if (isComplete(env)) return env;
  const missing = provided.filter((name) => env[name] === undefined);
  throw new EnvError(missing, source);
}

function isComplete(env: Env): env is RuntimeEnv {
  return provided.every((name) => env[name] !== undefined);
}

/** The environment a child process gets: ours, `.env` included, with what was resolved on top. */
export function childEnvironment(resolved: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.assign(environment(), resolved);
}

function environment(): NodeJS.ProcessEnv {
  const file = process.env['ENV_FILE'] ?? '.env';
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...written, ...process.env };
}

function withDerived(parsed: Parsed, source: Source): Env {
  const userCache = source['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const googleSet = parsed.GOOGLE_CLIENT_ID ?? parsed.GOOGLE_BASE_URL;
  return {
    ...parsed,
    DATA_DIR: resolve(parsed.DATA_DIR),
    APP_URL: parsed.APP_URL ?? `http://localhost:${parsed.PORT}`,
    TEMPORAL_UI_URL: parsed.TEMPORAL_UI_URL ?? `http://localhost:${parsed.TEMPORAL_UI_PORT}`,
    SANDBOX: parsed.SANDBOX ?? (googleSet ? 'off' : 'on'),
    SANDBOX_PORT: parsed.SANDBOX_PORT ?? parsed.PORT + 1,
    CACHE_DIR: resolve(parsed.CACHE_DIR ?? join(userCache, 'followthrough')),
  };
}
