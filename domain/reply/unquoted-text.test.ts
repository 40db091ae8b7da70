import { describe, expect, it } from 'vitest';
import { unquotedText } from './unquoted-text.ts';

describe('what the sender wrote', () => {
  it.each([
    ['> quoted\nYes.\n>> more\n\nMonday.', 'Yes.\n\nMonday.'],
    ['Yes.\r\n\r\nOn Fri, Nov 20, 2026 at 11:12 AM Jo <jo@ourco.example> wrote:\r\n\r\nHi', 'Yes.'],
    ['Yes.\n\nOn Fri, Nov 20, 2026 at 11:12 AM Jo Li\n<jo@ourco.example> wrote:\n\nHi', 'Yes.'],
    ['Ja.\n\nAm 20.11.2026 um 11:12 schrieb Jo Li <jo@ourco.example>:\n\nHi', 'Ja.'],
    ['Oui.\n\nLe ven. 20 nov. 2026 à 11:12, Jo <jo@ourco.example> a écrit :\n\nHi', 'Oui.'],
    ['Sí.\n\nEl vie, 20 nov 2026 a las 11:12, Jo (<jo@ourco.example>) escribió:\n\nHi', 'Sí.'],
    [
      'Sì.\n\nIl giorno ven 20 nov 2026 alle ore 11:12 Jo <jo@ourco.example> ha scritto:\n\nHi',
      'Sì.',
    ],
    ['Yes.\n\n-----Original Message-----\nHi', 'Yes.'],
    ['Ja.\n\n-----Ursprüngliche Nachricht-----\nHi', 'Ja.'],
    ['Yes.\n\n________________________________\nFrom: Jo', 'Yes.'],
    ['Yes.\n\nFrom: Jo Li\nSent: Friday\nTo: Ana\n\nHi', 'Yes.'],
    ['Ja.\n\n*Von:* Jo Li\n*Gesendet:* Freitag\n\nHi', 'Ja.'],
    ['Yes.\n\n-- \nAna Perez\nHead of Talent', 'Yes.'],
    [
      'On Monday I wrote you a letter.\nDid it arrive?',
      'On Monday I wrote you a letter.\nDid it arrive?',
    ],
    ['From: the bottom of my heart, thanks', 'From: the bottom of my heart, thanks'],
    ['', ''],
  ])('in %j is %j', (text, own) => {
    expect(unquotedText(text)).toBe(own);
  });
});
