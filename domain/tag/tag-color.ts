/** Hues that can be told apart in light and dark, and by most who do not see all colours. */
export const tagColors = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const;
export type TagColor = (typeof tagColors)[number];
