import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';

/** The step's own text; its other texts follow in the order of the alphabet. */
export const ownVariantKey = 'A';
export const otherVariantKeys = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

/** The texts that an email step compares, beside its own, as the API shows them. */
export const StepVariants = z
  .object({
    /** Of the step's own text, 1 to 100; a share is a weight over the sum of all. */
    ownWeight: z.int(),
    others: z
      .array(
        z
          .object({
            key: z.enum(otherVariantKeys),
            weight: z.int(),
            subject: z.string().nullable(),
            body: z.string().nullable(),
            brief: z.string().nullable(),
            /** Left out = text. */
            format: z.enum(emailFormats).optional(),
            /** Left out = none. */
            attachmentIds: z.array(z.string()).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type StepVariants = z.infer<typeof StepVariants>;
