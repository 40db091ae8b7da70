import { choosePages } from '#domain/research/choose-pages.ts';
import type { CompanySite } from '#domain/research/company-site.ts';
import type { ResearchFailure } from '#domain/research/research-failure.ts';
import type { ResearchSource } from '#domain/research/research-source.ts';
import type { PageAnswer, WebPage } from '#domain/research/web-page.ts';
import { writeNote, type ReadPage } from '#domain/research/write-note.ts';
import type { FetchPage } from '#integrations/web-page/fetch-page.ts';

export type SiteReading =
  | { text: string; sources: ResearchSource[]; failure: null }
  | { text: null; sources: ResearchSource[]; failure: ResearchFailure };

/**
 * Reads a company's first page and up to three that it links to, one after the other.
 * @param deadline what was read until then makes the note
 */
export async function readCompanySite(
  fetchPage: FetchPage,
  { homes }: CompanySite,
  { signal, deadline }: { signal: AbortSignal; deadline: AbortSignal },
): Promise<SiteReading> {
  const read = inTime(fetchPage, { signal, deadline });
  const home = await firstOf(homes, read);
  if (home.kind === 'failed') return failed(home.failure);
  const pages: ReadPage[] = [{ kind: 'home', page: home.page }];
  for (const { kind, url } of choosePages(home.page)) {
    const answer = await read(url);
    if (answer.kind === 'page' && isOther(answer.page, pages)) {
      pages.push({ kind, page: answer.page });
    }
  }
  const note = writeNote(pages);
  return note ? { ...note, failure: null } : failed('no_text');
}

const failed = (failure: ResearchFailure): SiteReading => ({ text: null, sources: [], failure });

/** Several links may lead to one page. */
const isOther = ({ url }: WebPage, pages: readonly ReadPage[]) =>
  !pages.some(({ page }) => page.url === url);

/** The first home that can be read; a name that leads nowhere is tried with `www.`. */
async function firstOf(
  homes: readonly string[],
  read: (url: string) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  let answer: PageAnswer = { kind: 'failed', failure: 'not_found' };
  for (const home of homes) {
    answer = await read(home);
    const leadsNowhere =
      answer.kind === 'failed' &&
      (answer.failure === 'not_found' || answer.failure === 'unreachable');
    if (!leadsNowhere) return answer;
  }
  return answer;
}

function inTime(
  fetchPage: FetchPage,
  { signal, deadline }: { signal: AbortSignal; deadline: AbortSignal },
): (url: string) => Promise<PageAnswer> {
  const either = AbortSignal.any([signal, deadline]);
  return async (url) => {
    try {
      return await fetchPage(url, { signal: either });
    } catch (error) {
      signal.throwIfAborted();
      if (!deadline.aborted) throw error;
      return { kind: 'failed', failure: 'timed_out' };
    }
  };
}
