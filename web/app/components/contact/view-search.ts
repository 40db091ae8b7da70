import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { searchOf, withColumns } from './contact-query.ts';

/** The address at which a view is open. */
export function viewSearch({ id, query }: Pick<SavedViewView, 'id' | 'query'>): string {
  const { columns = null, ...list } = query;
  const params = withColumns(new URLSearchParams(searchOf(list)), columns);
  params.set('view', id);
  return params.toString();
}

/** Whether two views show the same, however their filters are put down. */
export function isSameView(one: SavedViewView['query'], other: SavedViewView['query']): boolean {
  const [a, b] = [one, other].map((query) => {
    const params = new URLSearchParams(viewSearch({ id: '', query }));
    return params.toString().split('&').toSorted().join('&');
  });
  return a === b && (one.columns ?? []).join('\n') === (other.columns ?? []).join('\n');
}
