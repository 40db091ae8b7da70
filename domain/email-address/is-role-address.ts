/** RFC 2142's names, and what firms use beside them; in the languages our users mail in. */
const roles = new Set(
  (
    'abuse admin administration administrator accounting accounts billing bewerbung buchhaltung career ' +
    'careers compliance contact contacto contatto contabilidad customerservice dpo editor einkauf ' +
    'empleo enquiries events feedback finance ftp hallo hello help helpdesk hi hostmaster hr info ' +
    'information inquiries it jobs kontakt legal list mail mailbox marketing media news newsletter ' +
    'noc noreply no-reply office orders personal postmaster press presse privacy recruiting ' +
    'recruitment root rrhh sales security service sekretariat shop social spam support team tech ' +
    'usenet uucp ventas vertrieb webmaster welcome www'
  ).split(' '),
);

/** Whether an address names a function, such as `info@`, rather than a person. */
export function isRoleAddress(localPart: string): boolean {
  const [name = ''] = localPart.toLowerCase().split('+');
  return roles.has(name);
}
