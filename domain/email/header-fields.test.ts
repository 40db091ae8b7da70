import { describe, expect, it } from 'vitest';
import { headerFields } from './header-fields.ts';

describe('reading header fields', () => {
  it('joins folded lines and keeps repeated fields apart, in order', () => {
    const section = 'Received: by a\r\n\tfrom b\r\nX-A:1\r\nreceived : by c\nEmpty:\r\nX-A: 2';
    expect({ ...headerFields(section) }).toEqual({
      received: ['by a from b', 'by c'],
      'x-a': ['1', '2'],
      empty: [''],
    });
  });

  it('leaves out what is no field', () => {
    expect({ ...headerFields('no colon\n: no name\nwith space in: x\nÜ: x\n ok') }).toEqual({});
  });

  it('reads a field called __proto__ like any other', () => {
    const fields = headerFields('__proto__: x\nconstructor: y');
    expect(fields['__proto__']).toEqual(['x']);
    expect(fields['constructor']).toEqual(['y']);
    expect(fields['toString']).toBeUndefined();
  });
});
