import { z } from 'zod';
import { mostAttachments } from './file-limits.ts';

/** Files that go along with an email, in order. */
export const AttachmentIdsInput = z
  .array(z.string())
  .max(mostAttachments, `At most ${mostAttachments} attachments.`)
  .refine((ids) => new Set(ids).size === ids.length, 'A file is attached twice.');
