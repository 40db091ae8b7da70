import { describe, expect, it } from 'vitest';
import { companySite } from './company-site.ts';

const site = (email: string, website: string | null = null) => companySite({ email, website });

describe('companySite', () => {
  it.each([
    ['https://www.acme.com/en/team?x=1', 'acme.com', 'https://www.acme.com/'],
    ['acme.com', 'acme.com', 'https://acme.com/'],
    ['http://Acme.COM/', 'acme.com', 'http://acme.com/'],
    ['shop.acme.co.uk/about', 'shop.acme.co.uk', 'https://shop.acme.co.uk/'],
    ['http://acme.test:8080/', 'acme.test', 'http://acme.test:8080/'],
  ])('takes the site %s', (website, domain, home) => {
    expect(site('ada@gmail.com', website)).toEqual({ domain, homes: [home] });
  });

  it.each([
    'https://www.linkedin.com/company/engines',
    'github.com/engines',
    'https://x.com/engines',
    'mailto:ada@engines.dev',
    'javascript:alert(1)',
    'intranet',
    'not a site',
    ' ',
    null,
  ])('goes by the address where the website is %j', (website) => {
    expect(site('ada@engines.dev', website)).toEqual({
      domain: 'engines.dev',
      homes: ['https://engines.dev/', 'https://www.engines.dev/'],
    });
  });

  it.each(['ada@gmail.com', 'ada@GMX.de', 'ada@engines.example', 'ada@host.local', 'nobody'])(
    'knows none for %s alone',
    (email) => {
      expect(site(email)).toBeNull();
    },
  );
});
