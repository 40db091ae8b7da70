/** Name of the migrated database every test database is cloned from. */
export const templateDatabase = 'followthrough_template';
