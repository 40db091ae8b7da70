import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { htmlParts } from './html-parts.ts';

const piece = fc.constantFrom(
  '<',
  '</',
  '>',
  '"',
  "'",
  '=',
  '<p',
  ' a',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  'x',
  '\n',
);

describe('HTML in parts', () => {
  it('is what it was when they are joined again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(
          htmlParts(html)
            .map(({ source }) => source)
            .join(''),
        ).toBe(html);
      }),
    );
  });

  it('reads no tags in a script, a style or a comment', () => {
    const html = '<script>a < "<b>"</script><style><i></style><!-- <u> --><p TITLE="<s>">';
    const tags = htmlParts(html).flatMap((part) => (part.kind === 'tag' ? [part.tag] : []));
    expect(tags.map(({ name }) => name)).toEqual(['script', 'script', 'style', 'style', 'p']);
    expect(tags.at(-1)?.attributes.get('title')).toBe('<s>');
  });

  it('ends a tag where no quotes are open, and reads what is never closed as text', () => {
    const sources = (html: string) =>
      htmlParts(html).map(({ kind, source }) => `${kind} ${source}`);
    expect(sources(`<a title='>' b=">">c`)).toEqual([`tag <a title='>' b=">">`, 'text c']);
    expect(sources('a <b "> c')).toEqual(['text a <b "> c']);
    expect(sources('<!doctype html><? x')).toEqual(['hidden <!doctype html>', 'text <? x']);
  });
});
