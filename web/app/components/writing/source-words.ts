import type { FactSource } from '#domain/writing/written-email.ts';

/** Where a fact comes from, as a person would say it. */
export const sourceWords: Readonly<Record<FactSource, string>> = {
  brief: 'the brief',
  sender: 'your profile',
  recipient: 'the contact',
  company: 'the company’s pages',
  thread: 'earlier mails',
  knowledge: 'your notes and earlier mails',
  instruction: 'what you asked for',
};
