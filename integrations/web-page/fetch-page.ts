import { isAllowedByRobots } from '#domain/research/robots.ts';
import type { PageAnswer, WebPage } from '#domain/research/web-page.ts';
import { allowPublic, type AllowTarget } from './check-target.ts';
import { decodePage } from './decode-page.ts';
import { followRedirects, type Reach } from './follow-redirects.ts';
import { PageFailed } from './page-failed.ts';
import { readBody } from './read-body.ts';
import { readHtml } from './read-html.ts';
import { createResolveHost, type ResolveHost } from './resolve-host.ts';
import { createRobotsMemory, type RobotsMemory } from './robots-memory.ts';

/** Reads one public page; what the web does is an answer, never an exception. */
export type FetchPage = (url: string, options: { signal: AbortSignal }) => Promise<PageAnswer>;

export type PageFetcherSettings = {
  clock: () => Date;
  /** Product version, said to the sites. */
  version: string;
  /** Left out = public addresses on the ports of the web. Tests allow a server of their own. */
  allow?: AllowTarget;
  resolve?: ResolveHost;
  /** For a page with its redirects and the robots.txt on the way. */
  timeoutMs?: number;
};

const patienceMs = 10_000;
const maxBytes = 1024 * 1024;

/**
 * A reader of public pages that cannot be sent anywhere else: every host, also of every redirect, is
 * resolved once, all its addresses are checked and only those are talked to. No cookies, no
 * credentials, ten seconds, one megabyte, three redirects; robots.txt is respected.
 */
export function createPageFetcher(settings: PageFetcherSettings): FetchPage {
  const { clock, version, timeoutMs = patienceMs } = settings;
  const reach: Reach = {
    allow: settings.allow ?? allowPublic,
    resolve: settings.resolve ?? createResolveHost(),
    userAgent: `Followthrough/${version} (reads a few public pages of a company; respects robots.txt)`,
  };
  const robots = createRobotsMemory(reach, clock);
  return async (url, { signal }) => {
    signal.throwIfAborted();
    if (!URL.canParse(url)) return { kind: 'failed', failure: 'refused_address' };
    const deadline = AbortSignal.timeout(timeoutMs);
    const until = AbortSignal.any([signal, deadline]);
    try {
      return { kind: 'page', page: await readPage(new URL(url), { reach, robots, signal: until }) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof PageFailed) return { kind: 'failed', failure: error.failure };
      return { kind: 'failed', failure: deadline.aborted ? 'timed_out' : networkFailure(error) };
    }
  };
}

async function readPage(
  start: URL,
  { reach, robots, signal }: { reach: Reach; robots: RobotsMemory; signal: AbortSignal },
): Promise<WebPage> {
  const mayRead = async (url: URL) => {
    const rules = await robots(url, signal);
    return rules !== null && isAllowedByRobots(rules, url.pathname + url.search);
  };
  const { url, response } = await followRedirects(start, { reach, mayRead, signal });
  const type = response.headers['content-type'] ?? '';
  const fault = faultOf(response.statusCode ?? 0, type);
  if (fault) {
    response.destroy();
    throw new PageFailed(fault);
  }
  const text = decodePage(await readBody(response, maxBytes), type);
  return type.startsWith('text/plain') ? plainPage(text, url.href) : readHtml(text, url.href);
}

function faultOf(status: number, type: string): 'bad_status' | 'wrong_type' | null {
  if (status < 200 || status >= 300) return 'bad_status';
  return /^(?:text\/html|text\/plain|application\/xhtml\+xml)\s*(?:;|$)/i.test(type)
    ? null
    : 'wrong_type';
}

function plainPage(text: string, url: string): WebPage {
  const blocks = text.split(/\n\s*\n/).map((block) => block.replace(/\s+/g, ' ').trim());
  return { url, title: '', description: '', links: [], blocks: blocks.filter((b) => b !== '') };
}

/** Damage in what was packed is the page's fault, everything else the network's. */
function networkFailure(error: unknown): 'unreadable' | 'unreachable' {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) throw error;
  return /^(?:Z_|ERR__?(?:ERROR|BROTLI|ZLIB))/.test(code) ? 'unreadable' : 'unreachable';
}
