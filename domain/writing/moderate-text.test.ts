import { expect, it } from 'vitest';
import { sampleEmail } from '#test/harness/writing-samples.ts';
import { moderateLocally } from './moderate-text.ts';

it.each([
  ['threat', 'Answer me or I will hurt your family.'],
  ['threat', 'We know where you live.'],
  ['threat', 'Pay, or we will publish your photos.'],
  ['threat', 'Ich bringe dich um.'],
  ['threat', 'Je vais te tuer'],
  ['slur', 'you f4ggot'],
  ['sexual_content', 'Hot singles in your area!'],
  ['sexual_content', 'Please send me nudes'],
  ['weapons', 'We sell unregistered handguns, no questions.'],
  ['weapons', 'how to make a bomb at home'],
  ['drugs', 'Buy cheap cocaine here'],
  ['drugs', 'Xanax and more, without prescription'],
  ['credentials_phishing', 'Please verify your bank account password today.'],
  ['credentials_phishing', 'Your account has been suspended.'],
  ['credentials_phishing', 'Reply with your credit card number'],
  ['credentials_phishing', 'Bitte bestätigen Sie Ihr Passwort.'],
  ['credentials_phishing', 'Confirmez votre mot de passe'],
])('stops %s: %s', (rule, text) => {
  expect(moderateLocally(`Hi Ana,\n\n${text}\n`)).toMatchObject({ rule });
});

it.each([
  sampleEmail().body,
  'That would be a killer feature, and it kills time. You will not regret it.',
  'We shot a short video; the bomb cyclone delayed the shipping of the anvils.',
  'We help teams update their password policy and rotate credentials.',
  'Our tool detects phishing mails that ask to verify an account.',
  'Your account team at Northwind says hello. Your account has been active since May.',
  'I sell software to armies of accountants. We buy crackers. He ordered tickets for Guns N’ Roses.',
  'Les retards de paiement vous coûtent cher. Die Kanaldaten bestätigen das.',
  'I can send your team our security credentials overview: SOC 2, ISO 27001.',
  'Sussex and Essex sextant makers, a pornographer-free Scunthorpe.',
  'We test pharmaceuticals: heroin substitutes are delivered by clinics.',
])('lets pass: %s', (text) => {
  expect(moderateLocally(text)).toBeNull();
});
