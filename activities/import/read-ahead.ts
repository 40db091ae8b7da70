/** Has the next item made while the one before is worked on: the worker reads while PostgreSQL writes. */
export async function* readAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  try {
    for (;;) {
      const current = await next;
      if (current.done) return;
      next = items.next();
      // If the work on this item fails, nobody asks for the next one any more.
      next.catch(() => {});
      yield current.value;
    }
  } finally {
    await items.return(undefined).catch(() => {});
  }
}
