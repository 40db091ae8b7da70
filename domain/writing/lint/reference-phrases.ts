/** How mails refer to what was before, in the seven languages; folded. */
export const referencePhrases = new RegExp(
  [
    'follow(?:ing|ed)?[ -]?up|circling back|com(?:e|ing) back to|get(?:ting)? back to|(?:my|our|your|the) (?:last|previous|earlier|first|recent)?\\s?(?:e?-?mail|note|message|question|reply|answer|call|chat|talk|meeting|conversation|idea|suggestion)|wrote|written to you|sent you|mentioned|we (?:spoke|talked|met|discussed)|as (?:promised|discussed|agreed)|last (?:week|month|time|year)|(?:some|a few|two|three) (?:days|weeks|months) ago|earlier|again|since (?:then|we)|thanks? (?:you )?for|good (?:talking|speaking|meeting)',
    'letzte[nr]? (?:mail|nachricht|woche)|meine[rn]? (?:mail|e-mail|nachricht|frage)|geschrieben|noch einmal|nochmals?|erneut|gesprochen|gesprach|unser(?:e|em|en|er)? (?:treffen|termin|telefonat)|ihre (?:antwort|nachricht|frage)|danke fur|vielen dank fur|neulich|vor (?:einigen|ein paar|zwei|drei) (?:tagen|wochen)',
    'mon (?:dernier |precedent )?(?:e-?mail|mail|message|courriel)|je vous (?:ai|avais) ecrit|je reviens vers|relance|notre (?:echange|appel|rencontre|conversation)|votre (?:reponse|message|question)|merci (?:pour|de)|la semaine derniere|suite a|il y a (?:quelques|deux|trois)',
    'mi (?:ultimo |anterior )?(?:correo|mensaje|email)|le escribi|te escribi|retomo|seguimiento|nuestra (?:llamada|reunion|conversacion)|su (?:respuesta|mensaje|pregunta)|gracias por|la semana pasada|hace (?:unos|unas|dos|tres)',
    'mia (?:ultima |precedente )?(?:e-?mail|mail)|mio (?:ultimo )?messaggio|le (?:avevo|ho) scritto|ti (?:avevo|ho) scritto|torno a|nostr[ao] (?:chiamata|incontro|conversazione)|sua (?:risposta|domanda)|grazie per|la (?:settimana scorsa|scorsa settimana)|qualche (?:giorno|settimana) fa',
    'mijn (?:vorige |laatste |eerdere )?(?:mail|e-?mail|bericht)|ik schreef|kom(?:en)? (?:nog )?(?:even )?terug op|ons (?:gesprek|telefoontje|overleg)|uw (?:antwoord|bericht|vraag)|je (?:antwoord|bericht|vraag)|bedankt voor|dank voor|vorige week|(?:enkele|paar) (?:dagen|weken) geleden',
    'meu (?:ultimo )?(?:e-?mail|email)|minha (?:ultima )?mensagem|escrevi|retomo|nossa (?:conversa|chamada|reuniao)|sua (?:resposta|mensagem|pergunta)|obrigad[oa] (?:por|pela|pelo)|semana passada|ha (?:alguns|algumas|dois|duas|tres)',
  ].join('|'),
  'u',
);

/** What only somebody says who was in touch before; folded. */
export const pretendedContact = new RegExp(
  [
    '(?:just|i.m|i am|be|so) following up|following up on (?:my|our|the)|(?:a )?follow-up (?:on|to) (?:my|our)|circling back|as (?:promised|discussed|agreed|we discussed)|(?:my|our) (?:last|previous|earlier) (?:e?-?mail|note|message|call|chat|conversation|meeting)|per our (?:conversation|call|chat|discussion|talk|e?-?mail)|we (?:spoke|talked|met) |(?:great|nice|good|lovely) (?:talking|speaking|chatting|catching up) (?:to|with)|(?:great|nice|good|lovely) meeting you|thanks? (?:you )?for (?:your|the) (?:reply|call|time yesterday|meeting)',
    'wie (?:besprochen|versprochen|vereinbart)|meine letzte (?:mail|e-mail|nachricht)|unser (?:gesprach|telefonat)|schon, sie (?:getroffen|gesprochen)',
    'comme (?:convenu|promis|discute)|mon (?:dernier|precedent) (?:e-?mail|mail|message)|suite a notre|je reviens vers vous',
    'como (?:acordamos|prometi|comentamos)|mi (?:ultimo|anterior) (?:correo|mensaje)|nuestra (?:llamada|conversacion|reunion)',
    'come (?:promesso|concordato|discusso)|mia (?:ultima|precedente) (?:e-?mail|mail)|nostr[ao] (?:chiamata|conversazione|incontro)',
    'zoals (?:besproken|beloofd|afgesproken)|mijn (?:vorige|laatste|eerdere) (?:mail|e-?mail|bericht)|ons (?:gesprek|telefoontje)',
    'como (?:combinamos|prometido|conversamos)|meu ultimo (?:e-?mail|email)|nossa (?:conversa|chamada|reuniao)',
  ].join('|'),
  'u',
);
