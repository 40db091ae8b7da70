import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { importContacts } from './story/import-contacts.ts';
import { signUp } from './story/sign-up.ts';

/** The last two have one name. */
const csv = `Name,Email,Company,Role,Shoe size
${Array.from({ length: 120 }, (_, n) => `${n < 118 ? `Person ${n}` : 'Twin'},p${n}@c${n % 7}.example,${n % 3 === 0 ? 'Zürich Labs' : 'Quiet Ltd'},${n === 118 ? 'Countess' : 'Engineer'},${30 + (n % 20)}`).join('\n')}
`;

const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  await importContacts(page, csv);
});

const bar = () => page.getByRole('toolbar', { name: 'Selected contacts' });
const countLine = (words: string) => page.getByText(words, { exact: true });

/** Opens a page whose scripts come only once `act` is done. */
async function actEarly(act: () => Promise<void>): Promise<void> {
  let letGo = () => {};
  const isDone = new Promise<void>((resolve) => (letGo = resolve));
  const scripts = '**/assets/entry.client-*';
  await page.route(scripts, async (route) => {
    await isDone;
    await route.continue();
  });
  await page.goto('/contacts', { waitUntil: 'commit' });
  await act();
  letGo();
  await page.unrouteAll({ behavior: 'wait' });
}

const pressEarly = (name: string) => actEarly(() => page.getByRole('button', { name }).click());

describe('organising 120 contacts', () => {
  it('answers what is pressed while a page still loads', async () => {
    await pressEarly('New segment');
    await page.getByRole('dialog').getByLabel('Name of the segment').waitFor();
    await pressEarly('Views');
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).waitFor();
  });

  it('knows what was typed and picked while a page still loads', async () => {
    await actEarly(() => page.getByRole('searchbox').fill('Twin'));
    await countLine('2 contacts').waitFor();
    await actEarly(() =>
      page.getByRole('checkbox', { name: 'Select Person 117', exact: true }).check(),
    );
    await bar().getByText('1 selected').waitFor();
  });

  it('describes a segment, counts it while it is written, and shows who is in it', async () => {
    await page.goto('/contacts');
    await countLine('120 contacts').waitFor();
    await page.getByRole('button', { name: 'New segment' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Value').fill('zurich');
    await dialog.getByText('40 contacts').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Name of the segment').fill('Labs');
    await dialog.getByRole('button', { name: 'Save segment' }).click();
    await page.waitForURL(/segmentId=sgm_/);
    await countLine('40 contacts').waitFor();
  });

  it('tags all that match, not only those in sight, and takes it back', async () => {
    await page.getByRole('checkbox', { name: 'Select Person 117', exact: true }).check();
    await bar().getByRole('button', { name: 'Select all 40 contacts' }).click();
    await bar().getByRole('button', { name: 'Tag…' }).click();
    await page.getByRole('menuitem', { name: 'New tag…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('lab');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    // It stays while the pointer rests on it.
    await page.getByText('Tagged: 40 contacts').hover();
    const tag = page.getByRole('option', { name: 'lab', exact: true });
    await tag.waitFor({ state: 'attached' });
    await page.getByLabel('Segment, list or tag').selectOption({ label: 'lab' });
    await countLine('40 contacts').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: 40 contacts').waitFor();
    await countLine('0 contacts').waitFor();
  });

  it('deletes and brings back', async () => {
    await page.goto('/contacts');
    await page.getByRole('checkbox', { name: 'Select Person 116', exact: true }).check();
    await bar().getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByText('Deleted: 1 contact').hover();
    await countLine('119 contacts').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await countLine('120 contacts').waitFor();
  });

  it('edits a segment, and keeps columns and order in a view', async () => {
    await page.getByLabel('Segment, list or tag').selectOption({ label: 'Labs' });
    await page.getByRole('button', { name: 'Edit segment' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Value').fill('quiet');
    await dialog.getByText('80 contacts').waitFor();
    await dialog.getByLabel('Name of the segment').fill('Quiet ones');
    await dialog.getByRole('button', { name: 'Save segment' }).click();
    await countLine('80 contacts').waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await dialog.getByLabel('Add a column').selectOption({ label: 'Shoe size' });
    await dialog.getByRole('button', { name: 'Leave out Role' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('columnheader', { name: 'Shoe size' }).getByRole('link').click();
    await page
      .getByRole('row', { name: /Person 1@?/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    await dialog.getByLabel('Name').fill('By shoe');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“By shoe” was saved').waitFor();
    await page.goto('/contacts');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'By shoe' }).click();
    await page.waitForURL(/segmentId=.*sort=custom\.Shoe.*column=custom\.Shoe/);
    await countLine('80 contacts').waitFor();
  });

  it('says what fields, tags and lists are used by, and renames and deletes them', async () => {
    await page.goto('/settings/contact-data');
    const fields = page.getByRole('list', { name: 'Fields' });
    await fields.getByText('120 contacts · asked for by the view “By shoe”').waitFor();
    await fields.getByLabel('What Shoe size is').selectOption('number');
    await fields.getByRole('button', { name: 'Rename Shoe size' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Size');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await fields.getByText('120 contacts · asked for by the view “By shoe”').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Delete Quiet ones' }).click();
    const warning = page.getByRole('alertdialog');
    await warning.getByText('still asked for by the view “By shoe”').waitFor();
    await warning.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete By shoe' }).click();
    await page.getByText('“By shoe” was deleted').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“By shoe” is back').waitFor();
  });

  it('merges two of one name, after saying what happens, and restores from the trash', async () => {
    await page.goto('/contacts?q=Twin');
    await page.getByRole('link', { name: 'Twin', exact: true }).first().click();
    await page.getByRole('link', { name: 'Compare' }).click();
    const effects = page.getByTestId('merge-effects');
    await effects.getByText('goes into the trash').waitFor();
    await page.getByRole('radio', { name: 'Countess' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Merge 2 contacts' }).click();
    await page.getByText('2 contacts are one now').waitFor();
    await page.getByRole('heading', { name: 'Twin' }).waitFor();
    await page.locator('main').getByText('Countess', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Put on a list' }).click();
    await page.getByRole('menuitem', { name: 'New list…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Twins');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('timeline-event').getByText('Put on the list “Twins”').waitFor();

    await page.goto('/contacts/trash');
    await page.getByRole('checkbox', { name: 'Select Twin' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Restore 1' }).click();
    await page.getByText('1 contact back; their sequences go on where they stopped').waitFor();
    await page.getByText('The trash is empty').waitFor();
    await page.goto('/contacts');
    await countLine('120 contacts').waitFor();
  });

  it('finds what is misspelt, says so, and fits a phone', async () => {
    await page.getByLabel('Search contacts').fill('zurick labs');
    await page.getByText('Nobody has “zurick labs”. These come close.').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectFits(page);
  });
});
