import { describe, expect, it } from 'vitest';
import { createFindMailServer, type DnsResolver } from './find-mail-server.ts';

const fail = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};
const mx =
  (...exchanges: string[]) =>
  async () =>
    exchanges.map((exchange) => ({ exchange, priority: 10 }));
const find = (answers: Partial<DnsResolver>, domain = 'acme.com') =>
  createFindMailServer({
    resolveMx: fail('ENODATA'),
    resolve4: fail('ENODATA'),
    resolve6: fail('ENODATA'),
    ...answers,
  })(domain);

describe('findMailServer', () => {
  it.each<[string, Partial<DnsResolver>, boolean | null]>([
    ['an MX record', { resolveMx: mx('mail.acme.com') }, true],
    ['a null MX', { resolveMx: mx('') }, false],
    ['an address only', { resolve4: async () => ['192.0.2.1'] }, true],
    ['an IPv6 address only', { resolve6: async () => ['2001:db8::1'] }, true],
    ['no record at all', {}, false],
    ['no such domain', { resolveMx: fail('ENOTFOUND') }, false],
    ['a DNS that is away', { resolveMx: fail('ETIMEOUT') }, null],
    ['a DNS that refuses half-way', { resolve4: fail('ESERVFAIL') }, null],
  ])('with %s', async (_, answers, found) => {
    expect(await find(answers)).toBe(found);
  });

  it('asks nobody about names that are for tests', async () => {
    expect(await find({ resolveMx: mx('mail') }, 'client.test')).toBeNull();
  });
});
