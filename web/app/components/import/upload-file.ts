export type UploadResult =
  | { kind: 'accepted'; importId: string }
  | { kind: 'refused'; message: string };

/**
 * Streams a file to the API, where it becomes a draft; one that cannot be read is refused.
 * @param onProgress how much is uploaded, 0 to 1
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<UploadResult> {
  const form = new FormData();
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
    request.open('POST', '/api/v1/contacts/imports?review=1');
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
