import { readHeader } from './raw-headers.ts';

interface SearchableMessage {
  readonly raw: Buffer;
  readonly labelIds: readonly string[];
  readonly receivedAt: Date;
}

const tests: Record<string, (message: SearchableMessage, value: string) => boolean> = {
  after: ({ receivedAt }, value) => receivedAt.getTime() / 1000 > Number(value),
  before: ({ receivedAt }, value) => receivedAt.getTime() / 1000 < Number(value),
  in: ({ labelIds }, value) => labelIds.includes(value.toUpperCase()),
  from: ({ raw }, value) => headerIncludes(raw, 'From', value),
  to: ({ raw }, value) => headerIncludes(raw, 'To', value),
  subject: ({ raw }, value) => headerIncludes(raw, 'Subject', value),
  rfc822msgid: ({ raw }, value) =>
    readHeader(raw, 'Message-ID')?.replaceAll(/[<>]/g, '') === value.replaceAll(/[<>]/g, ''),
};

/** The few Gmail search operators that somebody could be tempted to rely on; all must hold. */
export function matchesQuery(message: SearchableMessage, query: string): boolean {
  return query.split(/\s+/).every((term) => {
    const [operator = '', ...value] = term.split(':');
    return tests[operator]?.(message, value.join(':')) ?? false;
  });
}

function headerIncludes(raw: Buffer, name: string, value: string): boolean {
  return readHeader(raw, name)?.toLowerCase().includes(value.toLowerCase()) ?? false;
}
