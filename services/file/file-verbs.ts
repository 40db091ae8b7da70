import type { Bind } from '../bind.ts';
import type { Access, VerbContext } from '../context.ts';
import type { FileServices } from './file-services.ts';
import { getFile } from './get-file.ts';
import { listFiles } from './list-files.ts';
import { uploadFile } from './upload-file.ts';

export const fileVerbs = (
  verb: Bind,
  contextOf: (access: Access) => VerbContext,
): FileServices => ({
  files: {
    upload: (access, input, file) => uploadFile({ ctx: contextOf(access), input, file }),
    get: verb(getFile),
    list: verb(listFiles),
  },
});
