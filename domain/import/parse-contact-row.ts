import { IANAZone } from 'luxon';
import { cleanEmailAddress } from '../email-address/clean-email-address.ts';
import { describeAddressFault } from '../email-address/describe-address-fault.ts';
import { parseEmailAddress } from '../email-address/parse-email-address.ts';
import { checkCells } from './check-cells.ts';
import { cleanCell } from './clean-cell.ts';
import { composeName } from './compose-name.ts';
import type { ContactField } from './contact-field.ts';
import type { ContactRow } from './contact-row.ts';
import type { ImportColumn, ImportMapping } from './import-mapping.ts';
import { readCustom } from './read-custom.ts';
import { readTags } from './read-tags.ts';
import { noRules, type RowRules } from './row-rules.ts';
import { shorten } from './shorten.ts';
import { rejectRow, type RowRejection, type RowRejectionCode } from './row-rejection.ts';

export type ParsedRow =
  | { kind: 'accepted'; contact: ContactRow }
  | { kind: 'rejected'; rejection: RowRejection };

/**
 * Makes a contact of a row, or says what is wrong with it: its first fault only, so that every row
 * counts once.
 */
export function parseContactRow(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  mapping: Pick<ImportMapping, 'allowEmptyCompany' | 'allowEmptyRole'>,
  rules: RowRules = noRules,
): ParsedRow {
  const fault = checkCells(cells, columns);
  if (fault) return { kind: 'rejected', rejection: fault };
  const columnOf = (field: ContactField) => columns.findIndex(({ target }) => target === field);
  const read = (field: ContactField) => singleLine(cells[columnOf(field)] ?? '');
  const reject = (code: RowRejectionCode, message: string, field: ContactField): ParsedRow => {
    const column = columns[columnOf(field)];
    const cell = column ? { column: column.header, value: read(field) } : null;
    return { kind: 'rejected', rejection: rejectRow(code, message, cell) };
  };

  const email = cleanEmailAddress(read('email'));
  if (email === '') {
    return reject('missing_email', emptyCell('an email address'), 'email');
  }
  const parsed = parseEmailAddress(email);
  if (parsed.kind === 'invalid') {
    return reject('invalid_email', describeAddressFault(parsed.fault), 'email');
  }
  const [name, firstName, lastName] = [read('name'), read('firstName'), read('lastName')];
  const fullName = composeName({ name, firstName, lastName });
  const [company, role, timeZone] = [read('company'), read('role'), read('timeZone')];
  if (fullName === '') return reject('missing_name', emptyCell('a name'), 'name');
  if (company === '' && !mapping.allowEmptyCompany) {
    return reject('missing_company', emptyCell('a company'), 'company');
  }
  if (role === '' && !mapping.allowEmptyRole) {
    return reject('missing_role', emptyCell('a role'), 'role');
  }
  if (timeZone !== '' && !IANAZone.isValidZone(timeZone)) {
    const message = `Expected a time zone such as Europe/Paris, found "${shorten(timeZone, 40)}".`;
    return reject('invalid_time_zone', message, 'timeZone');
  }
  const custom = readCustom(cells, columns, rules.typedFields);
  if ('rejection' in custom) return { kind: 'rejected', rejection: custom.rejection };
  return {
    kind: 'accepted',
    contact: {
      name: fullName,
      firstName: firstName || null,
      lastName: lastName || null,
      email,
      emailNormalized: parsed.address.toLowerCase(),
      emailDomain: parsed.domain,
      company,
      role,
      timeZone: timeZone || null,
      ...readDetails(read),
      tags: readTags(cleanCell(cells[columnOf('tags')] ?? '')),
      flags: rules.judgeAddress(parsed),
      custom: custom.custom,
    },
  };
}

function readDetails(read: (field: ContactField) => string) {
  return {
    phone: read('phone') || null,
    website: read('website') || null,
    linkedin: read('linkedin') || null,
    location: read('location') || null,
  };
}

function emptyCell(expected: string): string {
  return `Expected ${expected}, found an empty cell.`;
}

function singleLine(cell: string): string {
  return cleanCell(cell).replace(/\s+/g, ' ');
}
