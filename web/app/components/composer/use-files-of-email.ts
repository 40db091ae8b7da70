import { useEffect, useRef, type RefObject } from 'react';
import { fileFault, shownFileIds } from '#domain/file/file-fault.ts';
import type { FileView } from '#domain/file/file-view.ts';
import { isImageType } from '#domain/file/media-type-of.ts';
import type { ComposerValue } from './composer-value.ts';
import type { InsertionPoint } from './insertion-point.ts';
import { useKnownFiles } from './use-known-files.ts';
import { useUploads } from './use-uploads.ts';

/** What an email takes along and shows: adding to it, and whether it is too much. */
export function useFilesOfEmail(
  value: ComposerValue,
  point: RefObject<InsertionPoint>,
  onChange: (attachmentIds: readonly string[]) => void,
) {
  const { known, remember } = useKnownFiles([...value.attachmentIds, ...shownFileIds(value)]);
  const { uploads, upload, dismiss } = useUploads();
  // An upload takes its time: meanwhile there is other text, and there are other files.
  const latest = useRef({ ids: value.attachmentIds, onChange });
  useEffect(() => {
    latest.current = { ids: value.attachmentIds, onChange };
  });

  function attach({ id }: FileView) {
    const { ids } = latest.current;
    if (ids.includes(id)) return;
    latest.current.ids = [...ids, id];
    latest.current.onChange(latest.current.ids);
  }

  /** @param place shown: in the text, where that can be, and attached where it cannot */
  async function add(files: readonly File[], place: 'attached' | 'shown') {
    for (const file of files) {
      const taken = await upload(file);
      if (!taken) continue;
      remember([taken]);
      const show = point.current?.showImage;
      if (place === 'shown' && show && isImageType(taken.mediaType)) show(taken);
      else attach(taken);
    }
  }

  const all = [...known.values()];
  const isKnown = [...value.attachmentIds, ...shownFileIds(value)].every((id) => known.has(id));
  return {
    known,
    uploads,
    dismiss,
    add,
    remove: (id: string) => onChange(value.attachmentIds.filter((other) => other !== id)),
    fault: isKnown ? (fileFault(value, all)?.message ?? null) : null,
    byteSize: bytesOf(value, known),
  };
}

function bytesOf(value: ComposerValue, known: ReadonlyMap<string, FileView>): number {
  const ids = new Set([...value.attachmentIds, ...shownFileIds(value)]);
  return [...ids].reduce((sum, id) => sum + (known.get(id)?.byteSize ?? 0), 0);
}
