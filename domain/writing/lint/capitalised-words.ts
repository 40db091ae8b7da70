/** Words that are written with a capital wherever they stand, and name nobody. Folded. */
export const capitalisedWords: ReadonlySet<string> = new Set(
  `i im ive id ill monday tuesday wednesday thursday friday saturday sunday january february march april
   may june july august september october november december english german french spanish italian dutch
   portuguese european american british europe usa internet linkedin google zoom teams meet slack github
   ceo cto cfo coo cmo vp svp hr it ai api ui ux qa pr seo saas b2b b2c cv pdf kpi roi ps mr mrs ms dr
   lundi mardi mercredi jeudi vendredi lunes martes miercoles jueves viernes`
    .split(/\s+/)
    .filter(Boolean),
);
