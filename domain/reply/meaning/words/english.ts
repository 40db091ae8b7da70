import type { MeaningWords } from '../meaning-words.ts';

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|sept?|oct|nov|dec)';
const season = '(?:spring|summer|fall|autumn|winter)';
/** Too far off for an appointment. */
const farOff = `(?:${month}|${season}|q[1-4]|h[12]|20\\d\\d|(?:a |the |another )?(?:few|couple of|\\d+|two|three|four|six|twelve) (?:months?|weeks?|years?|quarters?)|next (?:month|quarter|year|${season}|${month})|(?:a|the next) (?:month|quarter|year)|(?:the )?(?:holidays?|christmas|new year|year end)|the end of (?:the |this )?(?:year|quarter|month))`;
const ask =
  '(?:try|ping|contact|call|e-?mail|reach out|reach back out|get back|come back|circle back|check back|check in|follow up|touch base|write|revisit|reconnect|get in touch|talk|speak|chat|connect|try again|reconsider|hit me up|knock)';
const keenTo = '(?:happy|glad|open|love|keen|like|willing|delighted|pleased|up)';
const very = '(?:very |really |quite |pretty |super |definitely |certainly |extremely |so )?';
const contact =
  '(?:contact|reach out to|talk to|talk with|speak to|speak with|write to|e-?mail|get in touch with|follow up with|connect with|check with|touch base with)';

export const english: MeaningWords = {
  refusal: [
    '(?:not|no longer|never)(?: really| at all| particularly| currently| so| very| that| personally| remotely| in the least)? interested',
    "\\w+n't(?: really| that| very| at all)?(?: be)? interested",
    'no interest(?! (?:rate|charge|payment|free))',
    '(?:no|nope|nah),? (?:thanks|thank you|thx)',
    '(?:thanks|thank you),? but no\\b',
    "(?:i'll|we'll|i will|we will|going to|have to|gonna) (?:have to )?(?:pass|decline)(?: on (?:this|it|that)(?: one)?| for now)?(?=[.,!]|$| (?:thanks|thank|at))",
    "(?:not|\\w+n't)(?: really| quite| be)?(?: a| the)?(?: good| right| great| best)? (?:fit|match)(?=[.,!]|$| (?:for|with))",
    "(?:not|\\w+n't)(?: really)? for (?:me|us)(?=[.,!]|$)",
    "(?:we|i)(?: really)? (?:do not|don't|dont)(?: really| currently)? (?:need|want|require)\\b",
    "(?:we're|we are|i'm|i am)(?: all)? (?:set|good),? (?:thanks|thank you)",
    "(?:not|no longer|aren't)(?: currently| actively)? (?:looking|hiring|recruiting|in the market|buying)\\b",
    '(?:happy|satisfied) with (?:our|what|the) (?:current|existing|present|we)',
    '(?:position|role|job|vacancy) (?:has(?: already)? been|is|was)(?: already| now)? (?:filled|closed|taken)',
    '(?:decided|chosen) (?:not to|to go with|against)',
    "(?:not|won't)(?: be)? (?:mov(?:e|ing)|proceed(?:ing)?|go(?:ing)?) (?:forward|ahead|further)",
    'a (?:hard |firm |clear )?no from (?:me|us|our)|hard (?:pass|no)\\b',
  ],
  forNow: [
    `right now|at (?:the|this) (?:moment|time|point|stage)|currently|for now|for the moment|just now|at present|this (?:year|quarter|month|${season})|as of now|until ${farOff}`,
  ],
  later: [
    '(?<!why )not (?:right |just )?now\\b',
    '(?<!why )not (?:at (?:the|this) (?:moment|time|stage|point)|this (?:year|quarter|month))',
    `${ask}\\b[^.?!]{0,40}\\b(?:in|after|next|around|early|mid|late|by|towards|until|come|at|once)\\b[^.?!]{0,15}${farOff}`,
    `${ask}(?: with| to)? (?:me|us) later`,
    "(?:bad|not (?:a|the) (?:good|great|right|best)|isn't (?:a|the) (?:good|great|right|best)) (?:time|moment)\\b",
    "timing(?: is|'s)? (?:not|n't|off|bad|wrong)|timing isn't",
    '(?:too|bit|little) (?:early|soon) for (?:us|me|this|that)|too busy',
    `(?:maybe|perhaps|possibly) (?:later|next (?:month|quarter|year)|in the future|another time|some other time|in ${farOff})`,
    'some other time|another time|down the (?:road|line|track)',
    'no budget (?:this|until|right now|currently|at the)|(?:budgets? (?:is |are )?frozen|(?:budget|hiring|spending) freeze)',
  ],
  meeting: [
    `let(?:'s| us|s)(?: (?!not\\b)\\w+)? (?:talk|chat|meet|speak|connect|discuss|schedule|set (?:up|something up)|hop on|jump on|get on|do (?:a|the) call|find a time|book|arrange|do ${weekday})`,
    `${keenTo} (?:to|for) (?:have |a |an |take |hop on |jump on |do |set up |get on |grab )*(?:quick |short |brief |\\d+[- ]?min\\w* )?(?:chat|talk|call|meet|speak|connect|meeting|discuss|coffee)\\b(?! you)`,
    `(?:how|what) about (?:a call |next |this |on |sometime )*(?:${weekday}|tomorrow|week)`,
    '(?:are|would|will) you(?: be)? (?:free|available)(?=\\?|$| (?:for|on|at|next|this|tomorrow|any|some|in the))',
    '(?:can|could|shall|should) (?:we|you)(?: \\w+){0,2} (?:talk|meet|chat|speak|call me|call us|jump on|hop on|schedule|set up)\\b',
    'when (?:are you|would you be|can we|could we|works|suits|would work|is good|is best)',
    `(?:i'm|i am|we're|we are|i'd be|i will be|i'll be) (?:free|available|around) (?:on|at|next|this|tomorrow|any|after|from|between|most|all|${weekday})`,
    `call me(?=[.,!]|$| (?:at|on|tomorrow|today|any|next|this|after|before|${weekday}|whenever|back|under|\\+?\\d))`,
    '(?:send|shoot|share)(?: me| us| over| through| across)*(?: a| an| your| some| the| few)*(?: calendar| meeting)? (?:invite|invitation|times|time slots?|slots?|availability|zoom|teams|calendly|booking link|calendar)',
    '(?:book(?:ed)?|grab(?:bed)?|picked|scheduled) (?:a |some |the )?(?:slot|time|meeting|call)\\b',
    `(?:${weekday}|tomorrow|next week|this week)[^.?!]{0,20} (?:works|suits|is (?:good|fine|great|perfect|ok|okay)|would (?:work|be good|be great|be fine|suit)|sounds (?:good|great))`,
    "here(?:'s| is) my (?:calend|booking)",
  ],
  interest: [
    `(?:i'm|i am|we're|we are|i'd be|we'd be|i would be|we would be|^yes,?|^am|^we are) ${very}interested`,
    `^${very}interested\\b(?! (?:part|people|person|cand))`,
    'interested (?:in|to) (?:hear|learn|know|see|find|discuss|talk|explor)\\w*',
    '(?:love|like|curious|keen|happy) to (?:hear|learn|know|see|find out|understand) (?:a bit |a little |some )?more',
    '^(?:sure,? |yes,? |please,? |ok,? )?tell (?:me|us) (?:a bit |a little )?more',
    `(?:sounds|looks|seems) (?:very |really |quite |pretty |super |like (?:a |an )?(?:very |really )?)?(?:good|great|interesting|intriguing|promising|exciting|fantastic|perfect|excellent|awesome|lovely|brilliant)`,
    "count (?:me|us) in|sign (?:me|us) up|let's do (?:it|this)",
    "(?:i'd|i would|we'd|we would) love to(?=[.,!]|$)",
    "(?:this|that|it)(?: is| would be|'s) (?:exactly|just) what (?:we|i) (?:need|are looking|am looking)",
  ],
  referral: [
    `(?:^|please |pls |kindly |you (?:should|can|could|may|might|need to|want to|had better|might want to) |best (?:to|person to) |better to |suggest you |recommend you )(?:directly )?${contact} (?!(?:me|us|you|again|back|each|one another|an?|(?:our|the|your)(?: \\w+){0,2} (?:departments?|team|support|service|website|portal|office|company)|support|customer|the website)\\b)`,
    '(?:right|best|correct|better|appropriate) (?:person|contact|one)[^.?!]{0,40} (?:is|would be|should be|will be)(?: probably| my| our)? (?!me\\b|not\\b|no\\b|a\\b|the\\b|to\\b)',
    "(?:cc'?ing|cc'?d|cc'?ed|copying in|copied in|copying|looping in|looping|looped in) \\w",
    '(?:in|on) (?:cc|copy)\\b|(?:connect|introduce|put) you (?:with|to|in touch)',
    '(?:forwarded|forwarding|forward|passed|passing|pass) (?:this|it|your (?:e-?mail|message|note|details|information|info|cv|resume))(?: on| along| over)? (?:to|on|along)\\b',
    '(?<!\\b(?:agency|team|provider|vendor|partner|software|tool|system|company|who) )(?:handles|looks after|takes care of|deals with|is responsible for|is in charge of) (?:this|that|it|these|all|our|such|the|hiring|procurement|purchasing|marketing|sales|recruiting)\\b',
    'belongs (?:to|with) (?:my|our)|(?:has|have) (?:since )?taken over (?:from me|my)',
  ],
  question: [
    "(?:^|(?<=[,:;] )|and |so |also |just )(?:how|what|which|who|when|where|why|do (?:you|your|they|we)|does|did|can|could|is|are|have|has|would|will|should|what's (?:the|your))\\b[^?]{3,}\\?",
    '(?:send|share|forward|provide|give)(?: me| us| over| through)*(?: a| an| your| some| the| more| any| further| few| bit)*(?: \\w+)? (?:details|info|information|proposal|deck|brochure|resume|cv|portfolio|samples?|materials?|case stud(?:y|ies)|pricing|prices|quote|references)\\b',
  ],
  reserve: [
    "unfortunately|sadly|i'm afraid|i am afraid|regret",
    "not sure|unsure|no idea|don't know|do not know|not convinced|hmm+|on paper|in theory|to nobody|never ?mind|forget it|changed (?:my|our) mind|scratch that",
    "(?:i'll|we'll|i will|we will|will) (?:let you know|get back to you|come back to you|reach out|be in touch|think about|consider|have a think|keep (?:you|your|it|this))",
    "no budget|too expensive|can't afford|cannot afford|already (?:have|use|using|work|working|got)",
    'wrong (?:person|address|company|guy)|not the right (?:person|contact)',
    '(?:have|has|had) (?:left|retired)|no longer (?:work|with)',
  ],
  doubt: [
    '\\blol\\b|lmao|rofl|\\bhaha|\\bhehe|\\bha ha|/s(?=\\s|$)',
    'yeah,? (?:right|sure)|sure,? (?:because|why not|jan)|as if\\b|just what i (?:needed|always wanted|was missing)',
    '^oh,? (?:great|joy|wow|boy|good|sure|please|look)|^wow,? thanks|^great,? another|yet another|another (?:one of|cold|sales|ai|recruiter|pitch|template)',
    'when (?:pigs|hell)|dream on|good luck with|nice try|good one|pathetic|thrilled',
    'how (?:did )?(?:you|your)[^?]{0,20} (?:get|got|find|found|obtain)|stop (?:e-?mailing|contacting|writing|sending|spamming)|can we not\\b|where did (?:you|your)[^?]{0,20} (?:get|find)|who (?:are you|is this|gave you)',
    'is this (?:spam|a scam|a joke|automated|ai|real|legit)|are you (?:kidding|serious|a bot|real|human|joking|an ai|for real|stupid)|do (?:i|we) know (?:you|each)|have we met',
    "why (?:are you|would (?:i|we)|should (?:i|we)|do you keep|did you|the hell)|what(?:'s in it| do you want| part of| the hell| makes you)",
    '(?:is|this|that|more|your|such|pure) spam(?! (?:folder|filter))|spamm(?:ing|er)|scam|bullshit|\\bbs\\b|fuck|\\bshit|crap|idiot|harass|lawyer|report you|waste of',
  ],
};
