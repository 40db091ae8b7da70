import type { Invariant } from '#domain/integrity/finding.ts';
import type { IntegrityScene } from '../harness/integrity-scene.ts';

/** Harm done behind the product's back. */
export type PlantedDamage = {
  what: string;
  invariant: Invariant;
  /** @returns the id that a finding must name, and what undoes the harm */
  plant: (scene: IntegrityScene) => Promise<{ entityId: string; repair: () => Promise<void> }>;
};
