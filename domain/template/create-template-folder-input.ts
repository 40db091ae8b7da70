import { z } from 'zod';
import { storableText } from '../profile/storable-text.ts';

export const CreateTemplateFolderInput = z.strictObject({
  name: storableText().trim().min(1, 'Give the folder a name.').max(100),
});
export type CreateTemplateFolderInput = z.input<typeof CreateTemplateFolderInput>;
