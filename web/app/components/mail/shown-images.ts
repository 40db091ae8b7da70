/** Where a browser finds a file of the workspace. */
export const fileAddress = (id: string) => `/api/v1/files/${id}`;

/** Where a browser finds an image of an email. */
export function shownAddress(src: string): string {
  return src.replace(/^cid:([\w-]+)$/i, (_, id: string) => fileAddress(id));
}

/** The HTML of an email as a browser can show it: its images come from their files. */
export function withShownImages(html: string): string {
  return html.replaceAll(
    /(\bsrc\s*=\s*["']?)cid:([\w-]+)/gi,
    (_, before: string, id: string) => before + fileAddress(id),
  );
}
