import { z } from 'zod';
import { emailTextInput } from './email-text-input.ts';
import { otherVariantKeys } from './step-variants.ts';

const weight = z
  .int('A weight is a whole number.')
  .min(1, 'A weight is 1 to 100.')
  .max(100, 'A weight is 1 to 100.');

const StepVariantInput = z.strictObject({
  key: z.enum(otherVariantKeys, 'A key is B to J: A is the own text of the step.'),
  weight,
  ...emailTextInput,
});

/** Further texts of an email, as a client writes them; each contact gets one, in shares as the weights. */
export const StepVariantsInput = z
  .strictObject({
    ownWeight: weight,
    others: z.array(StepVariantInput).min(1, 'Write a second text, or leave the variants out.'),
  })
  .superRefine(({ others }, context) => {
    for (const [index, { key }] of others.entries()) {
      if (others.findIndex((other) => other.key === key) === index) continue;
      context.addIssue({
        code: 'custom',
        path: ['others', index, 'key'],
        message: `There are two texts ${key}.`,
      });
    }
  });
