import { robotsRules, type RobotsRule } from '#domain/research/robots.ts';
import { followRedirects, type Reach } from './follow-redirects.ts';
import { readBody } from './read-body.ts';

/** By this name a site's robots.txt addresses us. */
const crawlerName = 'followthrough';

const maxBytes = 512 * 1024;
/** Long enough for the pages of one company, short enough to keep nothing alive. */
const keptMs = 10 * 60_000;
const maxKept = 500;

export type RobotsMemory = (url: URL, signal: AbortSignal) => Promise<readonly RobotsRule[] | null>;

/**
 * What the robots.txt of a site says to us, asked once for all its pages; null = nothing may be read. A
 * site without the file allows all, one whose server fails allows nothing (RFC 9309 2.3.1).
 */
export function createRobotsMemory(reach: Reach, clock: () => Date): RobotsMemory {
  const kept = new Map<string, { rules: readonly RobotsRule[] | null; until: number }>();
  return async ({ origin }, signal) => {
    const now = clock().getTime();
    const known = kept.get(origin);
    if (known && known.until > now) return known.rules;
    const rules = await askRobots(new URL('/robots.txt', origin), reach, signal);
    if (kept.size >= maxKept) kept.clear();
    kept.set(origin, { rules, until: now + keptMs });
    return rules;
  };
}

async function askRobots(
  url: URL,
  reach: Reach,
  signal: AbortSignal,
): Promise<readonly RobotsRule[] | null> {
  const mayRead = async () => true;
  const { response } = await followRedirects(url, { reach, mayRead, signal });
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) {
    return robotsRules((await readBody(response, maxBytes)).toString('utf8'), crawlerName);
  }
  response.destroy();
  return status >= 500 ? null : [];
}
