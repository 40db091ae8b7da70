import { describe, expect, it } from 'vitest';
import { sameOrigins } from './same-origins.ts';

describe('sameOrigins', () => {
  it('knows this machine by both names, on its port', () => {
    const both = ['http://localhost:3000', 'http://127.0.0.1:3000'];
    expect(sameOrigins('http://localhost:3000')).toEqual(both);
    expect(sameOrigins('http://127.0.0.1:3000/')).toEqual(both);
  });

  it('takes a public address as it is', () => {
    expect(sameOrigins('https://mail.example.com')).toEqual(['https://mail.example.com']);
  });
});
