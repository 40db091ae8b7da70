import { once } from 'node:events';
import type { Server } from 'node:http';

/** Opens the server on a free port of 127.0.0.1 and says its URL. */
export async function listenOnLoopback(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return `http://127.0.0.1:${address.port}`;
}
