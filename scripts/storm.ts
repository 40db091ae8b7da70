import { parseArgs } from 'node:util';
import { describeStorm } from '#test/storm/describe-storm.ts';
import { runStorm } from '#test/storm/run-storm.ts';

/**
 * `npm run storm -- --contacts 1000 --kills 50`: the started product under faults and kills, and an audit of
 * what came of it. Fails on a single mail too many, too few or too late.
 */
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    mailboxes: { type: 'string', default: '25' },
    answers: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const contacts = Number(values.contacts);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const report = await runStorm({
  contacts,
  kills: Number(values.kills),
  mailboxes: Number(values.mailboxes),
  answers: Number(values.answers ?? Math.ceil(contacts / 20)),
  seed: Number(values.seed),
  signal: stop.signal,
  report: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${describeStorm(report)}\n`);
const isClean =
  report.violations.length === 0 && report.strayDrafts.after === 0 && report.verifierFound === null;
process.exitCode = isClean ? 0 : 1;
