import { describe, expect, it } from 'vitest';
import { isAllowedByRobots, robotsRules } from './robots.ts';

const mayRead = (file: string, path: string) =>
  isAllowedByRobots(robotsRules(file, 'followthrough'), path);
const forAll = (...lines: string[]) => ['User-agent: *', ...lines].join('\n');

describe('robots.txt (RFC 9309)', () => {
  it.each([
    ['nothing is said', '', '/a', true],
    ['nothing is disallowed', forAll('Disallow:'), '/a', true],
    ['all is disallowed', forAll('Disallow: /'), '/a', false],
    ['the file itself is never', forAll('Disallow: /'), '/robots.txt', true],
    ['a path begins so', forAll('Disallow: /a'), '/abc', false],
    ['another path', forAll('Disallow: /a/'), '/abc', true],
    ['letter case counts in paths', forAll('Disallow: /A'), '/a', true],
    ['letter case does not in words', 'USER-AGENT: *\ndisAllow: /', '/a', false],
    ['the longest match wins', forAll('Disallow: /', 'Allow: /a/b'), '/a/b/c', true],
    ['whatever its place', forAll('Allow: /a/b', 'Disallow: /'), '/a/c', false],
    ['of two equal ones the kinder', forAll('Disallow: /a', 'Allow: /a'), '/a', true],
    ['the end is meant', forAll('Disallow: /*.php$'), '/a.php', false],
    ['and only the end', forAll('Disallow: /*.php$'), '/a.php?x', true],
    ['a star is anything', forAll('Disallow: /a/*/c'), '/a/b/b/c', false],
    ['also nothing', forAll('Disallow: /a*c'), '/ac', false],
    ['also the query', forAll('Disallow: /*?secret'), '/a?secret=1', false],
    ['a percent sign is another spelling', forAll('Disallow: /a%7Eb'), '/a~b', false],
    ['letters beyond ASCII too', forAll('Disallow: /für'), '/f%c3%bcr', false],
    ['comments are none', forAll('Disallow: /a # all of it'), '/a', false],
    [
      'groups with one name are one',
      forAll('Disallow: /a', '', 'User-agent: *', 'Disallow: /b'),
      '/a',
      false,
    ],
    ['several names share a group', 'User-agent: x\nUser-agent: *\nDisallow: /', '/a', false],
    ['unknown lines part nothing', 'User-agent: *\nSitemap: /s\nDisallow: /', '/a', false],
    [
      'the group for us replaces the common one',
      `${forAll('Disallow: /')}\nUser-agent: FollowThrough\nAllow: /`,
      '/a',
      true,
    ],
    [
      'also with a version',
      `${forAll('Allow: /')}\nUser-agent: followthrough/2.0\nDisallow: /`,
      '/a',
      false,
    ],
    [
      'an empty group for us allows',
      `${forAll('Disallow: /')}\nUser-agent: followthrough`,
      '/a',
      true,
    ],
    ['others are not us', 'User-agent: followthroughbot\nDisallow: /', '/a', true],
    ['rules before any name are nobody’s', 'Disallow: /\nUser-agent: *\nAllow: /', '/a', true],
    ['another line end', 'User-agent: *\rDisallow: /a', '/a', false],
  ])('%s', (_name, file, path, isAllowed) => {
    expect(mayRead(file, path)).toBe(isAllowed);
  });

  it('takes its time with no pattern', () => {
    expect(mayRead(forAll(`Disallow: /${'*a'.repeat(50_000)}b$`), `/${'a'.repeat(100_000)}`)).toBe(
      true,
    );
  });
});
