import { findRefusal, type Refusal } from './refusal.ts';

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Changes something for a page; a refusal is shown where the person pressed. */
export async function attempt<T>(change: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await change };
  } catch (error) {
    const refusal = findRefusal(error);
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
}
