import { describe, expect, it } from 'vitest';
import { contactView } from '#test/harness/contact-view.ts';
import { isLackingWords, renderMail } from './render-mail.ts';

const contact = contactView({
  name: 'Ben',
  email: 'ben@fjord.example',
  company: 'Fjord <b>works</b>',
});
const signature = { html: '<p><b>Ada</b></p>', text: 'Ada' };
const draft = (body: string, format: 'text' | 'html') => ({ subject: ' ', body, format });

describe('a mail in the preview', () => {
  it('holds what a contact’s row says as text, and the signature as it is', () => {
    const rich = draft('<p>Hi {{company}}</p><p>{{signature}}</p>', 'html');
    expect(renderMail(rich, contact, 'Ada', signature)).toEqual({
      kind: 'rendered',
      subject: null,
      text: null,
      html: '<p>Hi Fjord &lt;b&gt;works&lt;/b&gt;</p><p><b>Ada</b></p>',
    });
    expect(renderMail(draft('Hi {{company}}\n', 'text'), contact, 'Ada')).toMatchObject({
      text: 'Hi Fjord <b>works</b>\n',
      html: null,
    });
  });

  it.each([
    ['<p>{{role}}</p>', true],
    ['<p>{{role|work}}</p>', false],
    ['<p>{{#if role}}{{role}}{{else}}{{custom.City}}{{/if}}</p>', true],
    ['<p>{{#if role}}{{custom.City}}{{/if}}</p>', false],
    ['<p title="{{role}}">a</p>', true],
  ])('lacks words in %s: %j, read as HTML or not', (body, isLacking) => {
    expect(isLackingWords(draft(body, 'html'), contact, 'Ada')).toBe(isLacking);
    const rendered = renderMail(draft(body, 'html'), contact, 'Ada');
    expect(rendered.kind === 'missing_variable').toBe(isLacking);
  });
});
