import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import { decodeText } from './decode-text.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const decode = async (...chunks: Uint8Array[]) => {
  const source = async function* () {
    yield* chunks;
  };
  return (await collect(decodeText(source()))).join('');
};

describe('decodeText', () => {
  it('decides at the first letter beyond ASCII, also one that is cut in two', async () => {
    const [lead, rest] = [Buffer.from([0xc3]), Buffer.from([0xa9])];
    expect(await decode(Buffer.from('a,'), Buffer.concat([Buffer.from('b'), lead]), rest)).toBe(
      'a,bé',
    );
    expect(await decode(Buffer.from('a,'), lead, latin1(',\xE9'))).toBe('a,Ã,é');
    expect(await decode(Buffer.from('a,'), latin1('\xE9'))).toBe('a,é');
  });

  it('keeps its decision', async () => {
    expect(await decode(Buffer.from('é'), latin1('\xE9,'))).toBe('é\uFFFD,');
    expect(await decode(latin1('\xE9,'), Buffer.from('é'))).toBe('é,Ã©');
  });

  it('joins characters that chunks cut, in UTF-8 and in UTF-16', async () => {
    const utf8 = Buffer.from('é🥋é');
    const utf16 = Buffer.from('\uFEFFé🥋é', 'utf16le');
    for (let cut = 2; cut < 8; cut += 1) {
      expect(await decode(utf8.subarray(0, cut), utf8.subarray(cut))).toBe('é🥋é');
      expect(await decode(utf16.subarray(0, cut), utf16.subarray(cut))).toBe('é🥋é');
    }
  });

  it('drops the byte order mark at the start only', async () => {
    expect(await decode(Buffer.from('\uFEFFa\uFEFFb'))).toBe('a\uFEFFb');
  });
});
