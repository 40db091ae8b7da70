/** One grid for the head and every row; columns join as the screen gets wider. */
export const contactGrid = [
  'grid items-center gap-x-4 px-4 md:px-6',
  'grid-cols-[1.75rem_minmax(0,1fr)_auto]',
  'md:grid-cols-[1.25rem_minmax(0,1.2fr)_9.5rem_minmax(0,1.5fr)]',
  'lg:grid-cols-[1.25rem_minmax(0,1.1fr)_minmax(0,0.9fr)_9.5rem_minmax(0,1.7fr)]',
  'xl:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1.45fr)_minmax(0,0.95fr)_9.5rem_minmax(0,2fr)]',
  '2xl:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,0.9fr)_minmax(0,1fr)_9.5rem_minmax(0,1.8fr)]',
].join(' ');
