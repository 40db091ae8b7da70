import { foldText } from './fold-text.ts';

/** Outlook puts the first of these before out-of-office answers; the rest speak for themselves. */
const absence = [
  'automatic reply|out of (?:the )?office(?: auto-?reply| reply)?|ooo|ooto|on (?:vacation|holiday|(?:\\w+ )?leave)|away from (?:my |the )?(?:office|desk|mail|e-?mail)|vacation (?:reply|response|message)',
  'automatische antwort|abwesenheit(?:snotiz|sassistent|snachricht|smeldung)?|nicht im (?:buro|haus|hause)|au(?:ß|ss)er haus|im urlaub|urlaub|ich bin im urlaub',
  "reponse automatique|absence(?: du bureau)?|absent(?:\\(e\\)|e)?(?: du bureau)?|message d'absence|en conges?",
  'respuesta automatica|fuera de (?:la )?oficina|ausencia|ausente|de vacaciones',
  'risposta automatica|fuori (?:sede|ufficio)|assen(?:te|za)|in ferie',
  'resposta automatica|fora do escritorio|ausencia|de ferias',
  'automatisch antwoord|afwezig(?:heid)?|niet op kantoor|met vakantie',
  'odpowiedz automatyczna|automatyczna odpowiedz|poza biurem|nieobecnosc',
  'autosvar|automatiskt svar|automatisk svar|franvaro|fraværende?|ikke pa kontoret|semester',
  'automaattinen vastaus|poissa|otomatik yanit|automaticka odpoved|автоответ|автоматический ответ',
  '自動返信|自动回复|自動回覆|不在通知',
].join('|');
const automatic =
  'auto[- ]?reply|auto[- ]?response|automatic response|automated (?:reply|response)|autoantwort|autorespuesta';

/** A subject goes on after such words only with a sign, an old subject, or a date. */
const goesOn =
  '\\s*(?:$|[:;,.!(\\[|–—-]|：|re\\b|(?:until|till|from|bis|ab|vom|jusqu|du|hasta|del)\\b)';

const absenceSubject = new RegExp(`^\\W{0,3}(?:${absence})${goesOn}`, 'u');
const automaticSubjectPattern = new RegExp(`^\\W{0,3}(?:${automatic})${goesOn}`, 'u');

/** What a subject announces at its very start; after `Re:` a person is answering. */
export function automaticSubject(subject: string): 'absence' | 'automatic' | null {
  const folded = foldText(subject.slice(0, 300).trim());
  if (absenceSubject.test(folded)) return 'absence';
  return automaticSubjectPattern.test(folded) ? 'automatic' : null;
}
