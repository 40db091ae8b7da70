import type { ParsedMail } from '../email/parsed-mail.ts';
import { automaticSubject } from './automatic-subject.ts';

/**
 * Headers that only automatic answers carry. `X-Auto-Response-Suppress` is not one: it asks others
 * not to answer automatically, and Exchange puts it on mails that people write.
 */
const automaticHeaders = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
  'x-mail-autoreply',
] as const;

const saysAutomatic =
  /\b(?:this is an? (?:automated|automatic|auto[- ]?generated) (?:reply|response|message|e-?mail|notification)|this (?:message|e-?mail|reply) (?:was|is|has been) (?:automatically (?:generated|sent)|auto[- ]?generated)|(?:dies|das) ist eine automatische?(?: generierte)? (?:antwort|nachricht|e-?mail)|diese (?:nachricht|e-?mail|antwort) wurde automatisch|ceci est (?:une réponse|un message) automatique|est(?:e|o) es un (?:mensaje|correo)(?: electrónico)? automático|esta es una respuesta automática|questo è un messaggio automatico|questa è una risposta automatica|esta é uma (?:resposta|mensagem) automática|dit is een automatisch(?:e)? (?:antwoord|bericht|e-?mail))/i;

/** What shows that no person wrote this mail (RFC 3834 5), or null. Headers first, words last. */
export function automaticSign(mail: ParsedMail, text: string): string | null {
  const { headers } = mail;
  if (mail.report) return `multipart/report; report-type=${keyword(mail.report.type)}`;
  const submitted = headers['auto-submitted']?.find((value) => !/^\s*no\b/i.test(value));
  if (submitted !== undefined) return `Auto-Submitted: ${keyword(submitted)}`;
  const header = automaticHeaders.find((name) => headers[name]?.some((value) => value !== 'no'));
  if (header !== undefined) return header;
  const precedence = headers['precedence']?.find((value) =>
    /^(?:auto[_-]?reply|junk)$/i.test(value),
  );
  if (precedence !== undefined) return `Precedence: ${keyword(precedence)}`;
  if (headers['return-path']?.some((path) => /^<\s*>$/.test(path))) return 'Return-Path: <>';
  if (automaticSubject(mail.subject) !== null) return 'an automatic answer as subject';
  return saysAutomatic.test(text.slice(0, 1_000)) ? 'the text says it is automatic' : null;
}

/** Without parameters: they may hold an address. */
function keyword(value: string): string {
  return /^\s*([\w-]{1,40})/.exec(value)?.[1]?.toLowerCase() ?? 'unreadable';
}
