/** Bounded, so that a long text without an @ takes no quadratic time. */
const address = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** What keys and passwords look like: OpenAI, AWS, GitHub, Slack, Google, Notion, Stripe, JWT, PEM, "password: x". */
const secrets = [
  /(?<![\w-])sk-[\w-]{16,}/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_\w{20,}/g,
  /(?<![\w-])xox[abprs]-[\w-]{10,}/g,
  /(?<![\w-])AIza[\w-]{30,}/g,
  /\b(?:ntn|secret)_\w{20,}/g,
  /\b[rs]k_(?:live|test)_\w{10,}/g,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+/g,
  /-----BEGIN [A-Z ]{1,40}-----[\s\S]{0,10000}?(?:-----END [A-Z ]{1,40}-----|$)/g,
  /\b(?:password|passwort|passwd|api[ _-]?key|mot de passe|contraseña)[ \t]{0,3}[:=][ \t]{0,3}\S{1,200}/giu,
];

/** Keys and passwords that slipped into a text are no business of a model's server. */
export function hideSecrets(text: string): string {
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, '(left out)'), text);
}

/** Mails are addressed by code: a quoted text gives no address to the model. */
export function hideAddresses(text: string): string {
  return text.replaceAll(address, '(address left out)');
}
