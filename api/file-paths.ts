import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { ExportContactsInput } from '#domain/contact/export-contacts-input.ts';
import { ImportMapping } from '#domain/import/import-mapping.ts';
import { duplicatePolicies } from '#domain/import/import-state.ts';
import { ShortMapping } from '#domain/import/short-mapping.ts';
import { components } from './components.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const text = (type: string) => ({ [type]: { schema: z.string() } });

/** Calls that are not JSON in, JSON out, as OpenAPI describes them. */
export const filePaths: readonly RouteConfig[] = [
  {
    method: 'get',
    path: '/api/health',
    tags: ['Operation'],
    summary: 'Whether every part answers',
    security: [],
    responses: {
      200: { description: 'All is well', content: json(components.Health) },
      503: { description: 'A part is down', content: json(components.Health) },
    },
  },
  {
    method: 'post',
    path: '/api/v1/contacts/imports',
    tags: ['Imports'],
    summary:
      'Upload contacts as CSV, Excel (.xlsx) or JSON, 200 MB at most; put the file last. With review=1 it becomes a draft, else its import begins at once',
    request: {
      query: z.object({ review: z.enum(['0', '1']).optional() }),
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({
              mapping: z.union([ImportMapping, ShortMapping]).optional(),
              onDuplicate: z.enum(duplicatePolicies).optional(),
              sheet: z.string().optional(),
              file: z.string().meta({ format: 'binary' }),
            }),
          },
        },
      },
    },
    responses: {
      202: {
        description: 'The import has begun, or waits for its review',
        content: json(components.Import),
      },
    },
  },
  {
    method: 'get',
    path: '/api/v1/contacts/imports/{importId}/rejected.csv',
    tags: ['Imports'],
    summary: 'The rejected rows with their reasons, once the import has ended',
    request: { params: z.object({ importId: z.string() }) },
    responses: { 200: { description: 'A CSV file', content: text('text/csv') } },
  },
  {
    method: 'post',
    path: '/api/v1/contacts/{contactId}/notes/file',
    tags: ['Contacts'],
    summary:
      'Attach the text of a file to a contact: PDF, Word (.docx), plain text or CSV, 10 MB at most. The file is not kept',
    request: {
      params: z.object({ contactId: z.string() }),
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({
              title: z.string().optional(),
              file: z.string().meta({ format: 'binary' }),
            }),
          },
        },
      },
    },
    responses: { 201: { description: 'The note', content: json(components.Note) } },
  },
  {
    method: 'post',
    path: '/api/v1/files',
    tags: ['Files'],
    summary:
      'Upload a file for emails, 10 MB at most. The same file twice is one; types that mail programs refuse are refused',
    request: {
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({ file: z.string().meta({ format: 'binary' }) }),
          },
        },
      },
    },
    responses: { 201: { description: 'The file', content: json(components.File) } },
  },
  {
    method: 'get',
    path: '/api/v1/files/{fileId}',
    tags: ['Files'],
    summary: 'The bytes of a file; images to be shown, anything else as a download',
    request: { params: z.object({ fileId: z.string() }) },
    responses: { 200: { description: 'The file', content: text('application/octet-stream') } },
  },
  ...(['/api/v1/profile/resume', '/api/v1/profiles/{profileId}/resume'] as const).map(resumePath),
  {
    method: 'get',
    path: '/api/v1/contacts/export',
    tags: ['Contacts'],
    summary: 'Everybody a list would show, as CSV, Excel or JSON',
    request: { query: ExportContactsInput },
    responses: {
      200: {
        description: 'A file',
        content: {
          ...text('text/csv'),
          ...text('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
          ...json(z.array(components.Contact)),
        },
      },
    },
  },
  {
    method: 'get',
    path: '/api/v1/events',
    tags: ['Events'],
    summary:
      'What changes, as server-sent events: contact.changed, campaign.changed, mailbox.changed, import.progress',
    request: { headers: z.object({ 'Last-Event-ID': z.string().optional() }) },
    responses: { 200: { description: 'A stream', content: text('text/event-stream') } },
  },
  {
    method: 'get',
    path: '/u/{token}',
    tags: ['Recipients'],
    summary: 'The unsubscribe page; changes nothing',
    security: [],
    request: { params: z.object({ token: z.string() }) },
    responses: { 200: { description: 'A page', content: text('text/html') } },
  },
  {
    method: 'post',
    path: '/u/{token}',
    tags: ['Recipients'],
    summary: 'Unsubscribe at once (RFC 8058)',
    security: [],
    request: { params: z.object({ token: z.string() }) },
    responses: { 200: { description: 'A page', content: text('text/html') } },
  },
];

function resumePath(path: string): RouteConfig {
  return {
    method: 'post',
    path,
    tags: ['Profiles'],
    summary:
      'Upload a résumé: PDF, Word (.docx) or plain text, 10 MB at most. Its text is kept, the file is not',
    request: {
      ...(path.includes('{') && { params: z.object({ profileId: z.string() }) }),
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({ file: z.string().meta({ format: 'binary' }) }),
          },
        },
      },
    },
    responses: { 200: { description: 'The profile with it', content: json(components.Profile) } },
  };
}
