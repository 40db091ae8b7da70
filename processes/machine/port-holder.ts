import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { outputOf } from './output-of.ts';

/** @returns the pid that listens on a TCP port, or undefined when it is nobody's or hidden from us */
export function portHolder(port: number): number | undefined {
  if (existsSync('/proc/net/tcp')) return ownerOfSocket(listeningSockets(port));
  const pid = outputOf('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'])?.split('\n')[0];
  return pid ? Number(pid) : undefined;
}

/** proc(5): column 2 is `address:port` in hex, column 4 the state (0A = LISTEN), column 10 the inode. */
function listeningSockets(port: number): ReadonlySet<string> {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((table) => existsSync(table))
    .flatMap((table) => readFileSync(table, 'utf8').split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/));
  const listening = rows.filter(([, local, , state]) => {
    return state === '0A' && local?.endsWith(`:${hexPort}`);
  });
  return new Set(listening.map((columns) => `socket:[${columns[9]}]`));
}

function ownerOfSocket(sockets: ReadonlySet<string>): number | undefined {
  if (sockets.size === 0) return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => openFiles(pid).some((file) => sockets.has(file)));
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  const names = readable(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => readable(() => readlinkSync(`${folder}/${name}`)) ?? []);
}

/** @returns null for another user's process, and for what ended or was closed while we looked */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
