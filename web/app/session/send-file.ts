export type FileAnswer = { ok: true; said: unknown } | { ok: false; message: string };

/**
 * Streams a file to the REST API as the person who looks.
 * @param path below `/api/v1`
 * @param onProgress how much is uploaded, 0 to 1
 */
export function sendFile(
  path: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<FileAnswer> {
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
        ok: false,
        message: 'The upload broke off. Check the connection and try again.',
      }),
    );
    request.open('POST', `/api/v1${path}`);
    request.send(form);
  });
}

function readAnswer({ response, status }: XMLHttpRequest): FileAnswer {
  if (status >= 200 && status < 300) return { ok: true, said: response };
  const message = propertyOf(propertyOf(response, 'error'), 'message');
  const isSaid = typeof message === 'string';
  return { ok: false, message: isSaid ? message : `The server answered ${status}.` };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
