import { spawn } from 'node:child_process';

/** What must hold before every commit; each line is a command of its own that a person can run too. */
const checks: Readonly<Record<string, readonly string[]>> = {
  format: ['oxfmt', '--check'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  types: ['node', 'node_modules/typescript-native/bin/tsc', '--noEmit', '-p', '.'],
  'dead code': ['knip'],
  docs: ['node', 'scripts/generate-docs.ts', '--check'],
  'unit tests': ['vitest', 'run', '--project', 'unit', '--reporter', 'dot'],
};

/** Two at a time: as many as the smallest machine has cores. */
const width = 2;

const queue = Object.entries(checks).values();
const failed: string[] = [];
await Promise.all(Array.from({ length: width }, worker));
if (failed.length > 0) {
  process.stderr.write(`\nnot clean: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}

async function worker(): Promise<void> {
  for (const [name, [program = '', ...args]] of queue) {
    const begin = performance.now();
    const { status, output } = await run(program, args);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
    if (status === 0) continue;
    failed.push(name);
    process.stdout.write(output);
  }
}

function run(program: string, args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}
