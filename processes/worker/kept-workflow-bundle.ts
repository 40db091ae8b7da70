import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf } from '../machine/fingerprint-of.ts';
import { bundleWorkflows } from './workflow-bundle.ts';

/** All that a bundle is made of; the borders let workflows reach nothing else. */
const sources = ['workflows/**/*.ts', 'domain/**/*.ts', 'package.json', 'package-lock.json'];

/**
 * The workflows as one script, made anew only when their sources have changed: a worker that starts again
 * after a crash works a second sooner.
 * @param file where it is kept; a place that cannot be written to costs that second, and nothing else
 * @param interceptors paths of modules that come between the workflows and the server
 * @param bundle what makes it
 */
export async function keptWorkflowBundle(
  file: string,
  interceptors: string[] = [],
  bundle: (interceptors: string[]) => Promise<{ code: string }> = bundleWorkflows,
): Promise<{ code: string }> {
  // On the first line of the code, whose source map counts lines.
  const head = `/* of ${fingerprintOf([...sources, ...interceptors])} */`;
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (kept.startsWith(head)) return { code: kept };
  const { code } = await bundle(interceptors);
  const made = { code: head + code };
  keep(file, made.code);
  return made;
}

/** Whole or not at all: several workers may start at once, and be killed meanwhile. */
function keep(file: string, code: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {
    // Made anew at the next start.
  }
}
