const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;

export type Language = (typeof languages)[number];

/**
 * The commonest words of each language we can tell, as far as they are no common word of another one
 * with another frequency ("die" is German and English, but an English mail says it once).
 */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'the and of to in a is you your that it for was on are with as this have from at be or by not we can our would what when how which if about their there my an has will they them whether been do does i',
  ),
  de: words(
    'der die das und in ist sie ihr ihre ihren ihnen ich wir mit für von auf den dem ein eine einen einem einer nicht auch es zu im bei wie oder aber haben hat sind wird würde wenn uns mir mich über nach noch können',
  ),
  fr: words(
    'le la les et est vous votre vos je nous de des du un une pour que qui dans sur avec pas plus ce cette sont avez avons être ai au aux par ou mais comme si mon ma mes notre nos il elle en',
  ),
  es: words(
    'el la los las y es usted su sus yo nosotros de del un una para que en con por no más este esta son ha han si pero como mi me te lo le al se nos nuestro nuestra hemos ser muy sobre sería',
  ),
  it: words(
    'il la lo gli le e è lei suo sua io noi di del della dei un una per che in con non più questo questa sono ha hanno se ma come mi ti al alla si ci nostro nostra abbiamo essere molto su sarebbe vostro vostra',
  ),
  nl: words(
    'de het een en is u uw ik wij we van voor dat die in op met niet ook te bij zijn hebben heeft of maar als om aan over nog kunnen zou wordt je jij jouw mijn ons onze naar er dit',
  ),
  pt: words(
    'o a os as e é você seu sua eu nós de do da dos das um uma para que em no na com por não mais este esta são tem se mas como meu minha ao nos nosso nossa temos ser muito sobre seria foi',
  ),
};
