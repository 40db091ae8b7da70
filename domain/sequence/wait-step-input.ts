import { z } from 'zod';
import { anyStepInput, delayOrNone, noEmail, unused } from './any-step-input.ts';
import { isNoTime } from './is-no-time.ts';
import { WaitUntil } from './wait-until.ts';

/** A wait, as a client writes it: first the delay, then until the next such moment. */
export const WaitStepInput = z
  .strictObject({
    ...anyStepInput,
    ...noEmail,
    kind: z.literal('wait'),
    delay: delayOrNone,
    until: WaitUntil.nullish(),
    subject: unused('A wait sends nothing: put an email after it.'),
    body: unused('A wait sends nothing: put an email after it.'),
    brief: unused('A wait sends nothing: put an email after it.'),
    occasion: unused('A wait sends nothing: put an email after it.'),
    variants: unused('Only an email has variants.'),
    title: unused('Only a task has a title.'),
    branch: unused('Only a branch leads elsewhere.'),
  })
  .refine(({ until, delay }) => until || !isNoTime(delay), {
    path: ['until'],
    error: 'Say until when to wait, or give a delay.',
  });
