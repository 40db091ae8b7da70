import type { FileView } from '#domain/file/file-view.ts';

/** Where a person wrote last, in whichever way they write. */
export interface InsertionPoint {
  /** @param tag a variable or another piece of the template language, as it stands in a text */
  readonly insert: (tag: string) => void;
  /** null = images can only be attached. */
  readonly showImage: ((file: FileView) => void) | null;
}
