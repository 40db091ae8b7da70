import { describe, expect, it } from 'vitest';
import { isFiltered, readColumns, readContactQuery, withColumns } from './contact-query.ts';

const read = (search: string) => readContactQuery(new URLSearchParams(search));

describe('the filters in the address', () => {
  it('are read as the verb takes them', () => {
    expect(read('status=Follow-Up+1&q=acme&campaignId=cmp_1&tag=fair&sort=-name')).toEqual({
      status: 'Follow-Up 1',
      q: 'acme',
      campaignId: 'cmp_1',
      tag: 'fair',
      sort: '-name',
    });
  });

  it('count as not given when they make no sense, so that an old link still opens', () => {
    expect(read('status=Unknown&sort=shoeSize&page=3&q=')).toEqual({});
  });

  it('leave the list whole when only its order is asked for', () => {
    expect(isFiltered(read('sort=name'))).toBe(false);
    expect(isFiltered(read('q=ana'))).toBe(true);
  });

  it('may order by a field of the workspace', () => {
    expect(read('sort=-custom.Team+size')).toEqual({ sort: '-custom.Team size' });
  });

  it('name columns one by one, so that a comma may be part of a name', () => {
    const columns = ['email', 'custom.City, country'];
    const params = withColumns(new URLSearchParams('q=a&column=role'), columns);
    expect(readColumns(params)).toEqual(columns);
    expect(readColumns(withColumns(params, null))).toBeNull();
    expect(params.get('q')).toBe('a');
  });
});
