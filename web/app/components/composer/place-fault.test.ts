import { describe, expect, it } from 'vitest';
import { parseTemplate } from '#domain/email/parse-template.ts';
import { placeFault } from './place-fault.ts';

function faultOf(text: string): string {
  const parsed = parseTemplate(text);
  if (parsed.kind === 'parsed') throw new Error('nothing is wrong with it');
  return parsed.message;
}

describe('the place of a fault', () => {
  it.each([
    ['On {{nobody}}', '(character 4)'],
    ['Hi,\n\nyou {{name', '(line 3, character 5)'],
    ['{{/if}}\n', '(line 1, character 1)'],
  ])('in %j is said behind it', (text, place) => {
    const message = faultOf(text);
    expect(placeFault(text, message)).toBe(`${message} ${place}`);
  });

  it('in HTML is counted in its source', () => {
    const text = '<p>Hi</p>\n<p title={{company}}></p>';
    const parsed = parseTemplate(text, 'html');
    const message = parsed.kind === 'invalid' ? parsed.message : '';
    expect(placeFault(text, message, 'html')).toBe(`${message} (line 2, character 10)`);
    expect(placeFault(text, message)).toBe(message);
  });

  it('is not said where something else is wrong', () => {
    expect(placeFault('Hi {{name}}', 'Write more.')).toBe('Write more.');
    expect(placeFault('Hi {{nobody}}', 'Write more.')).toBe('Write more.');
  });
});
