import { escapeHtml } from '#domain/email/escape-html.ts';

/** For pages of ours without scripts: their one form, their own style, and nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

/** @param page.body HTML; whatever comes from outside has passed `escapeHtml` */
export function htmlPage(page: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; min-height: 90vh; place-content: center; margin: 1rem; }
main { max-width: 28rem; }
button { font: inherit; padding: 0.6rem 1.2rem; min-height: 44px; cursor: pointer; }
</style>
</head>
<body><main><h1>${escapeHtml(page.title)}</h1>${page.body}</main></body>
</html>`;
}
