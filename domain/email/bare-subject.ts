/** Reply and forward marks in the languages of common mail programs: `Re:`, `AW:`, `Re[2]:`, ... */
const marks =
  /^(?:(?:re|fwd?|aw|wg|sv|vs|vb|rv|tr|rif|odp|pd|antw|doorst|ynt|enc|回复|转发|答复)(?:\[\d{1,3}\])? ?[:：] ?)+/i;

/** A subject without the marks that replying and forwarding put in front, white space collapsed. */
export function bareSubject(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim().replace(marks, '');
}
