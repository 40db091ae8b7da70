export type UploadResult =
  | { kind: 'accepted'; importId: string }
  | { kind: 'refused'; message: string };

interface Upload {
  file: File;
  onDuplicate: string;
  mapping: { allowEmptyCompany: boolean; allowEmptyRole: boolean };
  /** 0 to 1. */
  onProgress: (share: number) => void;
}

/** Streams the file to the API, which checks nothing but its size: reading it is the import's work. */
export function uploadFile({
  file,
  onDuplicate,
  mapping,
  onProgress,
}: Upload): Promise<UploadResult> {
  const form = new FormData();
  // Fields first: the server must know them when the file begins.
  form.set('onDuplicate', onDuplicate);
  form.set('mapping', JSON.stringify(mapping));
  form.set('file', file);
  return new Promise((resolve) => {
    // Of the browser's ways to send, only this one tells how far it is.
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('load', () => resolve(readAnswer(request)));
    request.addEventListener('error', () =>
      resolve({
        kind: 'refused',
        message: 'The upload broke off. Check the connection and try again.',
      }),
    );
    request.open('POST', '/api/v1/contacts/imports');
    request.send(form);
  });
}

function readAnswer({ response, status }: XMLHttpRequest): UploadResult {
  const answer = response as { id?: string; error?: { message?: string } } | null;
  if (status === 202 && answer?.id) return { kind: 'accepted', importId: answer.id };
  const message = answer?.error?.message ?? `The server answered ${status}.`;
  return { kind: 'refused', message };
}
