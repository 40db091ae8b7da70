import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes; begun last, each would run on alone when all the others are through. */
const longest = ['storm.e2e.test.ts', 'heals.e2e.test.ts', 'edits-under-load.integration.test.ts'];

/** Begins the longest files first, so that the others run beside them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      Number(longest.some((name) => moduleId.endsWith(name)));
    // The sequencer's own order, not that of an array.
    // oxlint-disable-next-line unicorn/no-array-sort
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => isLong(b) - isLong(a));
  }
}
