import { describe, expect, it } from 'vitest';
import { recognizeHeader } from './recognize-header.ts';

describe('recognizeHeader', () => {
  it.each([
    [
      'email',
      ['Email', 'E-Mail', ' e_mail ', 'EMAIL ADDRESS', 'Mail', 'Adresse e-mail', 'Courriel'],
    ],
    ['name', ['Name', 'Full Name', 'FULL-NAME', 'Vollständiger Name', 'nombre completo']],
    ['firstName', ['First Name', 'firstname', 'Given name', 'Vorname', 'Prénom', 'PRENOM']],
    ['lastName', ['Last Name', 'Surname', 'Nachname', 'Apellidos', 'Cognome']],
    ['company', ['Company', 'Organisation', 'organization', 'Firma', 'Société', 'Empresa']],
    ['role', ['Role', 'Title', 'Job Title', 'job-title', 'Position', 'Fonction', 'Puesto']],
    ['timeZone', ['Time zone', 'timezone', 'Zeitzone']],
    ['phone', ['Phone', 'Telefonnummer', 'Mobile phone', 'Téléphone']],
    ['linkedin', ['LinkedIn URL', 'linkedin', 'Person Linkedin Url']],
    ['website', ['Website', 'Webseite', 'URL']],
    ['location', ['City', 'Standort', 'Country']],
    ['tags', ['Tags', 'labels']],
  ])('knows %s by its many names', (field, headers) => {
    expect(headers.map((header) => recognizeHeader(header)?.field)).toEqual(
      headers.map(() => field),
    );
  });

  it.each(['', ' ', '#', 'Adresse', 'Email status', 'constructor', '__proto__'])(
    'leaves %j alone',
    (header) => {
      expect(recognizeHeader(header)).toBeNull();
    },
  );

  it('is surer of "Job Title" than of "Title"', () => {
    const [jobTitle, title] = [recognizeHeader('Job Title'), recognizeHeader('Title')];
    expect(jobTitle?.rank).toBeLessThan(title?.rank ?? 0);
  });
});
