import type { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';

const names: Readonly<Record<string, string>> = {
  sent: 'Sent',
  limit: 'Limit',
  zone: 'Time zone',
  minSeconds: 'Shortest gap',
  maxSeconds: 'Longest gap',
  priorityMode: 'Goes first',
  share: 'Share of first emails',
  names: 'Lacking',
  step: 'Step',
  pausedBy: 'Paused',
  words: 'The provider said',
  advice: 'What helps',
};

const modes: Readonly<Record<string, string>> = {
  follow_ups_first: 'follow-ups',
  fresh_first: 'first emails',
  balanced: 'balanced',
};

/** The numbers behind a reason, as far as they tell a person something. */
export function inputWords(inputs: ContactExplanationView['inputs']) {
  return Object.entries(inputs).flatMap(([key, value]) => {
    const name = names[key];
    return name === undefined || value === null ? [] : [{ name, value: valueWords(key, value) }];
  });
}

function valueWords(key: string, value: string | number): string {
  if (key === 'priorityMode') return modes[value] ?? String(value);
  if (key === 'share') return `${value} %`;
  if (key === 'pausedBy') return value === 'workspace' ? 'the whole workspace' : 'this mailbox';
  return key.endsWith('Seconds') ? secondsWords(Number(value)) : String(value);
}

function secondsWords(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
