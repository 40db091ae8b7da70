import { foldText } from './fold-text.ts';

const absent =
  /\b(?:out of (?:the )?office|out of town|(?:on|taking) (?:(?:annual|parental|maternity|paternity|sick|medical|family|personal) )?(?:leave|vacation|holidays?|pto)|away (?:from|until|till|on|for)|limited access to (?:my )?(?:e-?mails?|inbox)|(?:will|shall) (?:be back|return) (?:on|in|to|from|after|next)|(?:i'm|i am|we are) (?:currently )?(?:away|travell?ing|unavailable)|office is closed)\b|\b(?:nicht im (?:buro|haus|hause)|abwesend|im urlaub|au(?:ß|ss)er haus|nicht erreichbar|elternzeit|wieder (?:im buro|erreichbar|fur sie da))\b|\b(?:absente?s?\b|en conges?\b|en vacances\b|de retour\b|actuellement indisponible)|\b(?:fuera de la oficina|estoy ausente|estare ausente|de vacaciones|estare de vuelta|me reincorporo)\b|\b(?:fuori (?:ufficio|sede)|sono assente|in ferie|saro assente)\b|\b(?:fora do escritorio|estou ausente|estarei ausente|de ferias)\b|\b(?:afwezig|met vakantie|op vakantie|niet op kantoor)\b|\b(?:nieobecn|na urlopie|poza biurem)|\b(?:franvarande|pa semester)\b|休暇|不在|休假/u;

/** Whether an automatic answer is about somebody being away, rather than a ticket or a receipt. */
export function saysAbsent(text: string): boolean {
  return absent.test(foldText(text.slice(0, 3_000)));
}
