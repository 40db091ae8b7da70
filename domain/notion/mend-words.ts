import type { NotionProblem } from './notion-problem.ts';

const say = (code: NotionProblem['code'], message: string): NotionProblem => ({ code, message });

/** What a person can do about each problem. */
export const notionProblems = {
  tokenRevoked: say(
    'token_revoked',
    'Notion no longer accepts the connection: connect it again. What changes meanwhile is kept and written then.',
  ),
  databaseGone: say(
    'database_gone',
    'The database was deleted or is no longer shared: in Notion, open it, choose “Connections” and add this connection again.',
  ),
  noUpdateRight: say(
    'no_update_right',
    'The connection may not change pages: in Notion, give the integration the capability “Update content”.',
  ),
  noReadRight: say(
    'no_update_right',
    'The connection may not read: in Notion, give the integration the capabilities “Read content” and “Update content”.',
  ),
  pageGone: say(
    'page_gone',
    'The page was deleted or is no longer shared. Restore it in Notion, then try again.',
  ),
  rowFailing: say(
    'row_failing',
    'Notion did not answer for this page; it is tried again by itself.',
  ),
  rowRefused: say(
    'row_refused',
    'Notion refused this change. Look at the page in Notion, then try again.',
  ),
  propertyGone: (what: string) =>
    say('property_gone', `The property for ${what} was deleted in Notion: choose another one.`),
  propertyTypeChanged: (name: string, type: string, what: string) =>
    say(
      'property_type_changed',
      `“${name}” is of type ${type} now, which cannot show ${what}: change it back or choose another one.`,
    ),
  optionMissing: (property: string, option: string) =>
    say(
      'option_missing',
      `Notion lets only people add options to a status: in Notion, add the option “${option}” to “${property}”, then try again.`,
    ),
} as const;
