import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort } from '../machine/free-port.ts';
import { demandFreePorts } from './demand-free-ports.ts';

const host = '127.0.0.1';

describe('the ports of a start', () => {
  it('are refused with their holder when somebody has them', async () => {
    const stranger = createServer().listen(0, host);
    await once(stranger, 'listening');
    const address = stranger.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const demand = demandFreePorts([{ variable: 'PORT', port, host }]);
    await expect(demand).rejects.toThrow(`Port ${port} is held by pid ${process.pid}`);
    stranger.close();
  });

  it('are refused when two of our own would share one', async () => {
    const port = await freePort();
    const both = [
      { variable: 'PORT', port, host },
      { variable: 'TEMPORAL_PORT', port, host },
    ];
    await expect(demandFreePorts(both)).rejects.toThrow(`PORT and TEMPORAL_PORT are both ${port}`);
  });

  it('are refused on an address that is not of this machine', async () => {
    const elsewhere = { variable: 'PORT', port: await freePort(), host: '192.0.2.1' };
    await expect(demandFreePorts([elsewhere])).rejects.toThrow(/192\.0\.2\.1.*HOST/);
  });
});
