import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';

const command =
  'scripts/storm.ts --contacts 200 --kills 15 --mailboxes 50 --answers 10 --seed 20261121';
const timeout = 60 * 60_000;

it(
  '200 contacts get exactly their mails while Google fails and processes are killed 15 times',
  { timeout },
  async () => {
    const { code, output } = await run(command.split(' '));
    expect(code, output).toBe(0);
  },
);

/** As `npm run storm` does. */
function run(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { timeout }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, output: `${stderr}\n${stdout}` }),
    );
  });
}
