import type { FileRefInput } from '#domain/file/file-ref-input.ts';
import type { FileView } from '#domain/file/file-view.ts';
import type { ListFilesInput } from '#domain/file/list-files-input.ts';
import type { UploadFileInput } from '#domain/file/upload-file-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Access, Verb } from '../context.ts';

/** What emails attach or show. */
export type FileServices = {
  files: {
    upload: (
      access: Access,
      input: UploadFileInput,
      file: AsyncIterable<Uint8Array>,
    ) => Promise<FileView>;
    get: Verb<FileRefInput, FileView & { content: Uint8Array }>;
    list: Verb<ListFilesInput, PageView<FileView>>;
  };
};
