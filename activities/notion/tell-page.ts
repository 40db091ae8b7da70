import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadPendingLink, type PendingLink } from '#db/queries/notion/load-pending-link.ts';
import { markLinkBroken, markLinkSynced, postponeLink } from '#db/queries/notion/settle-link.ts';
import { notionProblems } from '#domain/notion/mend-words.ts';
import { nextStepText } from '#domain/notion/next-step-text.ts';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import { planChanges, type MissingOption } from '#domain/notion/plan-changes.ts';
import { rowRetryMs } from '#domain/notion/row-retry-ms.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { databaseProblem } from './database-problem.ts';
import type { NotionChange } from '#integrations/notion/notion-provider.ts';
import { heedEdit } from './heed-edit.ts';
import type { NotionDeps } from './notion-deps.ts';
import type { OpenSources } from './open-sources.ts';

/** Concerns more than the one row; what fails for the whole connection is thrown. */
export type TellOutcome =
  | { kind: 'settled' }
  | { kind: 'source_problem'; sourceId: string; problem: NotionProblem };

const settled: TellOutcome = { kind: 'settled' };

/**
 * Brings one page up to date with what its contact is now. Repeating it is harmless: it sets cells.
 * @throws ProviderError when Notion as a whole cannot be asked now
 */
export async function tellPage(
  deps: NotionDeps,
  sources: OpenSources,
  who: { workspaceId: string; contactId: string },
): Promise<TellOutcome> {
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(deps.db, who.workspaceId, work);
  const pending = await within((tx) => loadPendingLink(tx, who.contactId));
  if (!pending) return settled;
  const { link, source } = pending;
  const asked = await planFor(sources, pending);
  if (asked.kind === 'problem') {
    return { kind: 'source_problem', sourceId: source.id, problem: asked.problem };
  }
  const { changes, missingOption } = asked;
  const hasEdit = () => heedEdit(deps, sources.provider, pending);
  const refusal =
    (await addOption(sources, pending, missingOption)) ??
    (changes.length > 0 ? await write(sources, pending, { changes, hasEdit }) : null);
  // What is to be shown may be something else now: it is told in the next round.
  if (refusal === 'edited') return settled;
  if (refusal === null) {
    const isStatus = source.mapping.statusPropertyId !== null;
    const told = { status: isStatus ? pending.status : null, at: deps.clock() };
    await within((tx) => markLinkSynced(tx, link, told));
    return settled;
  }
  if (refusal.kind === 'source') {
    return { kind: 'source_problem', sourceId: source.id, problem: refusal.problem };
  }
  await within((tx) => settleRefusal(tx, link, refusal, deps.clock()));
  return settled;
}

type Refusal = {
  /** later: no answer · refused: not before it was looked at once more · row: at once · gone: the page. */
  kind: 'later' | 'refused' | 'row' | 'gone' | 'source';
  problem: NotionProblem;
};

function settleRefusal(tx: Transaction, link: PendingLink['link'], refusal: Refusal, at: Date) {
  const { kind, problem } = refusal;
  const isFirst = kind === 'refused' && link.problem?.code !== problem.code;
  if (kind !== 'later' && !isFirst) {
    const state = kind === 'gone' ? 'detached' : 'failed';
    return markLinkBroken(tx, link, { state, problem, at });
  }
  const retryAt = new Date(at.getTime() + rowRetryMs(link.attempts));
  return postponeLink(tx, link, { retryAt, problem });
}
async function planFor(sources: OpenSources, { source, status, enrollment }: PendingLink) {
  const facts = {
    status,
    lastSentAt: enrollment?.lastSentAt ?? null,
    nextStep: nextStepText(enrollment),
  };
  try {
    return planChanges(source.mapping, await sources.propertiesOf(source), facts);
  } catch (error) {
    const problem = databaseProblem(error);
    if (!problem) throw error;
    return { kind: 'problem' as const, problem };
  }
}

/** A select takes any option; a status takes new ones only where Notion's API allows it. */
async function addOption(
  { provider, forget }: OpenSources,
  { source }: PendingLink,
  missing: MissingOption | null,
): Promise<Refusal | null> {
  if (missing?.type !== 'status') return null;
  const { id, name, type, option } = missing;
  forget(source);
  try {
    await provider.addOptions(source.dataSourceId, { id, type, options: [option] });
    return null;
  } catch (error) {
    if (!isA(error, 'rejected')) throw error;
    return { kind: 'row', problem: notionProblems.optionMissing(name, option) };
  }
}

async function write(
  sources: OpenSources,
  { link, source }: PendingLink,
  { changes, hasEdit }: { changes: readonly NotionChange[]; hasEdit: () => Promise<boolean> },
): Promise<Refusal | 'edited' | null> {
  const { provider } = sources;
  try {
    if (await hasEdit()) return 'edited';
    await provider.updateRow(link.pageId, changes);
    return null;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'not_found') return { kind: 'gone', problem: notionProblems.pageGone };
    if (error.reason === 'restricted') {
      return { kind: 'source', problem: notionProblems.noUpdateRight };
    }
    if (error.kind === 'rejected') {
      if (!(await provider.getRow(link.pageId))) {
        return { kind: 'gone', problem: notionProblems.pageGone };
      }
      // The database may have changed since it was read: look again before a person is asked.
      sources.forget(source);
      return { kind: 'refused', problem: notionProblems.rowRefused };
    }
    if (error.kind === 'unavailable' || error.kind === 'bad_response') {
      return { kind: 'later', problem: notionProblems.rowFailing };
    }
    throw error;
  }
}

const isA = (error: unknown, kind: ProviderError['kind']) =>
  error instanceof ProviderError && error.kind === kind;
