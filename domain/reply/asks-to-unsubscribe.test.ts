import { describe, expect, it } from 'vitest';
import { asksToUnsubscribe } from './asks-to-unsubscribe.ts';

describe('a request for no more mail', () => {
  it.each([
    'unsubscribe',
    'UNSUBSCRIBE!!!',
    'Hi, please unsubscribe, thanks.',
    'Opt-out',
    'Remove',
    'Not interested, please remove me from your email list.',
    'Take my name off this list',
    'Can you please remove me from your database?',
    'unsubscribe me please',
    'Please unsubscribe this email address',
    "Don't email me again",
    'I said: stop sending me this stuff.',
    'I want to opt out of your mailings',
    'Bitte abmelden',
    'Bitte streichen Sie mich von Ihrer Liste.',
    'Bitte löschen Sie meine Daten aus Ihrer Datenbank.',
    'Bitte schicken Sie mir nicht mehr, keine weiteren Mails mehr.',
    'Veuillez me désinscrire de votre liste',
    'Retirez-moi de votre liste svp',
    'Merci de ne plus m’écrire : ne me contactez plus',
    'Por favor, no me escriban más',
    'Dar de baja mi correo',
    'Non scrivetemi più',
    'Quero que me remova da lista',
    'Schrijf mij uit a.u.b.',
  ])('is found in %j', (text) => {
    expect(asksToUnsubscribe('Re: Quick question', text)).toBe(true);
  });

  it.each([
    '',
    'Stop by our booth!',
    'We cannot stop now.',
    'Please do not unsubscribe me',
    "Please don't ever remove me from your list",
    'How do I unsubscribe my users?',
    'Do you delete my data from your database?',
    'Our unsubscribe rate is high',
    'Remove the attachment and send me the list',
    'Take me through it',
    'Do not contact Bob, contact me',
    'No more questions, let us talk',
    'Please remove the meeting from my calendar',
    'Wie kann ich meine Kunden abmelden?',
    'Ich melde mich',
  ])('is not read into %j', (text) => {
    expect(asksToUnsubscribe('Re: Quick question', text)).toBe(false);
  });

  it('counts as subject only when nothing else is said', () => {
    expect(asksToUnsubscribe('Unsubscribe', '')).toBe(true);
    expect(asksToUnsubscribe('unsubscribe', 'Is this your product?')).toBe(false);
    expect(asksToUnsubscribe('Re: unsubscribe links', '')).toBe(false);
  });
});
