/** The step's own text; its other texts follow in the order of the alphabet. */
export const ownVariantKey = 'A';
export const otherVariantKeys = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

/** A further text of an email step: its recipients get it in place of the step's own. */
export interface StepVariant {
  readonly key: (typeof otherVariantKeys)[number];
  /** 1 to 100; its share is this over the sum of all. */
  readonly weight: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly brief: string | null;
}

/** The texts that an email step compares; the first is the step's own. */
export interface StepVariants {
  readonly ownWeight: number;
  readonly others: readonly StepVariant[];
}
