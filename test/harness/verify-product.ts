import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment } from '#config/env.ts';
import type { ProductSetup } from './started-product.ts';

/** `npm run verify` beside a started product, without npm. */
export async function verifyProduct({
  variables,
}: ProductSetup): Promise<{ exitCode: number | null; output: string }> {
  const command = spawn(process.execPath, ['processes/verify.ts'], {
    env: childEnvironment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  await once(command, 'close');
  return { exitCode: command.exitCode, output };
}
