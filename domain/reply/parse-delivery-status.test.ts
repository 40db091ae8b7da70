import { describe, expect, it } from 'vitest';
import { enhancedStatus, parseDeliveryStatus } from './parse-delivery-status.ts';

describe('a delivery status', () => {
  it('is read per recipient, folded lines and CRLF included', () => {
    const text = [
      'Reporting-MTA: dns; mx.acme.example',
      '',
      'Original-Recipient: rfc822;Ana@acme.example',
      'Final-Recipient: RFC822; <Ana.Perez@Acme.example>',
      'Action: FAILED',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '\tno such user',
      '  ',
      'Final-Recipient: rfc822; bob@acme.example',
      'Action: delayed',
      'Status: 4.4.1',
      '',
    ].join('\r\n');
    expect(parseDeliveryStatus(text)).toEqual([
      {
        recipient: 'ana.perez@acme.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 no such user',
      },
      { recipient: 'bob@acme.example', action: 'delayed', status: '4.4.1', diagnostic: null },
    ]);
  });

  it('keeps what it does not understand as null', () => {
    const text = 'Final-Recipient: rfc822;\nAction: exploded\nStatus: soon';
    expect(parseDeliveryStatus(text)).toEqual([
      { recipient: null, action: null, status: null, diagnostic: null },
    ]);
  });

  it.each([
    ['5.0.0', 'smtp; 550 5.1.1 unknown', '5.1.1'],
    ['4.0.0', 'smtp; 550 5.1.1 unknown', '4.0.0'],
    ['5.2.1', 'smtp; 550 5.1.1 unknown', '5.2.1'],
    ['', 'smtp; 452 4.2.2 full', '4.2.2'],
  ])('status %j with diagnostic %j is %s', (status, diagnostic, expected) => {
    const text = `Final-Recipient: rfc822; a@b.example\nStatus: ${status}\nDiagnostic-Code: ${diagnostic}`;
    expect(parseDeliveryStatus(text)[0]?.status).toBe(expected);
  });

  it('never cuts a character in half, which no row could hold', () => {
    const text = `Final-Recipient: rfc822; a@b.example\nDiagnostic-Code: smtp; ${'x'.repeat(499)}🥋`;
    expect(parseDeliveryStatus(text)[0]?.diagnostic?.isWellFormed()).toBe(true);
  });

  it.each(['', '\n\n', 'Reporting-MTA: dns; x', 'nonsense'])('%j speaks of nobody', (text) => {
    expect(parseDeliveryStatus(text)).toEqual([]);
  });
});

describe('an enhanced status code', () => {
  it.each([
    ['550 5.1.1 unknown', '5.1.1'],
    ['(#5.1.10)', '5.1.10'],
    ['host 10.5.1.1 said 4.2.2', '4.2.2'],
    ['5.1.1.', '5.1.1'],
  ])('in %j is %s', (text, status) => {
    expect(enhancedStatus(text)).toBe(status);
  });

  it.each([null, '', '5.1', '3.1.1', '192.5.1.1', '5.1.1.7', 'v15.1.1'])('is not in %j', (text) => {
    expect(enhancedStatus(text)).toBeNull();
  });
});
