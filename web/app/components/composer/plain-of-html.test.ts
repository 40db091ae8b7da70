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
    ['', ''],
  ])('%j says %j', (html, text) => {
    expect(plainOfHtml(html)).toBe(text.replaceAll(/ +$/gm, ''));
  });

  it('has the words of its images where they are asked for', () => {
    const html = '<p>a <img src="cid:fil_1" alt="our &amp; team"><img src="cid:fil_2"> b</p>';
    expect([plainOfHtml(html), plainOfHtml(html, 'named')]).toEqual(['a b', 'a [our & team] b']);
  });
});
