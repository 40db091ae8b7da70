const names: Readonly<Record<string, string>> = {
  brief: 'Brief of the step',
  style: 'How you want to sound',
  sender: 'Your profile',
  'sender resume': 'Your résumé',
  recipient: 'The contact',
  company: 'The company’s pages',
  instruction: 'What you asked for',
  answer: 'Its answer before',
  faults: 'What was wrong with that',
};

const numbered: Readonly<Record<string, string>> = {
  thread: 'Earlier mail',
  knowledge: 'From notes and mails, rank',
};

/** A part of the prompt as a person would call it. */
export function partWords(label: string): string {
  const [, kind = '', number] = /^(\w+) (\d+)$/.exec(label) ?? [];
  const name = numbered[kind];
  return name === undefined ? (names[label] ?? label) : `${name} ${number}`;
}
