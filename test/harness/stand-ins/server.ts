import { createServer } from 'node:http';
import { readRuntimeEnv } from '#config/env.ts';
import { postgresAnswers } from '#processes/postgres/postgres-answers.ts';
import { temporalAnswers } from '#processes/temporal/temporal-answers.ts';
import { temporalConnectConfig } from '#processes/temporal/temporal-connect-config.ts';

const env = readRuntimeEnv();

const server = createServer((_request, response) => {
  void checks().then(([database, temporal]) => {
    const isOk = database && temporal;
    response.writeHead(isOk ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: isOk ? 'ok' : 'down', checks: { database, temporal } }));
  });
});

server.listen(env.PORT, env.HOST);

function checks(): Promise<[boolean, boolean]> {
  return Promise.all([
    postgresAnswers(env.DATABASE_URL),
    temporalAnswers(temporalConnectConfig(env)),
  ]);
}
