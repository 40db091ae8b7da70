import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs npm, telling how long it has been at it; its own output is shown only when it fails.
 * @param {string} title
 * @param {string[]} args
 */
export async function runNpm(title, args) {
  const startedAt = Date.now();
  const show = (end) => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const clear = process.stdout.isTTY ? '\r\x1b[K' : '';
    process.stdout.write(`${clear}[0] ${title} (${seconds} s)${end}`);
  };
  const timer = setInterval(
    () => show(process.stdout.isTTY ? '' : ' …\n'),
    process.stdout.isTTY ? 1_000 : 15_000,
  );
  const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(npm, 'close');
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  try {
    const [exitCode] = await closed;
    show('\n');
    if (exitCode !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  } finally {
    clearInterval(timer);
  }
}
