import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '#domain/shared/app-error.ts';

export type Upload = {
  fileName: string;
  /** The form's other fields, as text. */
  fields: Readonly<Record<string, string>>;
  file: AsyncIterable<Uint8Array>;
};

/** A file up to this size may come before the fields that describe it. */
const lookAheadBytes = 8 * 1024 * 1024;
const limits = { files: 1, fields: 10, fieldSize: 200_000, parts: 20 };

/**
 * Reads a `multipart/form-data` request (RFC 7578) whose part `file` is a file of any size, without
 * ever holding more of it than the look-ahead.
 * @throws AppError invalid_input when it is no such form
 */
export async function receiveUpload(request: Request): Promise<Upload> {
  const parser = openParser(request);
  const fields: Record<string, string> = {};
  parser.on('field', (name, value) => (fields[name] = value));
  // A form that ends in the middle of its file fails there too, maybe before anybody reads it: an error that
  // nobody listens to would end the process.
  parser.on('file', (_name, stream) => stream.on('error', () => {}));
  const part = new Promise<{ stream: Readable; fileName: string }>((resolve, reject) => {
    parser.once('file', (name, stream, { filename }) =>
      name === 'file' ? resolve({ stream, fileName: filename ?? '' }) : reject(noFile()),
    );
    parser.once('close', () => reject(noFile()));
  });
  const isRead = pipeline(request, parser).catch((cause: unknown) => {
    throw brokenOff(cause);
  });
  // Whoever awaits the part or the file hears of it; this keeps Node from calling it unhandled.
  isRead.catch(() => {});
  const { stream, fileName } = await Promise.race([part, isRead.then(() => part)]);
  const { head, rest } = await lookAhead(stream);
  if (!rest) await isRead;
  return { fileName, fields: { ...fields }, file: join(head, rest, { isRead, fields }) };
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw new AppError('invalid_input', 'Send the file as multipart/form-data.', { cause });
  }
}

async function lookAhead(stream: Readable) {
  const head: Uint8Array[] = [];
  let size = 0;
  const chunks = readPart(stream);
  while (size < lookAheadBytes) {
    const next = await chunks.next();
    if (next.done) return { head, rest: null };
    head.push(next.value);
    size += next.value.byteLength;
  }
  return { head, rest: chunks };
}

async function* readPart(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw brokenOff(cause);
  }
}

async function* join(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array> | null,
  form: { isRead: Promise<void>; fields: Readonly<Record<string, string>> },
): AsyncGenerator<Uint8Array> {
  yield* head;
  if (!rest) return;
  const known = Object.keys(form.fields).length;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  await form.isRead;
  if (Object.keys(form.fields).length > known) {
    throw new AppError('invalid_input', 'In a form with a large file, put the file last.');
  }
}

function brokenOff(cause: unknown): AppError {
  return new AppError('invalid_input', 'The upload broke off, or is no valid form.', { cause });
}

function noFile(): AppError {
  return new AppError('invalid_input', 'The form holds no file: put it into the part "file".');
}
