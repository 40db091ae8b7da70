export interface RobotsRule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/** A crawler must read this much of a file, and may stop there (RFC 9309 2.5). */
const maxCharacters = 500 * 1024;

/**
 * The rules of a robots.txt that are for one crawler (RFC 9309 2.2): those of the groups that name it,
 * else those for everybody.
 * @param product name of the crawler, in lower case
 */
export function robotsRules(file: string, product: string): RobotsRule[] {
  const own: RobotsRule[] = [];
  const common: RobotsRule[] = [];
  let isNamed = false;
  let group: RobotsRule[][] = [];
  let isNaming = false;
  for (const line of file.slice(0, maxCharacters).split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const rule = key.toLowerCase();
    if (rule === 'user-agent') {
      if (!isNaming) group = [];
      isNaming = true;
      const name = /^[\w-]+|\*/.exec(value.trim())?.[0].toLowerCase();
      if (name === '*') group.push(common);
      if (name === product) {
        isNamed = true;
        group.push(own);
      }
    } else if (rule === 'allow' || rule === 'disallow') {
      isNaming = false;
      const pattern = normalise(value.trim());
      // An empty value matches nothing.
      if (pattern !== '')
        for (const rules of group) rules.push({ isAllowed: rule === 'allow', pattern });
    }
  }
  return isNamed ? own : common;
}

/** Whether rules let a path be read: the longest match decides, and of two equal ones the allowing one. */
export function isAllowedByRobots(rules: readonly RobotsRule[], pathAndQuery: string): boolean {
  const path = normalise(pathAndQuery);
  if (path === '/robots.txt') return true;
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    const isLonger = rule.pattern.length > (best?.pattern.length ?? -1);
    const isKinder = rule.pattern.length === best?.pattern.length && rule.isAllowed;
    if (isLonger || isKinder) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** `*` = any characters, `$` at the end = the end; in time linear to the path for each piece. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = pieces.pop();
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (last === undefined) return !isWhole || at === path.length;
  if (isWhole) return path.length - last.length >= at && path.endsWith(last);
  return path.indexOf(last, at) !== -1;
}

/** One spelling of what may be written with and without percent signs (RFC 9309 2.2.2). */
function normalise(path: string): string {
  const encoded = path.replace(/[^\u0021-\u007E]+/gu, (text) =>
    encodeURIComponent(text.toWellFormed()),
  );
  return encoded.replace(/%([\da-f]{2})/gi, (escaped, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z\d._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
