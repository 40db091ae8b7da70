import { createServer } from 'node:http';
import { readRuntimeEnv } from '#config/env.ts';

const env = readRuntimeEnv();

createServer((_request, response) => response.end()).listen(env.SANDBOX_PORT, '127.0.0.1');
