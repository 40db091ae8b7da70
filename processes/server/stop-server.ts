import type { Server } from 'node:http';
import type { Connection } from '@temporalio/client';
import type { Logger } from '#config/logger.ts';
import type { DatabaseConnection } from '#db/client.ts';

/** Requests under way get this long, milliseconds; open event streams end at once. */
const graceMs = 5_000;

/** On SIGTERM or SIGINT: takes no more requests, finishes those under way, and ends the process. */
export function stopServer(parts: {
  server: Server;
  stops: readonly (() => void)[];
  connection: Connection;
  database: DatabaseConnection;
  logger: Logger;
}): void {
  const { server, stops, connection, database, logger } = parts;
  const stop = () => {
    for (const stopPart of stops) stopPart();
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      Promise.all([connection.close(), database.close()]).catch((error: unknown) => {
        logger.warn({ err: error }, 'did not close cleanly');
      });
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
