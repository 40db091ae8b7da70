import { violationKinds } from './audit-contact.ts';
import type { StormReport } from './storm-report.ts';

/** A storm as a table for a terminal, and each violation as a line below it. */
export function describeStorm(report: StormReport): string {
  const seconds = report.durationMs / 1000;
  const rows: [string, string | number][] = [
    ['seed', report.seed],
    ['contacts', report.contacts],
    ['mailboxes', report.mailboxes],
    ['recipients who answered', report.answered],
    ['mails sent, says the ledger', report.mailsSent],
    ['mails at the provider', report.mailsAtProvider],
    ...violationKinds.map((kind): [string, number] => [
      kind.replaceAll('_', ' '),
      report.violations.filter((violation) => violation.kind === kind).length,
    ]),
    ['stray drafts before the sweep', report.strayDrafts.before],
    ['stray drafts after it', report.strayDrafts.after],
    ['the verifier', report.verifierFound === null ? 'content' : 'not so'],
    ['kill -9', sum(report.kills)],
    ...indented(report.kills),
    ['faults', sum(report.faults)],
    ...indented(report.faults),
    ['wall time', `${seconds.toFixed(0)} s`],
    ['mails a second', (report.mailsAtProvider / seconds).toFixed(1)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(7)}`);
  const lines = report.violations.map(
    ({ kind, address, detail }) => `${kind}: ${address} ${detail}`,
  );
  return [...table, ...lines, report.verifierFound ?? ''].join('\n');
}

const sum = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((total, count) => total + count, 0);

const indented = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => [`  ${name}`, count]);
