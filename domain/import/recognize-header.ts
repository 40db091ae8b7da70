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
  phone: [
    'phone, phone number, telephone, work phone, business phone, mobile, mobile phone, cell phone',
    'direct phone, telefon, telefonnummer, handy, téléphone, numéro de téléphone, portable, teléfono',
    'móvil, telefono, cellulare, telefone, celular, telefoon, telefoonnummer, mobiel, komórka',
    'cell, number, tel, fon, direct',
  ],
  website: [
    'website, web site, company website, website url, company url, homepage, webseite, internetseite',
    'site web, site internet, sitio web, página web, sito web, webbplats, strona internetowa',
    'url, web, site, domain, company domain, link',
  ],
  linkedin: [
    'linkedin, linkedin url, linkedin profile, linkedin profile url, person linkedin url, linkedin link',
    'linkedin profil, profil linkedin, perfil de linkedin, profilo linkedin, perfil linkedin',
    'profile url, social profile',
  ],
  location: [
    'location, city, town, standort, stadt, wohnort, ville, lieu, ciudad, ubicación, città, località',
    'cidade, localização, plaats, woonplaats, miasto, lokalizacja, stad, ort',
    'region, country, state, land, pays, país, paese, kraj, address',
  ],
  tags: ['tags, tag, labels, schlagwörter, étiquettes, etiquetas, etichette, label, keywords'],
};

export type RecognizedHeader = {
  field: ContactField;
  /** 0 = surest; of several columns for one field the surest takes it. */
  rank: number;
  /** Whether the word may mean something else. */
  isAmbiguous: boolean;
};

const byHeader = new Map<string, RecognizedHeader>(
  contactFields.flatMap((field) =>
    synonyms[field]
      .flatMap((line, index) => {
        const isAmbiguous = index > 0 && index === synonyms[field].length - 1;
        return line.split(', ').map((synonym) => ({ synonym, isAmbiguous }));
      })
      .map(({ synonym, isAmbiguous }, rank): [string, RecognizedHeader] => [
        normalizeHeader(synonym),
        { field, rank, isAmbiguous },
      ]),
  ),
);

/** The field that a column of this name usually holds, or null. */
export function recognizeHeader(header: string): RecognizedHeader | null {
  return byHeader.get(normalizeHeader(header)) ?? null;
}
