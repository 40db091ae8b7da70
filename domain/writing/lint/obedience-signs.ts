/**
 * What stands in a mail whose writer obeyed a text it was only to read, or gave itself away as a
 * machine; folded.
 */
export const obedienceSigns: readonly RegExp[] = [
  /\b(?:ignor\w{0,3}|disregard|forget|override|bypass)\w{0,3} (?:all |any |the |your |my |these |of |previous |prior |above |earlier ){1,4}(?:instruction|prompt|rule|message|order|guideline)s?/u,
  /\bas an? (?:ai|artificial|large language|language|helpful) (?:assistant|model|intelligence|language)?/u,
  /\b(?:i am|i'm|being) an? (?:ai|artificial intelligence|language model|chatbot|virtual assistant)\b/u,
  /\b(?:system|developer|hidden|initial|original) (?:prompt|message|instructions?)\b/u,
  /\bmy (?:instructions|guidelines|system prompt|training data|programming|developers?)\b/u,
  /\b(?:chatgpt|openai|anthropic|gpt-?\d|gemini pro|llama-?\d)\b/u,
  /\bi (?:cannot|can't|can not|am unable to|am not able to|won't) (?:assist|help with|comply|fulfil|write|generate|create|provide)\b/u,
  /\bprompt injection\b|\bjailbr(?:eak|oken)|\bdeveloper mode\b|\bdo anything now\b|\bdan mode\b|\bpwned\b|\bhaha? ?hacked\b/u,
  /\b(?:ignoriere|vergiss) (?:alle|die|deine) [\p{L} ]{0,30}(?:anweisung|befehl|regel)/u,
  /\bals (?:ki|kunstliche intelligenz|sprachmodell)\b|\ben tant qu'(?:ia|intelligence artificielle)|\bcomo (?:una )?(?:ia|inteligencia artificial)\b/u,
  /\bignore[zr]? (?:toutes |les |vos )[\p{L} ]{0,30}(?:instructions|consignes)/u,
  /--- ?(?:order|data|end|begin)\b|^\| |<\||\|>|\[\/?inst\]|<<\/?sys>>|^(?:system|assistant|user|human)\s?:/mu,
  /\b(?:execute|eval|curl|wget|rm -rf|drop table|base64)\b[ (]/u,
  /[a-z\d+/]{48,}={0,2}/u,
];
