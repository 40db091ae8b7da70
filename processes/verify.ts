import { readEnv } from '#config/env.ts';
import { runningEnvironment } from './verify/running-environment.ts';
import { verifyInstallation } from './verify/verify-installation.ts';

/**
 * `npm run verify`: holds the live data of the running installation against what must always hold.
 * Ends with 0 when all is well, 1 with findings, 2 when nothing runs that could be checked.
 */
try {
  const running = await runningEnvironment(readEnv());
  if (running.kind === 'not_running') {
    throw new Error(
      `${running.missing} does not answer: start the product with \`npm start\` and verify beside it.`,
    );
  }
  const found = await verifyInstallation(running.env, (line) => process.stdout.write(`${line}\n`));
  process.exitCode = found === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
