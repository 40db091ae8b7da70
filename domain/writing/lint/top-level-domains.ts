/**
 * Endings that make a word with a point a link in mail programs: the common ones, those of the
 * countries whose languages we write, and those that phishing likes (Spamhaus, Interisle reports).
 */
export const topLevelDomains =
  'com|net|org|info|biz|io|ai|co|dev|app|me|xyz|link|click|site|online|website|top|shop|store|live|club|icu|vip|work|zip|mov|page|tech|cloud|pro|email|support|help|news|blog|agency|studio|design|space|world|today|life|run|edu|gov|mil|int|eu|de|at|ch|fr|be|lu|es|it|nl|pt|br|uk|ie|us|ca|au|nz|in|mx|ar|cl|pl|cz|se|no|dk|fi|ru|cn|jp|kr|tr|za|ly|gg|to|gl|cc|tk|ml|ga|cf|gq|pw|su|ws|tv|fm|st|sh|example|test|invalid|local|onion';
