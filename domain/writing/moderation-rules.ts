/** What our own moderation can object to. */
export type ModerationRule =
  | 'threat'
  | 'slur'
  | 'sexual_content'
  | 'weapons'
  | 'drugs'
  | 'credentials_phishing';

const you = '(?:you|your (?:family|kids|children|wife|husband|dog))';
const trade =
  '(?:buy|buying|sell|selling|order|ship|shipping|deliver|supply|kaufen|verkaufen|acheter|vendre|comprar|vender)';
const near = '[^.!?\\n]{0,40}';
const secret =
  '(?:passwords?|passcode|pin (?:code|number)|credit card|card (?:number|details)|cvv|social security|bank(?:ing)? details|login details|log-in details|credentials|one-time code|2fa code|seed phrase|private key)(?! (?:polic|manag|reset|hygiene|security|rotation|sprawl|storage))';

/**
 * Patterns over folded text (lower case, no accents). Few and narrow on purpose: a mail they stop waits
 * for a person, so each is something no honest mail says in these words. Talk about such things ("we
 * detect phishing", "a killer feature", "a shot in the arm") passes.
 */
export const moderationPatterns: readonly { rule: ModerationRule; pattern: RegExp }[] = [
  {
    rule: 'threat',
    pattern: new RegExp(
      [
        `\\b(?:i|we)(?:'ll| will|'m going to| am going to| are going to|'re going to) (?:kill|murder|hurt|harm|stab|shoot|beat) ${you}\\b`,
        `\\b(?:i|we) know where ${you} (?:live|lives|work|go to school)\\b`,
        "\\byou(?:'ll| will) (?:regret this|pay for this|be sorry for this|wish you had never been born)\\b",
        '\\b(?:blow up|bomb|burn down) your (?:office|house|home|building|car)\\b',
        '\\bor (?:i|we) (?:will|shall) (?:leak|publish|expose|release) your (?:data|photos|pictures|secrets)\\b',
        '\\bich (?:bringe|bring) (?:dich|sie) um\\b|\\bich werde (?:dich|sie) (?:toten|umbringen|verletzen)\\b',
        '\\bje vais (?:te|vous) tuer\\b|\\b(?:te voy a|voy a) matar(?:te|lo|la)?\\b|\\bti ammazz[oe]\\b|\\bvou te matar\\b|\\bik vermoord je\\b',
      ].join('|'),
      'u',
    ),
  },
  {
    rule: 'slur',
    pattern:
      /\b(?:n[i1]gg(?:er|a)s?|f[a4]gg[o0]ts?|k[i1]kes?|wetbacks?|ragheads?|towelheads?|trann(?:y|ies)|untermensch(?:en)?|kanaken?|bougnoules?|maricon(?:es)?)\b/u,
  },
  {
    rule: 'sexual_content',
    pattern:
      /\b(?:porno?|pornographic|pornhub|xxx videos?|blow ?jobs?|hand ?jobs?|cum ?shots?|send (?:me |us )?nudes|escort services?|horny|sexting|have sex with|hot (?:singles|girls) in your area)\b/u,
  },
  {
    rule: 'weapons',
    pattern: new RegExp(
      `\\b${trade}\\b${near}\\b(?:guns?|firearms?|rifles?|handguns?|ammunition|explosives?|grenades?|silencers?|schusswaffen?|sprengstoff|armes a feu|armas de fuego)\\b|\\bhow to (?:build|make) an? (?:pipe )?(?:bomb|explosive|grenade)\\b`,
      'u',
    ),
  },
  {
    rule: 'drugs',
    pattern: new RegExp(
      `\\b${trade}\\b${near}\\b(?:cocaine|heroin|meth|methamphetamine|fentanyl|mdma|lsd|ecstasy|crack|kokain|kokaina|cocaina|heroine|heroina)\\b|\\b(?:oxycodone|xanax|tramadol|adderall)\\b${near}\\bwithout (?:a )?prescription\\b`,
      'u',
    ),
  },
  {
    rule: 'credentials_phishing',
    pattern: new RegExp(
      [
        `\\b(?:confirm|verify|validate|update|enter|submit|send(?: me| us)?|reply with|provide(?: me| us)?(?: with)?|give(?: me| us)?)\\b[^.!?\\n]{0,30}\\byour (?:(?!our |my |the )\\w+ ){0,3}${secret}`,
        '\\byour (?:account|mailbox|card|access) (?:has been|will be|was|is) (?:suspended|locked|limited|deactivated|terminated|blocked)\\b',
        '\\b(?:bestatigen|aktualisieren|senden|geben) sie\\b[^.!?\\n]{0,40}\\b(?:passwort|kontodaten|kreditkart\\w*|zugangsdaten|tan)\\b',
        '\\b(?:confirmez|verifiez|envoyez|saisissez)\\b[^.!?\\n]{0,40}\\b(?:mot de passe|carte bancaire|identifiants|coordonnees bancaires)\\b',
        '\\b(?:confirme|verifique|envie|introduzca|ingrese)\\b[^.!?\\n]{0,40}\\b(?:contrasena|tarjeta de credito|datos bancarios|senha)\\b',
      ].join('|'),
      'u',
    ),
  },
];
