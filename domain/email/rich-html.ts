import { textToHtml } from './text-to-html.ts';

/** The HTML of a mail where it says more than its text does; null = its text says it all. */
export function richHtml(email: {
  readonly bodyText: string;
  readonly bodyHtml: string;
}): string | null {
  return email.bodyHtml === textToHtml(email.bodyText) ? null : email.bodyHtml;
}
