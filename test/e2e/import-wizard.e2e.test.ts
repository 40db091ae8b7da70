import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { buildWorkbook } from '#test/fixtures/workbook/build-workbook.ts';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { goTo } from './story/go-to.ts';
import { uploadFile } from './story/import-contacts.ts';
import { signUp } from './story/sign-up.ts';

const rows = [
  ['Who', 'Work email', 'Firm', 'Job', 'Tel', 'Shoe size'],
  ['Ada Lovelace', 'ada@example.com', 'Engines', 'Engineer', '+49 30 1234567', '38'],
  ['Bob Stone', 'bob at example.com', 'Stone & Sons', 'CTO', '+49 30 7654321', '44'],
  ['Eve Adams', 'eve@example.com', '', 'CIO', '', ''],
  ['Max Info', 'info@example.com', 'Info Ltd', 'Office', '', ''],
];

const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
});

const number = (label: string) => page.locator('dl > div').filter({ hasText: label }).locator('dd');

it('takes a workbook by way of its columns and a review, mends a row in place, and can be undone', async () => {
  await goTo(page, 'Contacts');
  await page.goto('/contacts/import');
  await expectAccessible(page);
  const workbook = buildWorkbook({ sheets: { Notes: [['hello']], People: rows } });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await uploadFile(page, { name: 'people.xlsx', type, content: workbook });

  await page.getByLabel('Sheet of the workbook').selectOption('People');
  await page.getByLabel('Who fills').waitFor();
  expect(await page.getByLabel('Work email fills').inputValue()).toBe('email');
  expect(await page.getByLabel('Tel fills').inputValue()).toBe('phone');
  await page.getByText('No column fills Name yet').waitFor();
  await page.getByLabel('Who fills').selectOption('name');
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('button', { name: 'Review' }).click();

  await page.getByRole('button', { name: 'Import 2 contacts' }).waitFor();
  expect(await number('Rejected').innerText()).toBe('2');
  const problems = page.getByTestId('problems').getByRole('listitem');
  await page.getByRole('button', { name: 'Let the company be empty' }).click();
  await page.getByRole('button', { name: 'Import 3 contacts' }).waitFor();
  await problems.getByRole('button', { name: 'Correct here' }).click();
  await expectAccessible(page);
  await page.getByLabel('Work email on line 3').fill('bob@example.com');
  await page.getByRole('button', { name: 'Save corrections' }).click();
  await page.getByRole('button', { name: 'Import 4 contacts' }).click();
  await page.getByText('The import is complete').waitFor();
  expect(await number('New contacts').innerText()).toBe('4');

  await page.getByRole('link', { name: 'Show contacts' }).click();
  await page.getByRole('link', { name: 'Max Info' }).click();
  await page.getByText('no personal address').waitFor();
  await page.goBack();
  await page.goto('/contacts/import');
  await page.getByRole('link', { name: 'people.xlsx' }).click();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo import' }).click();
  await page.getByText('The import was taken back').waitFor();
  await page.getByText('4 contacts deleted').waitFor();
});

it('remembers the columns of a pasted table, and refuses what cannot be read at once', async () => {
  await page.goto('/contacts/import');
  await page.getByLabel('File with contacts').setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG', 'latin1'),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByText('found a PNG image').waitFor();
  // The refusal is an answer of 400, which the browser notes as an error.
  story.browser.takeTroubles();

  await page.getByText('Paste a table instead').click();
  const table = rows.map((cells) => cells.join('\t')).join('\n');
  await page.getByLabel('Cells with the names').fill(table);
  await page.getByRole('button', { name: 'Take these cells' }).click();
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByTestId('mapping').waitFor();
  expect(await page.getByLabel('Who fills').inputValue()).toBe('name');
  await page.getByText('as last time').first().waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Import 3 contacts' }).click();
  await page.getByText('The import is complete').waitFor();

  const download = page.waitForEvent('download');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/api/v1/contacts/export?format=csv&sort=email';
    link.download = '';
    link.click();
  });
  const file = await readFile(await (await download).path(), 'utf8');
  expect(
    file
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')[1]),
  ).toEqual(['Email', 'ada@example.com', 'eve@example.com', 'info@example.com']);
});
