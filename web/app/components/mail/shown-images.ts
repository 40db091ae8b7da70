const file = '/api/v1/files/';

/** Where a browser finds an image of an email. */
export function shownAddress(src: string): string {
  return src.replace(/^cid:(?=[\w-]+$)/i, file);
}

/** The HTML of an email as a browser can show it: its images come from their files. */
export function withShownImages(html: string): string {
  return html.replaceAll(/(\bsrc\s*=\s*["']?)cid:(?=[\w-]+)/gi, `$1${file}`);
}
