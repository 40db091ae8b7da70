import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { readEnv } from './env.ts';

function capture(env: Record<string, string>, isTTY = false) {
  const output = Object.assign(new PassThrough(), { isTTY });
  const logger = createLogger('test', readEnv(env), output);
  return { logger, written: () => String(output.read() ?? '') };
}

describe('createLogger', () => {
  it('writes one JSON object a line when nobody watches', () => {
    const { logger, written } = capture({});
    logger.info({ contactId: 'con_1' }, 'sent');
    expect(JSON.parse(written())).toMatchObject({ name: 'test', contactId: 'con_1', msg: 'sent' });
  });

  it('writes for people on a terminal', () => {
    const { logger, written } = capture({}, true);
    logger.info('sent');
    expect(written()).toMatch(/INFO.*sent/);
  });

  it('obeys LOG_FORMAT and LOG_LEVEL', () => {
    const { logger, written } = capture({ LOG_FORMAT: 'json', LOG_LEVEL: 'warn' }, true);
    logger.info('unseen');
    logger.warn('seen');
    expect(JSON.parse(written())).toMatchObject({ msg: 'seen' });
  });

  it.each(['err', 'error'])('tells of an error as %s what happened, not what it carries', (key) => {
    const { logger, written } = capture({});
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const values = { params: ['ada@client.test'], query: 'select $1' };
    const message = `Failed query: select $1\nparams: ${values.params.join()}`;
    const failed = Object.assign(new Error(message, { cause: away }), values);
    logger.error({ [key]: failed }, 'request failed');
    const line = written();
    expect(JSON.parse(line)[key]).toMatchObject({
      type: 'Error',
      message: 'Failed query: select $1',
      stack: expect.stringMatching(/^Error: Failed query: select \$1\n {4}at .*logger\.test/),
      cause: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
    });
    expect(line).not.toContain('ada@');
  });

  it('never writes a credential', () => {
    const { logger, written } = capture({});
    logger.info({
      accessToken: 'hidden-1',
      mailbox: { refreshToken: 'hidden-2', password: 'hidden-3' },
      req: { headers: { cookie: 'hidden-4', authorization: 'hidden-5' } },
    });
    expect(written()).not.toContain('hidden-');
  });
});
