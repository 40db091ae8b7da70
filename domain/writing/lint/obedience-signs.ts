/**
 * What stands in a mail whose writer obeyed a text it was only to read, or gave itself away as a
 * machine; folded.
 */
export const obedienceSigns: readonly RegExp[] = [
  /\b(?:ignor\w{0,3}|disregard|forget|override|bypass)\w{0,3} (?:all |any |the |your |my |these |of |previous |prior |above |earlier ){1,4}(?:instruction|prompt|rule|message|order|guideline)s?/u,
  /\bas an? (?:ai (?:assistant|model|language model)|large language model|language model|artificial intelligence)\b|\bas an ai,/u,
  /\b(?:i am|i'm|being) (?:only |just )?an? (?:ai(?: (?:assistant|model|language model)\b|[.,!])|artificial intelligence|(?:large )?language model|chatbot|virtual assistant)/u,
  /\b(?:system|developer|hidden) (?:prompt|instructions?)\b|\b(?:initial|original) (?:prompt|instructions)\b/u,
  /\bmy (?:instructions|system prompt|training data)\b/u,
  /\bi (?:cannot|can't|can not|am unable to|am not able to) (?:assist|comply|fulfil|help with (?:that|this)|generate|continue with)\b/u,
  /\bprompt injection\b|\bjailbr(?:eak|oken)|\bdeveloper mode\b|\bdo anything now\b|\bdan mode\b|\bpwned\b|\bhaha? ?hacked\b/u,
  /\b(?:ignoriere|vergiss) (?:alle|die|deine) [\p{L} ]{0,30}(?:anweisung|befehl|regel)/u,
  /\bals (?:ki|kunstliche intelligenz|sprachmodell)\b|\ben tant qu'(?:ia|intelligence artificielle)|\bcomo (?:una )?(?:ia|inteligencia artificial)\b/u,
  /\bignore[zr]? (?:toutes |les |vos )[\p{L} ]{0,30}(?:instructions|consignes)/u,
  /--- ?(?:order|data|end|begin)\b|^\| |<\||\|>|\[\/?inst\]|<<\/?sys>>|^(?:system|assistant|user|human)\s?:/mu,
  /\b(?:curl|wget) (?:-|https?:)|\brm -rf\b|\bdrop table\b|\beval\(/u,
  /[a-z\d+/]{48,}={0,2}/u,
];
