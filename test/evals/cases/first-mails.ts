import { evalCase } from '../eval-case.ts';
import { agency, engineer, vendor } from '../profiles.ts';

/** Nobody knows the sender yet; one to each of seven languages, and little known in some. */
export const firstMails = [
  evalCase('first: a company that grows', engineer, {
    brief: 'Ask whether they need help with payouts. Mention Northwind. Offer a short call.',
    recipient: { name: 'Ana Perez', company: 'Acme Anvils', role: 'Head of Payments' },
    note: 'Acme Anvils sells anvils in 12 countries and opened an office in Porto in March 2026.',
  }),
  evalCase('first: nothing known about the company', engineer, {
    brief: 'Offer help with long-running jobs. Ask who looks after them. Keep it very short.',
    recipient: { name: 'Bo Lindqvist', company: 'Fjord Freight', role: 'CTO' },
  }),
  evalCase('first: no name', vendor, {
    brief: 'Ask how they remind patients today, and offer to show how Brightpath does it.',
    recipient: { company: 'Clinica Verde', role: 'Practice manager' },
  }),
  evalCase('first: no profile', null, {
    brief: 'I run a bakery in Ghent and look for a supplier of organic rye. Ask for a price list.',
    recipient: { name: 'Lotte Maes', company: 'Maes Molens' },
  }),
  evalCase('first: looks for a job', engineer, {
    brief: 'Ask about the staff engineer role. Why I fit: durable workflows at Northwind.',
    recipient: { name: 'Priya Nair', company: 'Harbour', role: 'VP Engineering' },
    note: 'Harbour builds customs software. It is hiring a staff engineer for its workflow team.',
  }),
  evalCase('first: facts from a list', vendor, {
    brief: 'Mention how many rooms they have ({{rooms}}) and ask about missed appointments.',
    recipient: {
      name: 'Eva Holm',
      company: 'Holm Dental',
      custom: { rooms: '14', city: 'Aarhus' },
    },
  }),
  evalCase('first: German', agency, {
    brief:
      'Frag, ob sie Unterstützung bei Code-Reviews brauchen, und biete das Handbuch mit Link an. Schreib per Sie und nicht zu lang.',
    recipient: { name: 'Jonas Keller', company: 'Kellerbits', role: 'Geschäftsführer' },
    note: 'Kellerbits entwickelt Software für Weinkeller und hat ein Team von 9 Leuten in Mainz.',
  }),
  evalCase('first: French', vendor, {
    brief: 'Write in French. Ask how they handle missed appointments; offer a short call.',
    recipient: { name: 'Camille Roux', company: 'Cabinet Roux', role: 'Dentiste' },
    note: 'Cabinet Roux, à Lyon, reçoit ses patients aussi le samedi.',
  }),
  evalCase('first: Spanish', vendor, {
    brief: 'Write in Spanish. Ask who looks after the calendar; offer a short call.',
    recipient: { name: 'Lucía Gómez', company: 'Clínica Sol', role: 'Directora' },
  }),
  evalCase('first: Italian', agency, {
    brief: 'Write in Italian. Ask whether a second pair of eyes on their code would help.',
    recipient: { name: 'Marco Bassi', company: 'Bassi Robotica', role: 'CTO' },
  }),
  evalCase('first: Dutch', agency, {
    brief: 'Write in Dutch. Offer the handbook with its link, ask what they think of it.',
    recipient: { name: 'Sanne de Wit', company: 'Polderdata', role: 'Teamlead' },
  }),
  evalCase('first: Portuguese', engineer, {
    brief: 'Write in Portuguese. Ask about failed payouts; offer a short call.',
    recipient: { name: 'Rui Costa', company: 'Caixa Azul', role: 'Diretor' },
  }),
];
