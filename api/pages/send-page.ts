import type { ApiResponse } from '../access-of.ts';
import { htmlPage, pagePolicy } from './html-page.ts';

export function sendPage(
  response: ApiResponse,
  page: { status: number; title: string; body: string },
): void {
  response
    .status(page.status)
    .set({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' })
    .type('html')
    .send(htmlPage(page));
}
