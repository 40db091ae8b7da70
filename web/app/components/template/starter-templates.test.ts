import { describe, expect, it } from 'vitest';
import { renderTemplate } from '#domain/email/render-template.ts';
import { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import { bannedPhrases } from '#domain/writing/lint/banned-phrases.ts';
import { spamWords } from '#domain/writing/lint/spam-words.ts';
import { starterTemplates } from './starter-templates.ts';

const barely = {
  firstName: null,
  lastName: null,
  name: '',
  email: 'a@b.example',
  company: '',
  role: '',
  custom: {},
};
const fully = {
  ...barely,
  name: 'Ada Lovelace',
  company: 'Engines',
  role: 'Head of Analysis',
};

describe.each(starterTemplates)('the starter template “$name”', ({ name, subject, body }) => {
  it.each([
    ['of whom only the address is known', barely],
    ['of whom all is known', fully],
  ])('reads well to somebody %s', (_who, contact) => {
    const values = { ...contact, sender: { name: 'Bob' } };
    const mail = renderTemplate({ subject, text: body }, values, 'con_1');
    if (mail.kind !== 'rendered') throw new Error(mail.kind);
    expect(mail.text).toMatch(/^Hi (Ada|there),\n\n[A-Z]/);
    expect(mail.text).toMatch(/\nBob$/);
    expect(mail.text).not.toMatch(/\n{3}|[{}[\]]| {2}/);
    expect(mail.text.split(/\s+/).length).toBeLessThan(110);
    expect(mail.text).toContain('?');
  });

  it('can be saved as it is, and sounds like no advertisement', () => {
    expect(CreateTemplateInput.safeParse({ name, subject, body }).success).toBe(true);
    const said = `${subject} ${body}`.toLowerCase();
    const worn = [...bannedPhrases, ...spamWords].map(String);
    expect(worn.filter((words) => said.includes(words.toLowerCase()))).toEqual([]);
  });
});

it('starter templates have keys and names of their own', () => {
  const keys = new Set(starterTemplates.map(({ key }) => key));
  const names = new Set(starterTemplates.map(({ name }) => name.toLowerCase()));
  expect([keys.size, names.size]).toEqual([starterTemplates.length, starterTemplates.length]);
});
