import { foldText } from './fold-text.ts';

/** The whole answer, a greeting or thanks aside. */
const wholeAnswer =
  /^(?:unsubscribe|unsubscribed|stop|remove|remove me|opt[ -]?out|no more e-?mails?|take me off|abmelden|abbestellen|austragen|desinscription|desinscrire|desabonner|desabonnement|se desabonner|baja|darme de baja|cancelar suscripcion|cancellami|disiscrivi|disiscrivimi|cancelar inscricao|descadastrar|remover|afmelden|uitschrijven|wypisz|avregistrera)$/;

const list =
  '(?:(?:mailing|e-?mail|contact|distribution|address|newsletter) ?)?(?:lists?|database|records|mailings?|newsletter|crm)';

const requests = [
  'unsubscribe (?:me|us|(?:my|this) (?:e-?mail|address|name))',
  '(?:please|kindly) unsubscribe',
  `(?:remove|take|delete|drop) (?:me|us|my (?:e-?mail|address|name|details|data|information)(?: address)?) (?:off|from|of) (?:your|this|the|all|any)(?: \\w+)? ?${list}`,
  '(?:please|kindly) (?:remove|delete) (?:me|us|my (?:e-?mail|address|name|details|data|information))',
  'take me off (?:your|this|the)',
  '(?:please )?(?:stop|quit|cease) (?:e-?mailing|contacting|messaging|mailing|spamming|writing(?: to)?) (?:me|us)',
  '(?:please )?stop sending (?:me|us|these|this)',
  "(?:do not|don't|never) (?:e-?mail|contact|message|mail|write(?: to)?) (?:me|us)(?: again| any ?more)?",
  '(?:opt|opting) (?:me )?out of (?:your|this|these|all|any)',
  '(?:nehmen|nimm|streichen|entfernen|loschen|entferne|losche|streiche) (?:sie |du )?(?:mich|uns|meine (?:adresse|e-?mail|daten|mailadresse|e-?mail-adresse))(?: bitte)? (?:aus|von)',
  'keine (?:weiteren? )?(?:e-?mails?|mails?|nachrichten|werbung|newsletter) (?:mehr|senden|schicken|zusenden)',
  'keine weiteren (?:e-?mails|mails|nachrichten)',
  '(?:mich|uns|newsletter) (?:bitte )?(?:abmelden|abbestellen|austragen)',
  'bitte (?:abmelden|austragen|kontaktieren sie mich nicht)',
  '(?:desinscrivez|desabonnez|retirez|supprimez|enlevez|desinscrire|desabonner)[ -](?:moi|nous|mon (?:adresse|e-?mail)|mes (?:donnees|coordonnees))',
  '(?:ne|de ne) (?:plus|pas) (?:me|nous) (?:contacter|ecrire|envoyer|solliciter)|ne (?:me|nous) (?:contactez|ecrivez|envoyez) plus',
  '(?:me|nous) desinscrire|(?:me|nous) desabonner',
  '(?:darme|denme|deme|dame|dadme|darnos) de baja|dar de baja (?:mi|este)',
  '(?:elimine|eliminen|elimina|borren?|borra|quiten?|quita|saquen?)(?:me|nme| mi (?:correo|direccion|email|e-mail)) (?:de|del)',
  'no (?:me|nos) (?:envien?|escriban?|contacten?|manden?)(?: mas)?',
  '(?:cancellatemi|cancellami|rimuovetemi|rimuovimi|toglietemi|toglimi) d(?:a|al|alla|alle|ai|agli|i)',
  'non (?:contattatemi|scrivetemi|inviatemi)(?: piu)?',
  '(?:me (?:remova|remover|retire|descadastre)|remova-me|retire-me|descadastre-me)',
  'nao (?:me )?(?:envie|envia|contate|escreva)(?:m)?(?:-me)? mais',
  '(?:schrijf|meld) (?:mij|me|ons) (?:uit|af)',
  '(?:verwijder|haal) (?:mij|me|ons|mijn (?:adres|e-?mail|gegevens)) (?:uit|van)',
].join('|');

/** "Please do not remove me" asks for the opposite. */
const negation = "(?<!\\b(?:not|never|without|\\w+n't) (?:ever )?)";
const request = new RegExp(`${negation}\\b(?:${requests})\\b`, 'u');

/** "Do you remove my data from your CRM?" asks about it; "Can you remove me?" asks for it. */
const inquiry =
  /^(?:how|what|why|when|where|which|do|does|did|is|are|if|wie|wann|comment|como)\b.*\?$/;

/**
 * Whether somebody asks to get no more mail. Conservative: it looks at what the sender wrote and
 * wants either nothing but the word, or a sentence that asks for it.
 * @param text without quoted history, which would hold our own unsubscribe line
 */
export function asksToUnsubscribe(subject: string, text: string): boolean {
  const said = foldText(text.slice(0, 2_000));
  const words = onlyWords(said);
  if (wholeAnswer.test(words)) return true;
  if (words === '' && wholeAnswer.test(onlyWords(foldText(subject)))) return true;
  return said.split(/(?<=[.!?])\s+|\n{2,}/).some((sentence) => {
    const flat = sentence.replaceAll(/\s+/g, ' ').trim();
    return request.test(flat) && !inquiry.test(flat);
  });
}

function onlyWords(text: string): string {
  return text
    .replaceAll(/[^\p{L}\s-]+/gu, ' ')
    .replaceAll(
      /\b(?:hi|hello|hallo|bonjour|hola|please|pls|bitte|svp|por favor|thanks|thank you|danke|merci|gracias|regards)\b/g,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}
