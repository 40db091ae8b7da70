import { z } from 'zod';
import { ActorView } from '../../workspace/actor-view.ts';
import { meaningSources } from './meaning-source.ts';
import { replyMeanings } from './reply-meaning.ts';

/** What a mail means and who says so; all null for mail that is no person's answer. */
export const replyMeaningView = {
  /** null = not known. */
  meaning: z.enum(replyMeanings).nullable(),
  meaningSource: z.enum(meaningSources).nullable(),
  /** Of the model, 0 to 1. */
  meaningConfidence: z.number().nullable(),
  /** Why, in words; also why it is not known. */
  meaningBecause: z.string().nullable(),
  /** The person who says so. */
  meaningActor: ActorView.nullable(),
};
