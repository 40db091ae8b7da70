/**
 * Where choices such as `{Hello|Hi}` begin and end. Braces without a bar between them are plain text, as
 * are those that nothing closes; bars inside `{{…}}` belong to their tag.
 * @returns index of the closing brace by that of the opening one
 */
export function findChoices(template: string): ReadonlyMap<number, number> {
  const choices = new Map<number, number>();
  const open: { start: number; hasBar: boolean }[] = [];
  for (let index = 0; index < template.length; index += 1) {
    const character = template[index];
    if (isTag(template, index)) {
      const close = template.indexOf('}}', index);
      if (close < 0) break;
      index = close + 1;
    } else if (character === '{') open.push({ start: index, hasBar: false });
    else if (character === '|') {
      const innermost = open.at(-1);
      if (innermost) innermost.hasBar = true;
    } else if (character === '}') {
      const closed = open.pop();
      if (closed?.hasBar) choices.set(closed.start, index);
    }
  }
  return choices;
}

/** Of three braces the first is a single one: a choice may begin with a variable. */
export function isTag(template: string, index: number): boolean {
  return template.startsWith('{{', index) && template[index + 2] !== '{';
}
