import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const keptLines = 30;

export type ProgramEnd = {
  /** null when it could not be started or a signal ended it. */
  readonly exitCode: number | null;
  /** The last lines it wrote, for saying why it failed. */
  readonly lastLines: string;
};

/**
 * Runs a program to its end.
 * @param onLine hears each line it writes, of both its outputs
 * @param signal interrupts it
 */
export function runProgram(options: {
  file: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  onLine: (line: string) => void;
  signal: AbortSignal;
}): Promise<ProgramEnd> {
  const { file, args, env, onLine, signal } = options;
  const program = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(env && { env }) });
  const lines: string[] = [];
  for (const output of [program.stdout, program.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine(line);
    });
  }
  const interrupt = () => program.kill('SIGINT');
  signal.addEventListener('abort', interrupt);
  return new Promise((resolve) => {
    const end = (exitCode: number | null) => {
      signal.removeEventListener('abort', interrupt);
      resolve({ exitCode, lastLines: lines.join('\n') });
    };
    program.once('error', (error) => {
      lines.push(error.message);
      end(null);
    });
    program.once('close', end);
  });
}
