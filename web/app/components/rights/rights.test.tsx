import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { scopesOfRole, type Role } from '#domain/workspace/access.ts';
import { FieldsIfMay } from './fields-if-may.tsx';
import { IfMay } from './if-may.tsx';
import { RightsProvider } from './rights.tsx';

const shownTo = (role: Role, page: React.ReactNode) =>
  renderToStaticMarkup(<RightsProvider scopes={scopesOfRole(role)}>{page}</RightsProvider>);

describe('what a person is offered', () => {
  const buttons = (
    <>
      <IfMay scope="write">Import </IfMay>
      <IfMay scope="admin">Connect</IfMay>
    </>
  );

  it.each([
    ['viewer', ''],
    ['member', 'Import '],
    ['admin', 'Import Connect'],
    ['owner', 'Import Connect'],
  ] as const)('is, to a %s, “%s”', (role, offered) => {
    expect(shownTo(role, buttons)).toBe(offered);
  });

  it('is nothing before it is known who looks', () => {
    expect(renderToStaticMarkup(buttons)).toBe('');
  });
});

describe('fields of settings', () => {
  const field = (
    <FieldsIfMay scope="admin">
      <input name="limit" />
    </FieldsIfMay>
  );

  it('can be changed by whoever may', () => {
    expect(shownTo('admin', field)).not.toContain('disabled');
  });

  it('can be read, but not changed, by everybody else', () => {
    expect(shownTo('member', field)).toMatch(/^<fieldset disabled="".*name="limit"/);
  });
});
