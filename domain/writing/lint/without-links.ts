import { readLinks } from './read-links.ts';

/** What is left to read when links are judged elsewhere. */
export function withoutLinks(text: string): string {
  return readLinks(text).reduce((rest, link) => rest.replace(link, ' '), text);
}
