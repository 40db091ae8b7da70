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
  const id = textAt(response, 'id');
  if (status === 202 && id !== null) return { kind: 'accepted', importId: id };
  const error: unknown = propertyOf(response, 'error');
  return {
    kind: 'refused',
    message: textAt(error, 'message') ?? `The server answered ${status}.`,
  };
}

function textAt(value: unknown, name: string): string | null {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : null;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
