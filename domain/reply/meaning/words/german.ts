import type { MeaningWords } from '../meaning-words.ts';

const weekday = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)';
const month =
  '(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)';
const farOff = `(?:${month}|q[1-4]|\\w*quartal|halbjahr|(?:paar|einigen?|\\d+|zwei|drei|sechs) (?:monaten?|wochen|jahren?)|nächste[nsmr]? (?:jahr|jahres|monat|monats)|kommende[nsmr]? (?:jahr|monat)|20\\d\\d|frühjahr|frühling|sommer|herbst|winter|jahreswechsel|neue[ns]? jahr|weihnachten|urlaub|ferien)`;
const now =
  '(?:derzeit|aktuell|momentan|zurzeit|zur zeit|im moment|gerade|im augenblick|gegenwärtig|vorerst|jetzt)';
const talk =
  '(?:telefonieren|sprechen|treffen|reden|austauschen|unterhalten|kennenlernen|quatschen|zoomen)';
const very = '(?:sehr |echt |wirklich |richtig |durchaus |grundsätzlich |prinzipiell |ja )?';

export const german: MeaningWords = {
  refusal: [
    'kein(?:erlei|en|e)? (?:interesse|bedarf|verwendung)',
    'nicht (?:\\w+ )?interessiert|interessiert (?:mich|uns) (?:\\w+ )?nicht',
    'nein,? (?:vielen |besten |herzlichen )?dank(?:e)?',
    '(?:brauchen|benötigen|suchen|wollen|brauche|suche|will) (?:wir |ich )?(?:\\w+ )?(?:nicht|nichts|kein\\w*)\\b(?! nur)',
    'nichts für (?:uns|mich)|passt (?:\\w+ ){0,2}nicht (?:zu|in unser)|nicht relevant',
    '(?:muss|müssen|möchte|möchten|darf)(?: \\w+){0,4} absagen|(?:lehne|lehnen)(?: \\w+){0,4} ab(?=[.,!]|$)',
    '(?:stelle|position) (?:ist|wurde)(?: \\w+){0,2} (?:besetzt|vergeben)',
  ],
  forNow: [now],
  later: [
    `${now} (?:leider )?(?:noch )?(?:nicht|kein\\w*)(?! (?:im büro|da\\b))`,
    `(?:melde|melden|kommen|komm|schreiben|schreib|fragen|frag|versuchen|versuch|kontaktieren|rufen|ruf|sprechen|reden|telefonieren)\\b[^.?!]{0,50}\\b(?:im|in|ab|nach|anfang|ende|mitte|zum|nächste[nsmr]?|zu)\\b[^.?!]{0,20}${farOff}`,
    'späteren zeitpunkt|vielleicht (?:später|nächstes jahr)|später (?:vielleicht|gern|noch ?mal|wieder)',
    '(?:schlechter|ungünstiger|falscher|kein guter|nicht der richtige) (?:zeitpunkt|moment)',
    `passt (?:es |das )?(?:mir |uns )?${now} (?:\\w+ )?nicht`,
  ],
  meeting: [
    `(?:lassen sie uns|lass uns|lasst uns)(?: \\w+){0,5} ${talk}`,
    `(?:können|könnten|wollen|sollen|sollten) wir(?: \\w+){0,5} ${talk}`,
    '(?:rufen sie|ruf) (?:mich|uns)(?: \\w+){0,4} an(?=[.,!?]|$| (?:unter|am|um))',
    `(?:passt|passte|ginge|geht|würde)(?: es)?(?: ihnen| dir| mir| euch| uns)?(?: \\w+)? (?:am|um|nächste woche|${weekday}|morgen)\\b`,
    `${weekday}[^.?!]{0,30} (?:passt|ginge|geht|würde passen|wäre (?:gut|ideal|super|möglich|prima))(?! nicht| leider nicht)`,
    '(?:termin|gespräch|telefonat|call) (?:vereinbaren|ausmachen|machen|abstimmen|finden)|terminvorschl[aä]g',
    `gerne?(?: \\w+){0,4} ${talk}`,
    'freue? mich auf (?:das|unser|ein|den) (?:gespräch|telefonat|treffen|austausch|termin)',
    'wann (?:passt|hätten sie|haben sie zeit|können wir|hast du zeit|würde|ginge)',
  ],
  interest: [
    `(?:bin|sind|wäre|wären) (?:ich |wir )?${very}interessiert`,
    `(?:habe|haben|hätte|hätten) (?:ich |wir )?${very}(?:großes )?interesse`,
    '^interesse (?:besteht|ist da|wäre da)',
    `(?:klingt|hört sich|sieht|liest sich) ${very}(?:gut|interessant|spannend|super|toll|vielversprechend|prima|hervorragend)`,
    '(?:gern|gerne)(?: \\w+){0,3} mehr(?: \\w+){0,2} (?:erfahren|wissen|hören)',
    '(?:das|ihr angebot|thema) interessiert (?:mich|uns)(?! (?:\\w+ )?nicht)',
    '(?:bin|sind) dabei(?=[.,!]|$)',
  ],
  referral: [
    '(?:wenden|richten) sie (?:sich |ihre anfrage )?(?:\\w+ ){0,3}an (?!mich|uns)',
    '(?:schreiben|kontaktieren|fragen|sprechen) sie (?:\\w+ ){0,3}(?:herrn|frau|mein\\w* kolleg\\w+)',
    '(?:zuständig|verantwortlich|ansprechpartner(?:in)?)(?: dafür| hierfür| bei uns| für \\w+)? (?:ist|wäre) (?!niemand|nicht|ich)',
    'ist (?:\\w+ ){0,2}(?:mein|unser|herr|frau)\\w* [^.?!]{0,40}(?:zuständig|verantwortlich|ansprechpartner)',
    '(?:leite|leiten|gebe|geben|reiche) (?:ihre|deine|die|das|es|sie) (?:\\w+ ){0,5}weiter(?=[.,!]|$)',
    '(?:habe|haben) (?:ihre|deine|die|das|es|sie) (?:\\w+ ){0,6}(?:weitergeleitet|weitergegeben)',
    '\\b(?:in|ins) (?:cc|kopie)\\b',
    'kolleg(?:e|in) [^.?!]{0,40}(?:meldet sich|wird sich|kümmert sich)',
  ],
  question: [
    '(?:^|(?<=[,:;] )|und )(?:wie|was|welche[rsn]?|wer|wann|wo|womit|wofür|haben sie|hast du|können sie|kannst du|könnten sie|gibt es|ist (?:das|es|ihr|dies)|sind sie|bieten sie|arbeiten sie)\\b[^?]{3,}\\?',
    '(?:schicken|senden|sende|schick|zusenden|zuschicken)(?: \\w+){0,5} (?:infos?|informationen|unterlagen|details|angebot|lebenslauf|preisliste|referenzen)',
    '(?:infos?|informationen|unterlagen|details|angebot|lebenslauf|preisliste|referenzen)(?: \\w+){0,3} (?:schicken|senden|zusenden|zuschicken)',
  ],
  reserve: [
    'leider|bedaure|bedauerlicherweise',
    'nicht sicher|weiß (?:ich )?(?:es )?(?:noch )?nicht|keine ahnung|mal (?:sehen|schauen)',
    '(?:ich|wir) (?:melde|melden) (?:mich|uns)|überleg|denke darüber nach|kein budget|zu teuer|(?:haben|nutzen|habe) (?:\\w+ )?(?:bereits|schon)',
    'falsche[rn]? (?:person|ansprechpartner|adresse)|nicht (?:der|die) richtige|nicht (?:mehr )?zuständig|falsch (?:bei|verbunden)',
  ],
  doubt: [
    'woher haben sie|wer sind sie|wer bist du|kennen wir uns|ist das (?:spam|ein scherz|ernst|ein witz)|(?:ihr|das) ernst\\b|was soll das|was wollen sie',
    "ja,? klar[.!,]* (?:und|sicher|als)|sonst noch was|na toll|ganz toll|wer's glaubt|unverschämt|belästig|scheiß|spam(?!-?ordner|-?filter)|anwalt|dsgvo|frechheit",
  ],
};
