export const incomingClasses = [
  'reply',
  'out_of_office',
  'auto_reply',
  'bounce_hard',
  'bounce_soft',
  'bounce_delayed',
  'unsubscribe',
  'list',
  'own',
] as const;
export type IncomingClass = (typeof incomingClasses)[number];
