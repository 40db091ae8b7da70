import type { Rule } from './rule.ts';

const message = 'The domain does not read the clock: take the time as an argument.';

/**
 * Refuses what reads the clock without naming a restricted property: `new Date()`, `Date()` and
 * luxon's `DateTime.now()`, `DateTime.local()` and `DateTime.utc()`.
 */
export const noClockRule: Rule = {
  create(context) {
    return {
      NewExpression(node) {
        if (node.arguments.length === 0 && isNamed(node.callee, 'Date')) {
          context.report({ node, message });
        }
      },
      CallExpression(node) {
        if (isNamed(node.callee, 'Date')) context.report({ node, message });
        if (node.callee.type !== 'MemberExpression' || node.arguments.length > 0) return;
        const { object, property } = node.callee;
        const readsNow = ['now', 'local', 'utc'].some((name) => isNamed(property, name));
        if (isNamed(object, 'DateTime') && readsNow) context.report({ node, message });
      },
    };
  },
};

function isNamed(node: { type: string; name?: unknown }, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
