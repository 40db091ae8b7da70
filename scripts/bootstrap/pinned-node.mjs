/** The Node of package.json, whatever the machine has. */
export const pinnedNode = 'node_modules/.bin/node';
