import pino from 'pino';
import pretty from 'pino-pretty';
import { describeError } from './describe-error.ts';
import type { Env } from './env.ts';

export type Logger = pino.Logger;

/** Places where a careless log line could carry a credential. */
const secretPaths = ['password', 'token', 'accessToken', 'refreshToken', 'secret', 'apiKey'];
const redact = {
  paths: [
    ...secretPaths,
    ...secretPaths.map((name) => `*.${name}`),
    'req.headers.authorization',
    'req.headers.cookie',
    'res.headers["set-cookie"]',
  ],
  censor: '[secret]',
};

/** A log of this process on standard output: pretty on a terminal, else one JSON object a line. */
export function createLogger(
  name: string,
  env: Pick<Env, 'LOG_LEVEL' | 'LOG_FORMAT'>,
  output: NodeJS.WritableStream & { isTTY?: boolean } = process.stdout,
): Logger {
  const serializers = { err: describeError, error: describeError };
  const options = { name, level: env.LOG_LEVEL, redact, serializers };
  const format = env.LOG_FORMAT ?? (output.isTTY ? 'pretty' : 'json');
  if (format === 'json') return pino(options, output);
  const colorize = output.isTTY ?? false;
  return pino(options, pretty({ colorize, destination: output, ignore: 'pid,hostname' }));
}
