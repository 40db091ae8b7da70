import { useState } from 'react';
import { isBlockedFile } from '#domain/file/is-blocked-file.ts';
import { mostFileBytes } from '#domain/file/file-limits.ts';
import { FileView } from '#domain/file/file-view.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import { sendFile } from '../../session/send-file.ts';

/** A file on its way to the server. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  /** Uploaded so far, 0 to 1. */
  readonly share: number;
  /** Why it did not get there. */
  readonly problem: string | null;
}

/** Takes files to the server, each by itself: one that is refused keeps no other back. */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const set = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  /** @returns the file, or null when it was refused, which is shown */
  async function upload(file: File): Promise<FileView | null> {
    const key = crypto.randomUUID();
    const fault = faultOf(file);
    setUploads((all) => [...all, { key, name: file.name, share: 0, problem: fault }]);
    if (fault !== null) return null;
    const answer = await sendFile('/files', file, (share) => set(key, { share }));
    const taken = answer.ok ? FileView.safeParse(answer.said) : null;
    if (taken?.success) {
      dismiss(key);
      return taken.data;
    }
    const problem = answer.ok ? 'The server answered something unknown.' : answer.message;
    set(key, { problem });
    return null;
  }

  return { uploads, upload, dismiss };
}

/** What can be said before anything is sent. */
function faultOf({ name, size }: File): string | null {
  if (isBlockedFile(name)) return 'Mail programs refuse files of this type.';
  if (size === 0) return 'It is empty.';
  if (size <= mostFileBytes) return null;
  return `It is ${formatBytes(size)}; at most ${formatBytes(mostFileBytes)} a file.`;
}
