/** text: as it is typed · html: headings, lists, images; a plain text is made of it. */
export const emailFormats = ['text', 'html'] as const;
export type EmailFormat = (typeof emailFormats)[number];
