import { expect, it } from 'vitest';
import { isSameView, viewSearch } from './view-search.ts';

it('a view opens with its filters, order and columns', () => {
  const query = { tag: 'vip', sort: '-custom.Budget', columns: ['role', 'custom.Budget'] };
  expect(viewSearch({ id: 'viw_1', query })).toBe(
    'tag=vip&sort=-custom.Budget&column=role&column=custom.Budget&view=viw_1',
  );
});

it('a view counts as changed by its columns and their order, not by how its filters are put down', () => {
  const view = { tag: 'vip', q: 'a', columns: ['role', 'email'] };
  expect(isSameView(view, { q: 'a', tag: 'vip', columns: ['role', 'email'] })).toBe(true);
  expect(isSameView(view, { ...view, columns: ['email', 'role'] })).toBe(false);
  expect(isSameView(view, { q: 'a', columns: ['role', 'email'] })).toBe(false);
  expect(isSameView({}, { columns: ['email'] })).toBe(false);
});
