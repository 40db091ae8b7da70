import type { MeaningWords } from '../meaning-words.ts';

const weekday = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const month =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)';
const farOff = `(?:${month}|q[1-4]|t[1-4]|trimestre|semestre|rentree|(?:quelques|\\d+|deux|trois|six) (?:mois|semaines)|(?:mois|annee|an) prochaine?|annee prochaine|20\\d\\d|printemps|l'ete|automne|hiver|vacances|nouvel an|plus tard)`;
const now =
  "(?:pour le moment|en ce moment|pour l'instant|actuellement|a l'heure actuelle|maintenant|cette annee|pour l'heure|tout de suite)";
const talk =
  '(?:appeler|parler|voir|rencontrer|discuter|echanger|echange|appel|rendez-vous|rdv|call|cafe|visio)';
const very = '(?:tres |assez |bien |plutot |vivement |vraiment )?';

export const french: MeaningWords = {
  refusal: [
    "pas (?:du tout |vraiment |tres |particulierement |trop )?interess|(?:pas|aucun|sans) (?:d')?interet|interesse(?:nt)? pas",
    'non,? merci|merci,? mais non\\b',
    '(?:pas|aucun) (?:de )?besoin|pas besoin',
    'ne (?:cherchons|recherchons|recrutons|souhaitons|souhaite|cherche|recherche) (?:\\w+ )?(?:pas|plus)',
    'pas pour (?:nous|moi)(?=[.,!]|$)',
    'pas donner (?:une )?suite|(?:je|nous) (?:decline|declinons)|(?:poste|offre) (?:est|a ete|a deja ete)(?: deja)? pourvu',
  ],
  forNow: [now],
  later: [
    `pas ${now}|${now},? (?:ce n'est )?pas\\b`,
    `(?:recontact|relanc|rappel|recri|revenez|reviens|contact|ecriv|reprenez|reprendre|reparl|parlons|appel|refaisons)\\w*[ -][^.?!]{0,50}${farOff}`,
    '(?:peut-etre|plutot) (?:plus tard|une autre fois)|(?:mauvais|pas le bon|pas le meilleur) (?:moment|timing)',
  ],
  meeting: [
    `(?:on peut|pouvons-nous|pourrions-nous|peut-on|pourrait-on|on pourrait|pourriez-vous|pouvez-vous) (?:\\w+ |s'|se |m'){0,4}${talk}`,
    `appel(?:ez|le)-(?:moi|nous)(?=[.,!]|$| (?:au|demain|${weekday}|quand|cet|ce|a ))`,
    `(?:disponible|dispo|libre)s? (?:${weekday}|demain|la semaine|cette semaine|le |a partir|jusqu)`,
    `(?:${weekday}|demain)[^.?!]{0,30}(?:me va|me convient|nous convient|ca marche|c'est bon|serait (?:parfait|bien)|possible)`,
    "(?:prenons|fixons|convenons|planifions|organisons|calons)(?: d'un| un)? (?:rendez-vous|rdv|appel|creneau|call|point|moment)",
    'propos(?:ez|e)(?:-moi|-nous)?(?: \\w+){0,3} (?:creneaux?|dates?|rendez-vous|horaires?)',
    '(?:etes-vous|es-tu|seriez-vous|serais-tu|vous etes) (?:disponible|libre|dispo)|quand (?:etes-vous|seriez-vous|pouvons-nous|es-tu)',
    `(?:plaisir|volontiers|ravie?|heureu(?:x|se)|partante?|ok) (?:pour |de |d')(?:\\w+ |d'|s'|en |vous |un |une |par ){0,4}${talk}`,
  ],
  interest: [
    `(?:suis|sommes|serais|serions) ${very}interesse`,
    "(?:m'|nous )interesse(?:nt|rait)?\\b(?! pas| plus| guere)",
    "(?:en savoir|m'en dire|nous en dire|dites-m'en|dites-nous-en) (?:un peu )?(?:plus|davantage)",
    `(?:semble|a l'air|parait) ${very}(?:interessant|bien|prometteur|super|genial|top)`,
    '(?:tres|super|vraiment) interessant',
    '(?:suis|sommes) partante?s?(?=[.,!]|$)',
  ],
  referral: [
    '(?:contactez|ecrivez a|adressez-vous a|voyez avec|rapprochez-vous de|parlez-en a|prenez contact avec|voir avec|contacter) (?!moi|nous|-)',
    '(?:je|nous) (?:le |la |les |vous )?(?:transmets|transmettons|transfere|transferons|fais suivre|faisons suivre)(?! pas)',
    '(?:ai|avons) (?:transmis|transfere|fait suivre)',
    '(?:bonne personne|interlocut\\w+|responsable|bon contact) (?:\\w+ ){0,4}(?:est|serait) (?!pas|moi)',
    "\\ben (?:copie|cc)\\b|c'est (?:\\w+ ){1,4}qui (?:s'occupe|gere|est en charge)",
  ],
  question: [
    "(?:^|(?<=[,:;] )|et )(?:comment|combien|quels?|quelles?|qui|quand|ou|pourquoi|est-ce|pouvez-vous|pourriez-vous|peux-tu|avez-vous|as-tu|proposez-vous|travaillez-vous|c'est quoi|quid)\\b[^?]{3,}\\?",
    '(?:envoyez|envoie|transmettez|faites|envoyer|transmettre)(?:-moi|-nous| moi| nous)?(?: \\w+){0,5} (?:infos?|informations?|details|proposition|documentation|plaquette|cv|tarifs?|devis|references|brochure)',
  ],
  reserve: [
    'malheureusement|helas|desolee?|regret',
    'pas (?:sur|sure|certaine?|convaincue?)\\b|je ne sais pas|a voir\\b|on verra',
    '(?:reviendrai|reviendrons|reviens|recontacterai|tiens au courant) |trop cher|pas de budget|avons deja|ai deja|travaillons deja|reflechi',
    'mauvaise personne|pas la bonne personne|pas le bon (?:contact|interlocuteur)|plus (?:dans|chez)',
  ],
  doubt: [
    "comment avez-vous (?:eu|obtenu|trouve)|qui etes-vous|d'ou (?:tenez|sortez)|c'est (?:une blague|du spam|un spam|serieux)|vous (?:plaisantez|rigolez)|pourquoi (?:vous|m'|moi)",
    "\\bmdr\\b|\\bptdr\\b|mais bien sur|bien tente|n'importe quoi|harcel|rgpd|foutez|merde|arnaque|du spam",
  ],
};
