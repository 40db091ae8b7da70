import type { Page } from 'playwright-core';

type Answer = {
  readonly recipient: string;
  /** As the button says it. */
  readonly kind: 'Reply' | 'Out of office' | 'Bounce';
  readonly text?: string;
};

/** On the Sandbox page: answers the latest mail to a recipient in the recipient's place. */
export async function answerAs(page: Page, { recipient, kind, text }: Answer): Promise<void> {
  await page.getByRole('list', { name: 'Recipients' }).getByText(recipient).click();
  const conversation = page.getByTestId('conversation');
  await conversation.getByText(`Answer as ${recipient}`).waitFor();
  await conversation.getByRole('button', { name: kind, exact: true }).click();
  if (text !== undefined) await conversation.getByLabel('What they say').fill(text);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await conversation.getByRole('button', { name: 'Send answer' }).click();
  await answered;
}
