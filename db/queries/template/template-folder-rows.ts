import { templateFolders } from '../../schema/index.ts';
import { namedRows } from '../named-rows.ts';

export type TemplateFolderRow = typeof templateFolders.$inferSelect;

export const templateFolderRows = namedRows(templateFolders);
