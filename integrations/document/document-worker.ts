import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableDocument, type DocumentFault } from '#domain/document/unreadable-document.ts';
import { extractDocx } from './extract-docx.ts';
import { extractPdf } from './extract-pdf.ts';

export type DocumentTask = { format: 'pdf' | 'docx'; bytes: Uint8Array };
export type DocumentAnswer = { text: string } | { fault: DocumentFault; message: string };

const isTask = (data: unknown): data is DocumentTask =>
  typeof data === 'object' && data !== null && 'format' in data && 'bytes' in data;

async function answer(task: DocumentTask): Promise<DocumentAnswer> {
  try {
    const extract = task.format === 'pdf' ? extractPdf : extractDocx;
    return { text: await extract(task.bytes) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { fault: error.fault, message: error.message };
    // What the libraries say may quote the file.
    return { fault: 'damaged_file', message: 'Expected a document, found a damaged one.' };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
if (isTask(workerData)) parentPort?.postMessage(await answer(workerData));
