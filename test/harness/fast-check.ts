import fc from 'fast-check';

/**
 * Properties run from one seed, so that a red build is about its change. `PROPERTY_SEED=random` (or a
 * number) goes looking for more; what it finds becomes an example beside the property.
 */
const { PROPERTY_SEED = '20261121' } = process.env;

if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

export default fc;
