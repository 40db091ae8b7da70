import type { Page } from 'playwright-core';
import { person } from './person.ts';

/** From the sign-in page back to where the person was going. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
