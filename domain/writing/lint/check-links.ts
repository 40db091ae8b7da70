import { lintError } from '../finding.ts';
import type { WritingInputs } from '../writing-inputs.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { plainLink, readLinks } from './read-links.ts';
import { trustedText } from './source-text.ts';

const hidden =
  /\p{L}\s{0,3}[[({]\s{0,3}(?:dot|punkt|point)\s{0,3}[\])}]\s{0,3}\p{L}{1,20}|\]\(|\bxn--/iu;

/**
 * Links come from the sender: profile, brief, instruction, and what they sent in this thread. The pages
 * that a company note was read from may be named too; links inside its text may not, for anybody can
 * write them there.
 */
export const checkLinks: LintCheck = ({ subject, body }, inputs) => {
  const text = `${subject}\n${body}`;
  const allowed = new Set(allowedLinks(inputs));
  const strange = readLinks(text).filter((link) => !allowed.has(plainLink(link)));
  const masked = hidden.exec(text)?.[0];
  const found = masked ? [...strange, masked] : strange;
  return found.length > 0
    ? [lintError('link_not_allowed', `Leave out the link ${quotedList(found)}.`)]
    : [];
};

function allowedLinks(inputs: WritingInputs): string[] {
  const { recipient, companyNote, thread } = inputs;
  const sent = thread.filter(({ from }) => from === 'sender').map(({ text }) => text);
  const visible = [recipient.website ?? '', ...(companyNote?.sources ?? []).map(({ url }) => url)];
  const links = [trustedText(inputs), ...sent, ...visible].flatMap(readLinks);
  // A company may be called Booking.com, and an allowed page's site may be named.
  const names = [recipient.company ?? ''].flatMap(readLinks).filter((name) => !/[/:?#]/.test(name));
  const hosts = [...links, ...names].map((link) => plainLink(link).split(/[/?#]/, 1)[0] ?? '');
  return [...links.map(plainLink), ...hosts];
}
