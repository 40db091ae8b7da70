/** A mail longer than this says what it wants before. */
const longestText = 20_000;

/** "On Monday, Ana wrote:" of common mail programs, on one line or wrapped onto two. */
const attribution =
  /^\W{0,3}(?:on|am|le|el|il|em|op|w dniu|den|dnia|на)\s.{4,250}?(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał|skrev|пишет).{0,120}:\s*$/i;
const divider =
  /^\s*(?:-{2,}|_{2,})\s*(?:original message|original appointment|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|oryginalna wiadomość)\b/i;
const underline = /^\s*_{10,}\s*$/;
const headerFrom = /^\s*\*?(?:from|von|de|da|van|od|från)\s?:\*?\s/i;
const headerSent =
  /^\s*\*?(?:sent|gesendet|envoyé|enviado|inviato|verzonden|wysłano|skickat|date|datum|fecha|data)\s?:/i;
const signature = /^-- ?$/;

/** What the sender wrote in this mail: without quoted history and without the signature. */
export function unquotedText(text: string): string {
  const lines = text.slice(0, longestText).split(/\r?\n/);
  const end = lines.findIndex((_, index) => startsHistory(lines, index));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .trim();
}

function startsHistory(lines: readonly string[], index: number): boolean {
  const [line = '', next = ''] = lines.slice(index, index + 2);
  if (divider.test(line) || underline.test(line) || signature.test(line)) return true;
  if (attribution.test(line) || attribution.test(`${line} ${next}`)) return true;
  return headerFrom.test(line) && lines.slice(index + 1, index + 5).some((l) => headerSent.test(l));
}
