import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { describeAddressFault } from './describe-address-fault.ts';
import { emailDomain } from './email-domain.ts';
import { isFreemailDomain } from './is-freemail-domain.ts';
import { normalizeEmailAddress } from './normalize-email-address.ts';
import { parseEmailAddress } from './parse-email-address.ts';

const label63 = 'a'.repeat(63);

describe('parsing an address', () => {
  it.each([
    ['ana@example.com', 'ana@example.com'],
    ['Ana.Perez+jobs@Example.COM', 'Ana.Perez+jobs@example.com'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['a_b-c=d!#$%&*/?^`{|}~@example.co.uk', 'a_b-c=d!#$%&*/?^`{|}~@example.co.uk'],
    [`${'l'.repeat(64)}@example.com`, `${'l'.repeat(64)}@example.com`],
    [`ana@${label63}.com`, `ana@${label63}.com`],
    ['ana@1and1.com', 'ana@1and1.com'],
    ['ana@xn--mnchen-3ya.de', 'ana@xn--mnchen-3ya.de'],
    ['ana@münchen.de', 'ana@xn--mnchen-3ya.de'],
    ['ana@MÜNCHEN.de', 'ana@xn--mnchen-3ya.de'],
    ['ana@例え.jp', 'ana@xn--r8jz45g.jp'],
    ['ana@bücher.xn--p1ai', 'ana@xn--bcher-kva.xn--p1ai'],
  ])('accepts %s', (text, address) => {
    expect(parseEmailAddress(text)).toMatchObject({ kind: 'valid', address });
  });

  it.each([
    ['', 'empty'],
    ['ana', 'at_sign'],
    ['ana@b@example.com', 'at_sign'],
    ['"ana@evil.com"@example.com', 'at_sign'],
    ['@example.com', 'local_part'],
    ['.ana@example.com', 'local_part'],
    ['ana.@example.com', 'local_part'],
    ['ana..b@example.com', 'local_part'],
    ['ana b@example.com', 'local_part'],
    [' ana@example.com', 'local_part'],
    ['"ana"@example.com', 'local_part'],
    ['ana(comment)@example.com', 'local_part'],
    ['Ana <ana@example.com>', 'local_part'],
    ['ana,bob@example.com', 'local_part'],
    ['group:ana@example.com', 'local_part'],
    ['josé@example.com', 'local_part'],
    ['аna@example.com', 'local_part'],
    [`${'l'.repeat(65)}@example.com`, 'local_part_too_long'],
    ['ana@', 'domain'],
    ['ana@localhost', 'domain'],
    ['ana@example.com.', 'domain'],
    ['ana@example..com', 'domain'],
    ['ana@-example.com', 'domain'],
    ['ana@example-.com', 'domain'],
    ['ana@exam_ple.com', 'domain'],
    ['ana@example.c', 'domain'],
    ['ana@127.0.0.1', 'domain'],
    ['ana@[127.0.0.1]', 'domain'],
    ['ana@0x7f.1', 'domain'],
    ['ana@example.com:25', 'domain'],
    ['ana@example.com/x', 'domain'],
    ['ana@exämple.com/x', 'domain'],
    ['ana@exämple.com?x', 'domain'],
    ['ana@ex%61mple.com', 'domain'],
    ['ana@exä%6dple.com', 'domain'],
    ['ana@example.com, bob@example.com', 'at_sign'],
    ['ana@example.com (work)', 'domain'],
    ['ana@example.com\r\nBcc: eve', 'domain'],
    ['ana@exam\nple.com', 'domain'],
    ['ana@exam\u200Bple.com', 'domain'],
    ['ana@exam\u00ADple.com', 'domain'],
    [`ana@${label63}a.com`, 'domain'],
    [`ana@${`${'a'.repeat(49)}.`.repeat(5)}com`, 'too_long'],
  ])('refuses %j: %s', (text, fault) => {
    const parsed = parseEmailAddress(text);
    expect(parsed).toEqual({ kind: 'invalid', fault });
    if (parsed.kind === 'invalid') expect(describeAddressFault(parsed.fault)).toMatch(/\.$/);
  });

  it('counts 254 characters and not one more', () => {
    const longest = `${'l'.repeat(64)}@${`${'a'.repeat(61)}.`.repeat(3)}abc`;
    expect(longest).toHaveLength(254);
    expect(parseEmailAddress(longest).kind).toBe('valid');
    expect(parseEmailAddress(`${longest}d`)).toEqual({ kind: 'invalid', fault: 'too_long' });
  });

  it.each([
    '\r',
    '\n',
    '\0',
    '\u2028',
    '\u2029',
    '\u0085',
    '\t',
    ' ',
    '<',
    '>',
    ',',
    ';',
    ':',
    '"',
  ])('lets %j through nowhere', (bad) => {
    const good = 'ana.perez@mail.example.com';
    for (let index = 0; index <= good.length; index += 1) {
      expect(parseEmailAddress(good.slice(0, index) + bad + good.slice(index)).kind).toBe(
        'invalid',
      );
    }
  });

  it('returns only printable ASCII with one @, whatever it is given', () => {
    const nasty = fc.string({ unit: 'binary', maxLength: 40 });
    const nearMiss = fc
      .tuple(fc.string({ maxLength: 10 }), nasty, fc.constantFrom('', '.com', '.de'))
      .map(([local, domain, end]) => `${local}@${domain}${end}`);
    fc.assert(
      fc.property(fc.oneof(nasty, nearMiss), (text) => {
        const parsed = parseEmailAddress(text);
        if (parsed.kind === 'valid') {
          expect(parsed.address).toMatch(/^[!-?A-~]+@[a-z\d.-]+$/);
          expect(parseEmailAddress(parsed.address)).toEqual(parsed);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('normalising an address', () => {
  it.each([
    ['Ana@Example.com', 'ana@example.com'],
    ['  ana@example.com\r\n', 'ana@example.com'],
    ['\uFEFF\u00A0ana@example.com\u200B\u2060', 'ana@example.com'],
    ['\u202Aana@example.com\u202C', 'ana@example.com'],
    ['ana+jobs@example.com', 'ana+jobs@example.com'],
    ['a.n.a@gmail.com', 'a.n.a@gmail.com'],
    ['ana@mu\u0308nchen.de', 'ana@xn--mnchen-3ya.de'],
    ['ana@\uFF45xample.com', 'ana@example.com'],
  ])('makes %j the key %s', (text, key) => {
    expect(normalizeEmailAddress(text)).toBe(key);
  });

  it.each(['', '   ', 'not an address', 'ana@exa mple.com', 'ana@example.com;bob@example.com'])(
    'has no key for %j',
    (text) => {
      expect(normalizeEmailAddress(text)).toBeNull();
    },
  );

  it('never takes a look-alike for the address it imitates', () => {
    expect(normalizeEmailAddress('ana@paypal.com')).toBe('ana@paypal.com');
    expect(normalizeEmailAddress('ana@pаypаl.com')).toBe('ana@xn--pypl-53dc.com');
    expect(normalizeEmailAddress('аna@paypal.com')).toBeNull();
  });

  it('changes nothing the second time', () => {
    const part = fc.stringMatching(/^[A-Za-z\d]{1,12}$/);
    fc.assert(
      fc.property(part, part, part, (local, tag, domain) => {
        const key = normalizeEmailAddress(` ${local}+${tag}@${domain}.Example `);
        expect(key).toBe(`${local}+${tag}@${domain}.example`.toLowerCase());
        expect(key && normalizeEmailAddress(key)).toBe(key);
      }),
    );
  });
});

describe('the domain of an address', () => {
  it('is read from whatever is an address', () => {
    expect(emailDomain(' Ana@MÜNCHEN.de ')).toBe('xn--mnchen-3ya.de');
    expect(emailDomain('nobody')).toBeNull();
  });

  it('tells shared mail providers from companies', () => {
    expect(isFreemailDomain('gmail.com')).toBe(true);
    expect(isFreemailDomain('GMX.de')).toBe(true);
    expect(isFreemailDomain('acme.com')).toBe(false);
    expect(isFreemailDomain('gmail.com.evil.example')).toBe(false);
  });
});
