import { data } from '@remix-run/node';
import { findRefusal } from './refusal.ts';

const statuses: Readonly<Record<string, number>> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  limit_reached: 429,
  unavailable: 503,
};

/** Reads for a page; a refusal becomes the error page with its own words. */
export async function load<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const refusal = findRefusal(error);
    if (!refusal) throw error;
    throw data(refusal.message, { status: statuses[refusal.code] ?? 400 });
  }
}
