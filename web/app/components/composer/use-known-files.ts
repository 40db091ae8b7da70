import { useEffect, useState } from 'react';
import { FileView } from '#domain/file/file-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { callApi } from '../../session/call-api.ts';

const Files = pageView(FileView);

/** Names and sizes of files, asked for once: a file never changes. */
export function useKnownFiles(ids: readonly string[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, FileView>>(new Map());
  const remember = (files: readonly FileView[]) =>
    setKnown((before) => new Map([...before, ...files.map((file) => [file.id, file] as const)]));
  const unknown = ids.filter((id) => !known.has(id)).join(',');

  useEffect(() => {
    if (unknown === '') return;
    let isWanted = true;
    void callApi(`/files?ids=${unknown}`, Files).then((answer) => {
      if (isWanted && answer.ok) remember(answer.value.items);
    });
    return () => {
      isWanted = false;
    };
  }, [unknown]);

  return { known, remember };
}
