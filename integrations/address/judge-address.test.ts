import { describe, expect, it } from 'vitest';
import { judgeAddress } from './judge-address.ts';

describe('judgeAddress', () => {
  it.each([
    ['ada', 'example.com', []],
    ['info', 'example.com', ['role_address']],
    ['ada', 'mailinator.com', ['disposable']],
    ['sales', 'inbox.mailinator.com', ['role_address', 'disposable']],
    ['ada', 'gmail.com', []],
    ['ada', 'notmailinator.com.example', []],
  ])('says of %s@%s: %j', (localPart, domain, flags) => {
    expect(judgeAddress({ localPart, domain })).toEqual(flags);
  });
});
