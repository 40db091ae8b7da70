import { z } from 'zod';
import { CreateTemplateFolderInput } from './create-template-folder-input.ts';

export const RenameTemplateFolderInput = CreateTemplateFolderInput.extend({ folderId: z.string() });
export type RenameTemplateFolderInput = z.input<typeof RenameTemplateFolderInput>;
