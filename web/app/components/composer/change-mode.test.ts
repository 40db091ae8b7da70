// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lossesOf, writtenAs } from './change-mode.ts';
import type { Written } from './composer-value.ts';

const html = (body: string): Written => ({ format: 'html', body });
const text = (body: string): Written => ({ format: 'text', body });

describe('writing the same email another way', () => {
  it('costs nothing from plain text, nor from rich text to its source', async () => {
    expect(lossesOf(text('a {b|c}'), 'rich')).toEqual([]);
    expect(lossesOf(html('<p>a <b>c</b></p>'), 'html')).toEqual([]);
    expect(await writtenAs(text('Hi {{firstName|there}},\n\na <b>\nc'), 'rich')).toEqual(
      html('<p>Hi {{firstName|there}},</p>\n<p>a &lt;b&gt;<br>\nc</p>'),
    );
    expect(await writtenAs(text(' '), 'html')).toEqual(html(''));
  });

  it.each([
    ['<p>a</p><p>b</p>', []],
    ['<p>a <strong>b</strong></p>', ['bold, italic and underlined words']],
    ['<p><img src="cid:fil_1"><img src="cid:fil_2"></p>', ['2 images']],
    ['<p style="color:red">a</p>', ['colours and styles']],
  ])('from %s to plain text costs %j', (body, losses) => {
    expect(lossesOf(html(body), 'plain')).toEqual(losses);
  });

  it.each([
    ['<p>a <a href="https://b.example" class="c">d</a></p><ul><li><p>e</p></li></ul>', []],
    ['<table><tr><td>a</td></tr></table><hr>', ['tables', 'lines across']],
    ['<div><span style="color:red">a</span></div>', ['blocks of a layout', 'colours and styles']],
    ['<p>a</p><!-- b --><x-y>c</x-y>', ['comments', '<x-y>']],
  ])('from the source %s to rich text costs %j', (body, losses) => {
    expect(lossesOf(html(body), 'rich')).toEqual(losses);
  });

  it('leaves the words, and the variables among them', async () => {
    const source = html(
      '<table><tr><td>Hi {{firstName|R&amp;D}}</td></tr></table><p>{{#if role}}a{{/if}}</p>',
    );
    expect(await writtenAs(source, 'rich')).toEqual(
      html('<p>Hi {{firstName|R&amp;D}}</p><p>{{#if role}}a{{/if}}</p>'),
    );
    expect(await writtenAs(source, 'plain')).toEqual(
      text('Hi {{firstName|R&D}}\n\n{{#if role}}a{{/if}}'),
    );
  });
});
