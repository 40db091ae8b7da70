import type { z } from 'zod';
import { FileView } from './file-view.ts';

/** A file that goes along with an email. */
export const AttachmentView = FileView.pick({ id: true, name: true, byteSize: true });
export type AttachmentView = z.infer<typeof AttachmentView>;
