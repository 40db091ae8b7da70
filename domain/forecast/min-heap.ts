/** Gives its items in order, however they came; `isBefore` must be a total order. */
export interface MinHeap<Item> {
  readonly size: number;
  readonly first: () => Item | undefined;
  readonly push: (item: Item) => void;
  readonly take: () => Item | undefined;
}

export function createMinHeap<Item>(isBefore: (a: Item, b: Item) => boolean): MinHeap<Item> {
  const items: Item[] = [];

  function rise(item: Item): void {
    let index = items.push(item) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !isBefore(item, parent)) break;
      items[index] = parent;
      index = above;
    }
    items[index] = item;
  }

  /** Puts `item` where the first one was. */
  function sink(item: Item): void {
    let index = 0;
    for (;;) {
      const left = items[2 * index + 1];
      const right = items[2 * index + 2];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, item)) break;
      items[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    items[index] = item;
  }

  return {
    get size() {
      return items.length;
    },
    first: () => items[0],
    push: rise,
    take: () => {
      const [first] = items;
      const last = items.pop();
      if (last !== undefined && items.length > 0) sink(last);
      return first;
    },
  };
}
