import { readRuntimeEnv } from '#config/env.ts';

readRuntimeEnv();
setInterval(() => undefined, 60_000);
