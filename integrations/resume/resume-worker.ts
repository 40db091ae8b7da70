import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableResume, type ResumeFault } from '#domain/profile/unreadable-resume.ts';
import { extractDocx } from './extract-docx.ts';
import { extractPdf } from './extract-pdf.ts';

export type ResumeTask = { format: 'pdf' | 'docx'; bytes: Uint8Array };
export type ResumeAnswer = { text: string } | { fault: ResumeFault; message: string };

const isTask = (data: unknown): data is ResumeTask =>
  typeof data === 'object' && data !== null && 'format' in data && 'bytes' in data;

async function answer(task: ResumeTask): Promise<ResumeAnswer> {
  try {
    const extract = task.format === 'pdf' ? extractPdf : extractDocx;
    return { text: await extract(task.bytes) };
  } catch (error) {
    if (error instanceof UnreadableResume) return { fault: error.fault, message: error.message };
    // What the libraries say may quote the file.
    return { fault: 'damaged_file', message: 'Expected a document, found a damaged one.' };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
if (isTask(workerData)) parentPort?.postMessage(await answer(workerData));
