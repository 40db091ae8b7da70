import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import type { DocumentAnswer, DocumentTask } from './document-worker.ts';

const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * Has a document read in a thread of its own, which holds no secrets and is ended when the time is up:
 * a document is a program written by a stranger.
 * @throws UnreadableDocument
 */
export async function extractApart(task: DocumentTask, timeoutMs: number): Promise<string> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: limits,
    env: {},
    execArgv: [],
  });
  try {
    const answer = await answerOf(worker, timeoutMs);
    if ('text' in answer) return answer.text;
    throw new UnreadableDocument(answer.fault, answer.message);
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker, timeoutMs: number): Promise<DocumentAnswer> {
  try {
    const answered: [DocumentAnswer] | unknown[] = await once(worker, 'message', {
      signal: AbortSignal.timeout(timeoutMs),
    });
    const [answer] = answered;
    if (isAnswer(answer)) return answer;
    throw new TypeError('a worker answered something else');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'AbortError') {
      const message = `Expected a document that is read in ${timeoutMs / 1_000} seconds, found one that takes longer.`;
      return { fault: 'took_too_long', message };
    }
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const message = 'Expected a document of ordinary size, found one that fills the memory.';
      return { fault: 'unpacks_too_large', message };
    }
    throw error;
  }
}

const isAnswer = (value: unknown): value is DocumentAnswer =>
  typeof value === 'object' && value !== null && ('text' in value || 'fault' in value);
