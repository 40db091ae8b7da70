import fc from '#test/harness/fast-check.ts';
import { expect, it } from 'vitest';
import { formatId } from './ids.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const readBits = (id: string) =>
  Array.from(id.slice('con_'.length), (character) => BigInt(alphabet.indexOf(character))).reduce(
    (bits, digit) => bits * 32n + digit,
    0n,
  );

it('holds every bit of the time and of what is random, in their order', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().map((time) => time % 2 ** 48),
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      (timeMs, random) => {
        const bits = random.reduce((sum, byte) => sum * 256n + BigInt(byte), BigInt(timeMs));
        const id = formatId('contact', timeMs, random);
        expect(id).toMatch(/^con_[0-9a-z]{26}$/);
        expect(readBits(id)).toBe(bits);
      },
    ),
  );
  expect(formatId('contact', 2 ** 48 - 1, new Uint8Array(10).fill(255))).toBe(
    `con_7${'z'.repeat(25)}`,
  );
});
