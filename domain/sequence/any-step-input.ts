import { z } from 'zod';
import { dayCounts } from '../sending/day-count.ts';
import { IsoDuration } from '../sending/iso-duration.ts';

/** What every kind of step takes. */
export const anyStepInput = {
  /** Of a step that the campaign has already: it is changed or moved, not replaced by another. */
  id: z.string().optional(),
  /** How whole days of the delay are counted. */
  dayCount: z.enum(dayCounts, 'Count calendar or business days.').default('calendar'),
  writer: z.literal('template', 'The model writes emails only.').default('template'),
};

/** A step without a delay of its own begins when the one before it is over. */
export const delayOrNone = IsoDuration.default('PT0S');

/** The fields of an email's text that are not null where there is none. */
export const noEmail = {
  format: z.literal('text', 'Only an email has a format.').default('text'),
  attachmentIds: z.array(z.string()).max(0, 'Only an email takes files along.').default([]),
};

/** A field of another kind of step: the API shows it as null, so null comes back. */
export const unused = (message: string) => z.null(message).optional();
