import { randomUUID } from 'node:crypto';

export interface NotionAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function jsonAnswer(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): NotionAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An error body as Notion writes it. */
export function errorAnswer(
  error: { status: number; code: string; message: string; additional_data?: object },
  headers: Readonly<Record<string, string>> = {},
): NotionAnswer {
  return jsonAnswer(error.status, { object: 'error', ...error, request_id: randomUUID() }, headers);
}
