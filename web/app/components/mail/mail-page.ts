import { withShownImages } from './shown-images.ts';

/** The looks that mail programs give to a mail without any. */
const looks = `
  html { color-scheme: light; background: #fff; }
  body { margin: 0; padding: 12px; color: #1f2328; font: 14px/1.5 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
  body > :first-child { margin-top: 0; } body > :last-child { margin-bottom: 0; }
  img { max-width: 100%; height: auto; } h1 { font-size: 1.4em; } h2 { font-size: 1.2em; } h3 { font-size: 1em; }
  blockquote { margin: 0 0 0 .5em; padding-left: .75em; border-left: 2px solid #ccc; }
`;

/** A page that shows an email and can do nothing else. @param origin of our own pages */
export function mailPage(html: string, origin: string): string {
  const policy = `default-src 'none'; img-src ${origin}/api/v1/files/; style-src 'unsafe-inline'`;
  return `<!doctype html><html lang=""><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<base target="_blank"><title>Email</title><style>${looks}</style></head><body>${withShownImages(html)}</body></html>`;
}
