/**
 * Milliseconds that a test waits for what must come. It costs nothing where all goes well, and a machine
 * whose cores are all busy takes many times as long as a calm one.
 */
export const patienceMs = 180_000;
