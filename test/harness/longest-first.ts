import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes; begun last, each would run on alone when all the others are through. */
const longest = [
  'storm.e2e',
  'heals.e2e',
  'main-job.e2e',
  'calendar.e2e',
  'two-of-each.e2e',
  '.e2e',
  'edits-under-load.integration',
  'forecast-equals-reality.integration',
  'large-file.integration',
  'contact-story.integration',
  'reasons.integration',
  'soft-bounce-story.integration',
  'crash-points.integration',
  '',
];

/** Begins the longest files first, then the other started products, so that the rest runs beside them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) =>
      longest.findIndex((name) => moduleId.includes(`${name}.test.`));
    // The sequencer's own order, not that of an array.
    // oxlint-disable-next-line unicorn/no-array-sort
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
