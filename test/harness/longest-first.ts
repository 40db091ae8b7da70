import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes; begun last, each would run on alone when all the others are through. */
const longest = ['storm.e2e.test.ts', 'heals.e2e.test.ts', 'main-job.e2e.test.ts'];

/** Begins the longest files first, then the other started products, so that the rest runs beside them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const lengthOf = ({ moduleId }: TestSpecification) => {
      if (longest.some((name) => moduleId.endsWith(name))) return 2;
      return moduleId.endsWith('.e2e.test.ts') ? 1 : 0;
    };
    // The sequencer's own order, not that of an array.
    // oxlint-disable-next-line unicorn/no-array-sort
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  }
}
