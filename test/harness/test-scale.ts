const { TEST_SCALE = '1' } = process.env;

/** How many times larger than in CI a test is to be that says it can be: `TEST_SCALE=10`. */
export const testScale = Number(TEST_SCALE);
