import { describe, expect, it } from 'vitest';
import { plainOfHtml } from './plain-of-html.ts';

describe('an HTML email as plain text', () => {
  it.each([
    ['<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
    ['<p>a</p><p><br></p><p>b</p>', 'a\n\n\nb'],
    ['<h2>a</h2><p>b <strong>c</strong>\n d</p>', 'a\n\nb c d'],
    [
      '<p>a</p><ul><li><p>b</p></li><li><p>c</p><ol><li><p>d</p></li></ol></li></ul><p>e</p>',
      'a\n\n- b\n- c\n  1. d\n\ne',
    ],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<blockquote><p>a</p><p>b</p></blockquote><p>c</p>', '> a\n> \n> b\n\nc'],
    ['<p><a href="https://a.example/?b=1&amp;c">d</a></p>', 'd (https://a.example/?b=1&c)'],
    ['<p><a href="https://a.example">https://a.example</a></p>', 'https://a.example'],
    ['<p><a href="mailto:a@b.example">a@b.example</a></p>', 'a@b.example'],
    [
      '<p>Hi {{firstName|R&amp;D}}{{#if company}} of {{company}}{{/if}}</p>',
      'Hi {{firstName|R&D}}{{#if company}} of {{company}}{{/if}}',
    ],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<style>p{}</style><p>a<script>b</script><img src="cid:fil_1"></p><!-- c -->', 'a'],
    ['<p>Gr&uuml;&szlig;e &Uuml;&mdash;&#8364;&#x41;&AMP;&nosuch;</p>', 'Grüße Ü—€A&&nosuch;'],
    ['', ''],
  ])('%j says %j', (html, text) => {
    expect(plainOfHtml(html, 'typed')).toBe(text.replaceAll(/ +$/gm, ''));
  });

  it('is sent with paragraphs, lists, tables in lines, and images by their words', () => {
    const html =
      '<h1>Big</h1><p>a<br />b</p><p></p><p><br></p><p>c</p><ul><li><p>one</p></li><li>two</li></ul><table><tr><th>A</th><td>B</td></tr><tr><td>1</td><td>2</td></tr></table><hr><p><img src="cid:fil_1" alt="Logo" /><img src="cid:fil_2" alt="" /></p><ol start="3"><li>x</li></ol><pre>a\n  b</pre><p><a href="https://a.example/x">here</a></p>';
    expect(plainOfHtml(html, 'sent')).toBe(
      'Big\n\na\nb\n\nc\n\n- one\n- two\n\nA B\n1 2\n\n---\n\n[Logo]\n\n3. x\n\na\n  b\n\nhere (https://a.example/x)',
    );
  });

  it('has the words of its images where they are asked for', () => {
    const html = '<p>a <img src="cid:fil_1" alt="our &amp; team"><img src="cid:fil_2"> b</p>';
    expect([plainOfHtml(html, 'typed'), plainOfHtml(html, 'sent')]).toEqual([
      'a b',
      'a [our & team] b',
    ]);
  });
});
