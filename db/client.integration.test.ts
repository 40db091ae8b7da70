import { expect, it } from 'vitest';
import { createDatabase } from './client.ts';
import { ownPort } from '#test/harness/own-port.ts';

it('asks again at once, however often the database did not answer', async () => {
  const { sql, close } = createDatabase(`postgres://nobody@127.0.0.1:${await ownPort()}/none`);
  const ask = () => sql`select 1`.catch((error: Error) => error.message);
  for (let round = 0; round < 4; round += 1) {
    const askedAt = performance.now();
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect(answers).toEqual(answers.map(() => expect.stringContaining('ECONNREFUSED')));
    expect(performance.now() - askedAt).toBeLessThan(5_000);
  }
  await close();
});
