import { describe, expect, it } from 'vitest';
import { jsonCells } from './json-cells.ts';

const cells = (text: string) => Object.fromEntries(jsonCells(JSON.parse(text)));

describe('jsonCells', () => {
  it('gives words, numbers, truth and nothing as text', () => {
    expect(cells('{"a":"x","b":1.5,"c":true,"d":null}')).toEqual({
      a: 'x',
      b: '1.5',
      c: 'true',
      d: '',
    });
  });

  it('makes columns of what is inside and one cell of a list', () => {
    expect(cells('{"company":{"name":"Acme","size":9},"tags":["a","b"]}')).toEqual({
      'company.name': 'Acme',
      'company.size': '9',
      tags: 'a, b',
    });
  });

  it('keeps lists of objects and what is very deep as JSON', () => {
    expect(cells('{"jobs":[{"at":"Acme"}],"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}')).toEqual({
      jobs: '[{"at":"Acme"}]',
      'a.b.c.d.e': '{"f":1}',
    });
  });

  it('takes a key that means something to JavaScript for a name', () => {
    expect([...jsonCells(JSON.parse('{"__proto__":"x"}'))]).toEqual([['__proto__', 'x']]);
  });
});
