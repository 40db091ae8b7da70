/**
 * How long the provider asks us to wait: the Retry-After header (RFC 9110 10.2.3: seconds or a
 * date), else Gmail's message "User-rate limit exceeded. Retry after 2026-11-21T09:12:00.000Z".
 */
export function retryAfterMs(
  answer: { header: string | null; message: string },
  now: Date,
): number | undefined {
  const header = answer.header?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const named = /retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)/i.exec(answer.message)?.[1];
  const until = Date.parse(header === '' ? (named ?? '') : header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
