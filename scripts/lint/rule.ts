import type { RuleTester } from 'oxlint/plugins-dev';

/** A rule of oxlint's plugin interface, which is ESLint's. */
export type Rule = Parameters<RuleTester['run']>[1];
