const names = (text: string): readonly string[] => text.split(' ');

/** Months by number in the seven languages, folded: lower case, no accents. Short forms are English. */
export const monthNames: readonly (readonly string[])[] = [
  names('january jan januar janvier enero gennaio januari janeiro'),
  names('february feb februar fevrier febrero febbraio februari fevereiro'),
  names('march mar marz mars marzo maart marco'),
  names('april apr avril abril aprile'),
  names('may mai mayo maggio mei maio'),
  names('june jun juni juin junio giugno junho'),
  names('july jul juli juillet julio luglio julho'),
  names('august aug aout agosto augustus'),
  names('september sep sept septembre septiembre settembre setembro'),
  names('october oct oktober octobre octubre ottobre outubro'),
  names('november nov novembre noviembre novembro'),
  names('december dec dezember decembre diciembre dicembre dezembro'),
];
