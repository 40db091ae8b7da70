const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Words that are written with a capital, by rule or by habit, and name nobody. Folded, no apostrophes. */
export const capitalisedWords: ReadonlySet<string> = new Set([
  ...words('i im ive id ill ps'),
  ...words('mr mrs ms mx dr prof herr frau monsieur madame senor senora signor signora'),
  ...words('there all team everyone zusammen'),
  ...words('monday tuesday wednesday thursday friday saturday sunday'),
  ...words('lundi mardi mercredi jeudi vendredi lunes martes miercoles jueves viernes'),
  ...words('january february march april may june july august september october november december'),
  ...words('christmas easter new year black friday spring summer autumn fall winter'),
  ...words('english german french spanish italian dutch portuguese european american british'),
  ...words('europe eu usa us uk internet linkedin google zoom teams meet slack github excel'),
  ...words(
    'ceo cto cfo coo cmo cpo vp svp hr it ai api ui ux qa pr seo saas b2b b2c cv pdf kpi roi',
  ),
  ...words('head director manager lead senior staff chief officer engineer founder'),
  ...words(
    'engineering product sales marketing finance operations support success customer people',
  ),
  ...words('design data security legal payments procurement recruiting talent development'),
]);
