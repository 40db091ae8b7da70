import { contactFields, type ContactField } from './contact-field.ts';
import { normalizeHeader } from './normalize-header.ts';

/**
 * What people and other tools call these columns: English first, then German, French, Spanish, Italian,
 * Portuguese, Dutch, Polish and Swedish; the last line holds words that also mean something else.
 */
const synonyms: Record<ContactField, readonly string[]> = {
  name: [
    'name, full name, contact name, lead name, display name, person, recipient',
    'vollständiger name, ansprechpartner, nom complet, nom et prénom, prénom et nom, nombre completo',
    'nombre y apellidos, nome completo, nome e cognome, volledige naam, imię i nazwisko',
    'nom, nombre, nome, naam, namn, kontakt, contact, contacto, contatto, contato',
  ],
  firstName: [
    'first name, given name, forename, vorname, prénom, primer nombre, nome proprio, primeiro nome',
    'voornaam, imię, förnamn, rufname',
  ],
  lastName: [
    'last name, surname, family name, nachname, familienname, nom de famille, apellidos, apellido',
    'cognome, sobrenome, apelido, último nome, achternaam, nazwisko, efternamn',
  ],
  email: [
    'email, email address, work email, business email, primary email, contact email, email 1',
    'e-mail-adresse, mailadresse, courriel, adresse email, adresse mail, adresse e-mail professionnelle',
    'adresse de courriel, adresse électronique, correo electrónico, dirección de correo electrónico',
    'dirección de correo, indirizzo email, indirizzo mail, posta elettronica, endereço de email',
    'correio eletrônico, e-mailadres, mailadres, adres email, e-postadress, e-post',
    'mail, mail address, correo',
  ],
  company: [
    'company, company name, organisation, organization, organisation name, organization name',
    'employer, firma, firmenname, unternehmen, arbeitgeber, entreprise, société, nom de la société',
    'employeur, empresa, compañía, organización, azienda, società, organizzazione, organização',
    'companhia, bedrijf, bedrijfsnaam, organisatie, werkgever, nazwa firmy, företag',
    'firm, business, account name, account',
  ],
  role: [
    'role, job title, position, job role, berufsbezeichnung, jobtitel, rolle, stelle',
    'poste, intitulé du poste, fonction, rôle, puesto, cargo, rol, ruolo, posizione, função',
    'functietitel, functie, stanowisko, befattning, roll',
    'title, job, designation, occupation, function, funktion, titre, título, qualifica',
  ],
  timeZone: ['time zone, zeitzone, fuseau horaire, zona horaria, fuso orario, tijdzone'],
};

export type RecognizedHeader = {
  field: ContactField;
  /** 0 = surest; of several columns for one field the surest takes it. */
  rank: number;
};

const byHeader = new Map<string, RecognizedHeader>(
  contactFields.flatMap((field) =>
    synonyms[field]
      .flatMap((line) => line.split(', '))
      .map((synonym, rank): [string, RecognizedHeader] => [
        normalizeHeader(synonym),
        { field, rank },
      ]),
  ),
);

/** The field that a column of this name usually holds, or null. */
export function recognizeHeader(header: string): RecognizedHeader | null {
  return byHeader.get(normalizeHeader(header)) ?? null;
}
