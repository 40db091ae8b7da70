import { fileEnding } from './file-name.ts';

/** Gmail Help, "File types blocked in Gmail": a mail with one of these, even inside an archive, bounces. */
const blocked = new Set(
  (
    'ade adp apk appx appxbundle bat cab chm cmd com cpl diagcab diagcfg diagpkg dll dmg ex ex_ exe hta img ins ' +
    'iso isp jar jnlp js jse lib lnk mde mjs msc msi msix msixbundle msp mst nsh pif ps1 scr sct shb sys ' +
    'vb vbe vbs vhd vxd wsc wsf wsh xll'
  ).split(' '),
);

/** Whether mail programs refuse a file of this name. */
export function isBlockedFile(name: string): boolean {
  return blocked.has(fileEnding(name));
}
