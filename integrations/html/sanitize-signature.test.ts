import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { hostileHtml } from '#test/fixtures/html/hostile-html.ts';
import { htmlToPlainText } from './html-to-plain-text.ts';
import { sanitizeSignature } from './sanitize-signature.ts';

describe('sanitizeSignature', () => {
  it.each(hostileHtml)('leaves nothing that acts: %s', (html) => {
    const clean = sanitizeSignature(html);
    expect(dangersIn(clean)).toEqual([]);
    expect(sanitizeSignature(clean)).toBe(clean);
  });

  it('is not led astray by depth', () => {
    const clean = sanitizeSignature(`${'<div>'.repeat(10_000)}<img src=x onerror=alert(1)>`);
    expect(dangersIn(clean)).toEqual([]);
    expect(htmlToPlainText(clean)).toBe('');
  });

  it('keeps words, links, lists, looks and a logo', () => {
    const html =
      '<p><strong style="color:#123456">Ana</strong><br /><a href="https://ana.example" rel="noopener noreferrer">ana.example</a></p><ul><li>CTO</li></ul><img src="https://ana.example/logo.png" alt="Ana" width="80" />';
    expect(sanitizeSignature(html)).toBe(html);
  });

  it('says the same as text, with the address behind the words of a link', () => {
    const html =
      '<p><b>Ana Alves</b><br>CTO</p><p><a href="https://ana.example">my page</a> | <a href="https://b.example">https://b.example</a></p>';
    expect(htmlToPlainText(html)).toBe(
      'Ana Alves\nCTO\nmy page (https://ana.example) | https://b.example',
    );
  });
});

/** What a second parser finds in it that a signature may not hold. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const tags = /^(?:p|br|div|span|a|strong|b|em|i|u|s|small|ul|ol|li|table|tbody|tr|td|img)$/;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!tags.test(name)) found.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^srcset|^target/.test(key)) found.push(`${name} ${key}`);
        if (key === 'style' && /url|expression|position|behavior/i.test(value)) found.push(value);
        if (key === 'href' && !/^(?:https?:|mailto:|tel:)/.test(value)) found.push(value);
        if (key === 'src' && !value.startsWith('https://')) found.push(value);
      }
    },
    oncomment: () => void found.push('comment'),
  });
  parser.end(html);
  return found;
}
