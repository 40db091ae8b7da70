import type { ContactPageView } from '#domain/contact/contact-page-view.ts';
import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readContactPage } from './read-contact-page.ts';

/**
 * A page of the contacts that match. If nobody has the text searched for, those who have one like it.
 * @throws AppError forbidden; invalid_input; not_found for an unknown segment
 */
export async function listContacts(call: {
  ctx: VerbContext;
  input: ListContactsInput;
}): Promise<ContactPageView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  return readContactPage(ctx, parseInput(ListContactsInput, call.input));
}
