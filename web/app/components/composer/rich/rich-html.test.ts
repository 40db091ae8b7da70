// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { keptByEditor } from './rich-html.ts';

describe('HTML that goes through the rich editor', () => {
  it.each([
    ['words', '<p>Hi, how are you?</p>'],
    ['marks', '<p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s> <strong><em>e</em></strong></p>'],
    ['line breaks', '<p>a<br>b</p>'],
    ['empty lines', '<p>a</p><p><br></p><p>b</p>'],
    ['headings', '<h1>a</h1><h2>b</h2><h3>c</h3><p>d</p>'],
    ['lists', '<ul><li><p>a</p></li><li><p>b</p><ol><li><p>c</p></li></ol></li></ul>'],
    ['quotes', '<blockquote><p>a</p></blockquote>'],
    [
      'links',
      '<p><a href="https://a.example/b?c=1&amp;d=2">e</a> <a href="mailto:f@g.example">h</a></p>',
    ],
    ['images', '<p>a <img src="cid:fil_1" alt="A &quot;b&quot;" width="120"> c</p>'],
    ['only an image', '<p><img src="cid:fil_1" alt=""></p>'],
    ['only a chip', '<p>{{signature}}</p>'],
    ['chips', '<p>Hi {{firstName|there}} of {{company}}, {{custom.Favourite book}}</p>'],
    ['chips with characters of HTML', '<p>{{company|R&amp;D &lt;3 "x"}}</p>'],
    ['chips in bold', '<p><strong>Hi {{firstName|there}}</strong></p>'],
    ['variables in addresses', '<p><a href="https://a.example/{{company|x}}">b</a></p>'],
    ['conditions', '<p>{{#if company}}At {{company}}{{else}}Hello{{/if}}</p>'],
    ['conditions around paragraphs', '<p>{{#if role}}</p><p>a</p><p>{{/if}}</p>'],
    ['choices', '<p>{Hello|Hi {{firstName|there}}}, a</p>'],
    ['what is no variable', '<p>{{nobody}} {{ }} {x} }}</p>'],
    ['spaces in a row', '<p>a&nbsp;&nbsp;b</p>'],
    ['nothing', ''],
  ])('is unchanged: %s', (_, html) => {
    expect(keptByEditor(html)).toBe(html);
  });

  it('keeps the words of what it does not know, and settles at once', () => {
    const kept = keptByEditor(
      '<table><tr><td>a {{name}}</td></tr></table><div style="color:red">b</div>',
    );
    expect(kept).toBe('<p>a {{name}}</p><p>b</p>');
    expect(keptByEditor(kept)).toBe(kept);
  });
});

describe('a mail that is edited before it goes out', () => {
  it.each([
    ['words', '<p>Hi Ben,</p><p>how <strong>are</strong> you?</p>'],
    [
      'a signature with looks',
      '<p>Hi Ben,</p><p><span style="color:#888">Ada</span><br><img src="https://a.example/b.png" alt=""></p>',
    ],
    ['a table', '<table><tbody><tr><td>a &lt; "b"</td></tr></tbody></table><p>c</p>'],
    ['braces', '<p>{{firstName|there}} {a|b}</p>'],
    ['images', '<p><img src="cid:fil_1" alt="a"></p>'],
  ])('keeps %s as it is', (_, html) => {
    expect(keptByEditor(html, 'mail')).toBe(html);
  });
});
