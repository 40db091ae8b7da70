import { describe, expect, it } from 'vitest';
import { takenOut, withoutTakenOut } from './taken-out.ts';

describe('what is taken out of an HTML email', () => {
  it.each([
    ['<p style="color:red">a <a href="https://a.example">b</a> <img src="cid:fil_1"></p>', []],
    ['<script>a</script>', ['scripts']],
    ['<p onclick="a()">b</p>', ['scripts']],
    ['<form><input></form>', ['forms']],
    ['<a href="java&#115;cript:a()">b</a>', ['links that run something']],
    [
      '<img src="http://a.example/b.png">',
      ['images that are neither uploaded nor at an https address'],
    ],
    ['<style>p{}</style>', ['style sheets (styles of a single tag stay)']],
    ['<p>a < b and <3</p>', []],
    ['', []],
  ])('%s: %j', (html, words) => {
    expect(takenOut(html)).toEqual(words);
  });

  it('is not drawn either', () => {
    const html =
      '<style>p{color:red}</style><p>a<script>b</script> <b>c</b></p><!-- d --><form>e</form>';
    expect(withoutTakenOut(html)).toBe('<p>a <b>c</b></p>e');
  });
});
