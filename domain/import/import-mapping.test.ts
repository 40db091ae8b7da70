import { describe, expect, it } from 'vitest';
import { ImportMapping } from './import-mapping.ts';

describe('ImportMapping', () => {
  it('asks for nothing', () => {
    expect(ImportMapping.parse({})).toEqual({
      columns: [],
      allowEmptyCompany: false,
      allowEmptyRole: false,
    });
  });

  it('lets several columns be custom or ignored, but no two fill one field', () => {
    const of = (...targets: string[]) =>
      ImportMapping.safeParse({
        columns: targets.map((target, index) => ({ header: `h${index}`, target })),
      });
    expect(of('custom', 'custom', 'ignore', 'ignore', 'email').success).toBe(true);
    expect(of('email', 'custom', 'email').error?.issues[0]?.message).toBe(
      'Two columns are mapped to email',
    );
  });

  it.each([{ allowEmptycompany: true }, { columns: [{ header: 'A', target: 'fax' }] }])(
    'refuses what it does not know: %j',
    (mapping) => {
      expect(ImportMapping.safeParse(mapping).success).toBe(false);
    },
  );
});
