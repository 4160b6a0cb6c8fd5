"""Signs in so many words that nothing learned may outweigh: "I'm short of breath", "my leg went numb"."""

from __future__ import annotations

import re

from skill.hearing.outright import emergencies
from skill.hearing.words.answers import NO
from skill.hearing.words.kin import CLINICIANS
from skill.hearing.words.patterns import ASKING, BEFORE_A_QUESTION

_LIMB = r"(?:leg|foot|toes?|knee|calf|thigh|hip|heel|it|this|that|one|side)(?:'s)?"
_HOT = (
    r"(?:hot|warm|swollen|red|throbbing|solid|burning|bursting|fat|puffed|puffy|hard|like (?:a )?(?:stone|rock|brick))"
)
_IS = r"(?:(?:is|has|feels|went|gone|been|looks|all|a bit|rock|rather|very|tight and) )+"
_HIGH = (
    r"(?:chair|stool|sofa|couch|bike|bicycle|motorbike|scooter|horse|pony|ladder|steps?|stairs?|kerb|curb|toilet|"
    r"trampoline)"
)
_DRINK = r"(?:too much to drink|pints|(?:bottles?|glasses|pints|cans) of (?:wine|beer|lager|cider))"
_PALE = r"(?:white|blue|grey|purple|black)"
_ON_DRINK = r"(?:gin|wine|whiske?y|vodka|sauce|beers?|lash|drink|sherry|cider|rum|prosecco|pints|bottle)"
_DRUNK = "drunk|tipsy|legless|half cut|sloshed|squiffy|tiddly"
_EXCEPT = r"(?:except|apart from|bar|besides|aside from|but)(?: for)? (?:the|some|a bit of|my|that) (?:\w+ )?"
_FOUL = r"(?:smells?|smelly|green|weeping|oozing|infected|hot)"
_NOTHING = (
    r"(?:anything|a thing|much)(?: at all)? (?:in|below|down|from) (?:(?:my|me|the|this|that|one|right|left|whole) )*"
)
_CLINICIAN = rf"(?:{CLINICIANS}|hospital|they|he|she)"
_NOT_TO = (
    r"(?:not to(?! (?:worry|bother|mind))|to stop(?! (?:worrying|moaning|taking))|shouldn't|mustn't|can't|never to|"
    r"don't$|no (?:exercis\w*|bending|weight)|to rest$|nothing for|\w+ weeks of nothing)"
)
_SO = r"(?:(?:at all|very|so|too|quite|really|all that) )*"
_UNWELL = (
    "unwell|poorly|ill|awful|terrible|dreadful|rotten|rough|shaky|weak|wobbly|queasy|giddy|ropey|ropy|iffy|peaky|lousy|"
    "grim|seedy"
)
_GIVES = "pop|snap|crack|crunch|tear|rip|twang|twinge|give way"
_EMERGENCY = (
    r"chest(?:'s| is| feels| has gone| went)? (?:\w+ )?(?:tight|heavy|hurts|hurting|sore|crushing)",
    r"(?:tightness|pain|pressure) (?:in|on|across) (?:my|me|the) chest",
    r"lost (?:all )?(?:the )?control of (?:my|me) (?:bladder|bowels?|waters?|legs?)",
    r"(?:wet|soiled|wetting|soiling) (?:myself|the bed)",
    r"(?:not|haven't) (?:\w+ )?(?:been for|been able to|had|done) (?:a )?(?:wee|pee) (?:all|since|for|today)",
    r"(?:except|apart from) (?:for )?(?:all )?the blood$",
    r"i'm bleeding|(?:there's|it's|is) blood (?:on|coming|everywhere)",
    r"(?:can't|cannot|couldn't) hold my (?:water|waters|wee|pee|bladder|bowels?)",
    r"(?:can't|cannot) feel my (?:backside|behind|bottom|bum|seat|privates|private parts|legs|feet)",
    rf"(?:calf(?:'s)?|back of (?:my|me|the) (?:lower )?leg) {_IS}{_HOT}|calf's {_HOT}",
    r"(?:numb|numbness) (?:down (?:below|there)|between (?:my|me) legs|underneath|(?:around|in) my (?:bottom|seat))",
    r"(?:leg|calf) (?:is|has|looks) (?:twice (?:the|its) size|swelled up|swollen up|blown up|ballooned)",
    r"(?:dead|numb|tingling) arm|arm(?:'s| is| has)? (?:gone |all )?(?:dead|numb|tingling)",
    r"(?:hip|knee|kneecap)(?:'s| has)? (?:just )?(?:popped|slipped|come) out",
    r"i'm (?:stuck|trapped) on the floor|i'm (?:going to|gonna) die$|^(?:i think )?(?:i'm )?dying$",
    r"(?:sitting|sat) on cotton wool",
    r"(?:there's|there is) (?:a )?(?:fire|smoke)$|(?:house|kitchen|pan|bed|cooker|room)(?:'s| is) on fire",
    r"smell (?:gas|burning|smoke)|(?:call|get|fetch|ring) the (?:police|fire brigade)",
    r"elephant (?:\w+ )?on (?:me|my chest)|can't get (?:my|the|me) words out",
    r"(?:messed|pooed|filled) (?:myself|meself|my (?:pants|trousers|bed))|i've leaked|accident in my (?:pants|bed)",
    r"(?<!skip )nine nine nine|nine one one|triple (?:nine|zero|oh)",
    r"cough(?:s|ed|ing)? (?:up )?(?:\w+ )?blood|(?:piddl|piss|pee|wee)(?:d|ed|ing)? (?:myself|meself|me self)",
    r"(?:can't|cannot|don't) (?:tell|know|feel) when i need (?:to go|the (?:loo|toilet)|a (?:wee|pee))",
    r"(?:leg|calf)(?:'s| is| has| feels)(?: \w+){0,2} (?:tight|sore|hard)\b.* since (?:i|we|the) (?:flew|flight|plane)",
    r"(?:no|not) can hold (?:the|my) (?:water|waters|wee|pee|pipi|bladder|bowels?)",
    r"(?:kill|harm) (?:myself|meself|me self)(?! laughing| trying| doing)|end my life",
    r"(?:want to|going to|gonna) end it all$",
    r"(?:don't|do not) want to (?:live|be here|be alive|go on living)(?: any ?more)?$",
    r"(?:can't|don't) see (?:the|any) point (?:in|of) (?:living|life|going on)|nothing (?:left )?to live for",
    r"(?:now|and|but|still) i can't get (?:back )?up(?: again| off the floor)?$",
    r"(?:^|i (?:just |really )?(?:want|wanted|wish|would like) )to die$",
    r"i'd rather be dead$|(?:enough|tired|sick) of (?:life|living)$",
    r"suicidal|no point (?:in|to) (?:my life|living|going on)|(?:can't|cannot) go on living",
    r"taken all (?:of )?my (?:tablets|pills)",
    r"wish i (?:was|were) dead|(?:i'm|i'd be) better off dead",
    r"(?:flight|flew|plane|coach|plaster|cast)\b.*\b(?:leg|calf)(?:'s| is| feels) (?:\w+ )?(?:tight|sore|hard|heavy)",
    r"(?:hard|struggling|difficult) to breathe",
    r"(?:can't|cannot|can hardly|can barely|couldn't) (?:catch|get|draw) (?:my|me|a|any) (?:breath|puff|wind)",
    r"(?:can hardly|can barely|can't|cannot) (?:draw|get) (?:breath|air)",
)
_SHARP = (
    rf"{_EXCEPT}(?:numbness|tingling|pins and needles)",
    rf"{_LIMB} (?:has |have |is |just )?(?:went|gone|going|goes|go) (?:\w+ )?(?:numb|dead|tingly)",
    rf"(?:can't|cannot) feel {_NOTHING}(?:leg|foot|feet|toes?|calf|knee|waist|ankle|shin)",
    rf"(?:don't|do not) feel {_NOTHING}(?:foot|feet|toes?)",
    rf"{_LIMB} (?:has |have |is |just )?(?:gone |turned |feels |like )+(?:to )?jelly",
    r"lost (?:all )?(?:the )?feeling in (?:my|me|the|one) \w+|(?:leg|foot)(?:'s| has| is)? (?:gone to sleep|asleep)",
    rf"(?:foot|feet|toes?|leg)(?:'s| is| are| has| have)? (?:(?:gone|turned|going|all|cold|and) )*{_PALE}",
    r"like (?:someone|something|somebody)(?:'s| is) (?:sticking|stabbing|jabbing)|toes have gone (?:white|blue)",
    r"(?:my|me|the) foot (?:(?:keeps? |is |just )*)(?:drops|dropping|drags|dragging|flaps|slaps)|foot drop",
    r"(?:toes?|foot|feet|ankle|leg) (?:won't|will not|don't|doesn't) (?:wiggle|move|work|respond|lift)",
)
_DIZZY = (
    rf"{_EXCEPT}(?:dizziness|faintness|giddiness|breathlessness|dizzy (?:spell|bit|turn))",
    r"(?:i'm|i am|i feel|i got|i get|getting|gone|a bit|so|me|feeling) short of breath",
    r"i(?:'ve| have)? lost my breath",
    r"(?:head|room|it|everything)(?:'s| is)(?: all)? (?:spinning|swimming)",
    r"(?:i'm |i am |keep )?seeing (?:spots|stars|double|black)",
    r"i feel (?:(?:a|bit|rather|quite|very|all|ever so) )+(?:peculiar|odd|funny|strange|weird|wobbly|queer)",
    r"i'm (?:all )?wheez(?:ing|y)|(?:might|could|going to|gonna) (?:keel over|collapse|pass out|black out)",
    r"(?:come|came) over (?:all )?(?:queer|faint|funny|hot)",
    r"(?:gone|going|feel|i'm) (?:all )?(?:cold and clammy|clammy|hot and cold|burning up|feverish|shivery)",
    rf"i (?:feel|felt|am feeling) (?:\w+ )?(?:{_UNWELL})$",
    r"(?:don't|do not|didn't) feel (?:at all |quite |very )?(?:right(?:$| in (?:myself|me self))|well|(?:so|too) good)",
    rf"(?:don't|do not) feel {_SO}(?:great|good|clever)(?: today| now)?$",
    rf"i'm (?:not|no) (?:feeling )?{_SO}(?:well|good|great|clever)(?: today| now)?$",
    rf"i(?:'m| am) {_SO}(?:a bit |a little |still |slightly )?(?:{_DRUNK}|stoned|spaced out|hung ?over)",
    rf"i(?:'ve| have)? (?:just )?(?:had|drunk|drank) (?:\w+ ){{0,3}}?{_DRINK}(?! (?:last|yesterday|on))",
    r"(?:bit|all|feel|feeling|i'm) spaced out|i(?:'ve| have)? (?:just )?smoked (?:a joint|weed|some)",
    r"(?:my )?sugars?(?:'s| is| are|'re) (?:\w+ )?(?:low|high|dropped|dropping)|(?:having|got|having a|a) hypo",
    r"(?:got|have) the shakes",
    r"(?:threw|thrown|throwing) up|(?:been|being) (?:violently )?sick|vomited|(?:passed|blacked|conked) out",
    r"i'm not (?:feeling )?(?:right|myself)(?: today)?$|blowing (?:like|hard)|puffing and blowing",
    r"(?:need|where's|get|fetch|pass|want|find) (?:me )?my (?:inhaler|puffer|pump|(?:\w+ )?spray)",
    r"(?:my )?(?:sats|oxygen)(?:'s| is| are)? (?:\w+ )?(?:low|down|dropped|dropping|seventy|eighty)",
    r"(?:blood )?sugars?(?:'s| is| are)? (?:\w+ )?(?:one|two|three|twenty|thirty)(?! time)",
    rf"(?:been|was|i'm) on the {_ON_DRINK}(?! (?:last|yesterday))",
    r"i(?:'ve| have) had a (?:few(?: too many)?|skinful)$|three sheets to the wind|(?:took|taken|eaten|had) an edible",
    r"having palpitations|(?:i'm|i am|i feel|feeling|starting to) (?:\w+ )?panic(?:king|ky)?|(?:a|having) panic attack",
    r"heart(?:'s| is)? (?:going like|racing|pounding|thumping|jumping|fluttering|all over the place)",
)
_PAIN = (
    rf"{_EXCEPT}(?:pains?|soreness|aches?|cramps?|twinges?)",
    r"(?:something|it)(?:'s| is) (?:not (?:quite )?right|gone wrong|wrong (?:here|with (?:my|me|it)))",
    r"(?:something|it) (?:isn't|is not) (?:quite )?right",
    r"(?:hamstring|back|knee|hip|groin|muscle)(?:'s| has)? (?:just )?gone$",
    r"(?:put|done) (?:my|me) (?:back|knee|hip) (?:out|in)|it(?:'s| has) come back$",
    r"(?:it|that|this)(?:'s| has|'ve)? (?:made|making) it worse|(?:ooh?|oh|ow) (?:that|it) (?:caught|got) me",
    r"(?:had|sent) me through the roof|(?:it|that|this)(?:'s| is| was) not (?:very |so |at all )?(?:nice|pleasant)$",
    r"(?:some|a bit of|slight|mild|in) discomfort|^discomfort$|niggl(?:y|e|es|ing)|gnawing|it's crunching",
    r"something(?:'s| is) (?:rubbing|moving that|grinding|catching)|click and (?:a )?(?:pain|sore)",
    r"tweaked (?:it|my|me|something)|(?:leg|knee|it|heel)(?:'s| is) (?:stuck|jammed|caught) (?:out|straight|bent|up)",
    r"(?:leg|knee|it|heel) won't (?:come|go|bend|straighten)(?: back| home| out| in)?$",
    r"(?:can't|cannot) (?:bring|get|pull|bend|straighten) (?:it|(?:my|the) (?:leg|knee|heel)) (?:back|home|in)$",
    r"(?:knocked|hit|cracked|bumped|caught) my (?:head|hip|back|elbow|shoulder|knee|wrist|leg|ankle|shin)\b",
    r"(?:knee|leg|ankle|it)(?:'s| has)? (?:blew|blown|flared|puffed) up",
    r"(?:can't|cannot) straighten (?:it|my|the|up)",
    r"went (?:click(?!.* (?:okay|ok|normal|all right|fine)\b)|crack|pop|snap|crunch|twang)",
    r"(?:can't|cannot) (?:put (?:any |my )?weight|stand|walk) on (?:it|my|that|this)|won't take (?:any |my )?weight",
    r"(?:knee|hip|leg|it) (?:keeps? )?(?:locks? up|locking|buckl(?:es?|ing|ed)|giv(?:es|ing) way|gave way)",
    r"(?:it|that|this) (?:(?:really|bloody|properly|quite) )+hurts?",
    r"(?:it|that|this)(?:'s| is| was) (?:really |so )?(?:not (?:very |at all )?comfortable|uncomfortable)",
    rf"(?:heard|felt|feel) (?:a |it |something |my \w+ )?(?:go )?(?:{_GIVES})",
    r"felt (?:it|something|my \w+) (?:go|give|pull)$",
    r"(?:it|that|this|something)(?:'s| is| was) (?:really |properly )?pulling (?:a lot|too much|badly|hard)",
    r"(?:it|that|this)(?:'s)? (?:\w+ )?(?:stings|stinging|throbs|throbbing|pinches|pinching|twinges|twinged)",
    r"(?:it|that|this)(?:'s)? (?:\w+ )?(?:burns|smarts)",
    r"(?:it|that|this)(?:'s| is) (?:really |rather |quite |so |very )*(?:unpleasant|nasty)$",
    r"(?:landed|(?:gone|went|sat|come|came) down) (?:\w+ ){0,3}?(?:harder|hard|heavily|heavy|with a bump|badly)",
    r"(?:dropped|fell|crashed) (?:down )?the last (?:bit|few|inch)",
    r"(?:wrist|ankle|shoulder|elbow|back|knee|hip)(?:'s| has)? (?:just )?gone (?:putting|getting|when|as)\b",
    r"(?:it|that|this) makes me (?:bad|pain)",
    r"(?:cracks?|clicks?|crunch(?:es)?|pops?) (?:and|then) (?:(?:it|after|is|it's|gets) )*(?:bad|sore|worse|hurts?)",
)
_CONDITION = (
    r"i(?:'ve| have)? (?:slipped|tripped)(?! (?:up on|out|off|disc))",
    r"i(?:'ve| have)? (?:took|taken|had) (?:a|another) (?:bad |nasty )?(?:tumble|fall)(?! out)",
    r"i(?:'ve| have)? had a (?:heart attack|stroke)",
    rf"i(?:'ve| have)? (?:slid|came|come|tumbled|toppled|went) off (?:my|me|the|a) {_HIGH}",
    r"i did (?:fall|slip|trip)(?! asleep)|i(?:'ve| have)? (?:toppled|went head first)",
    r"i had a (?:bit of a )?spill",
    r"i(?:'ve| have)? (?:came|come) a cropper",
    r"i(?:'ve| have)? (?:took|taken) a (?:header|spill|tumble(?! dryer)|purler)",
    r"i went (?:arse over \w+|base over apex|flying|over on my \w+|down like a)",
    r"i (?:ended up|landed|woke up) on the (?:(?:bathroom|kitchen|hall) floor|floor (?:yesterday|last|this|on|in|at))",
    r"(?:legs?|feet|knee|it) (?:went|gave|gone|goes|go) (?:out )?(?:from )?(?:under|beneath) (?:me|us)",
    r"(?:pulled|knocked|pushed) me (?:over|down|off my feet)",
    r"i(?:'ve| have)? (?:been|was|got) (?:rear ended|run over|hit by a|knocked (?:over|down|off))",
    r"i(?:'ve| have)? (?:missed|lost) (?:(?:a|the|my) (?:\w+ )?(?:steps?|stairs?|kerb|curb)|my footing)|landed on my",
    r"pus (?:in|on|out|from|coming|oozing)",
    rf"(?:cut|graze|bite|sore|wound) (?:on|in) (?:my|me) \w+(?:'s| is| has)? (?:\w+ )?{_FOUL}",
    r"i(?:'ve| have| am|'m)(?: been)? in a wheelchair",
    r"i (?:shouldn't|should not|mustn't|must not|ought not to|oughtn't to) (?:really )?be (?:doing|moving|exercising)",
    r"i (?:don't|do not) think i (?:should|ought to) (?:be )?(?:do|doing|carry on|carrying on)",
    rf"{_CLINICIAN}(?:'s|'ve| has| have)?(?: \w+ and)? (?:said|told me|says|warned me)(?: that)?(?: i)? {_NOT_TO}",
    r"i'm not (?:supposed|meant|allowed) to (?!know|say)|i'm not allowed(?: now| yet| any more)?$",
    r"(?:non|partial) weight bearing|i'm not to (?:lie|bend|do|move|exercise|put)\b",
    r"(?:had|taken|took) (?:some|one|two|a couple|a few) of (?:his|her|my \w+'s) (?:pills|tablets|painkillers)",
    r"couldn't (?:walk|stand|get up|move)(?: \w+)? (?:after|since|for (?:days|hours|a))",
    r"(?:only|just) (?:a )?(?:bit|drop|little|trickle) (?:of )?blood|i fell(?: over| down| off| again)?$|i'm spotting$",
    r"i (?:slid|rolled|slipped|came) off (?:the|my) (?:bed|edge|sofa|couch)",
    r"los(?:t|ing) (?:a lot of |so much |some )?weight (?:without (?:trying|reason)|for no reason)",
)
_PREGNANT = (
    r"(?:i'm|i am) (?:with child|in the family way|carrying (?:twins|a baby))|bun in the oven|i'm about to pop$",
)
_SIGNS = tuple(
    (re.compile(rf"\b(?:{'|'.join(signs)})\b"), meaning)
    for signs, meaning in (
        (_EMERGENCY, "emergency"), (_SHARP, "sharp"), (_DIZZY, "dizzy"), (_PAIN, "pain"), (_CONDITION, "condition"),
        (_PREGNANT, "pregnant"),
    )
)  # fmt: skip
_NOT_SO = re.compile(
    r"\b(?:no|not|never|isn't|wasn't|haven't|hasn't|don't|doesn't|didn't|without|nor|if|when|will|would|might|should|"
    r"could|he|she|he's|she's|his|her)\b(?: (?!but\b|only\b|just\b|except\b|though\b)[\w']+){0,4} ?$"
)
_NO_BEFORE = re.compile(rf"^(?:(?:oh|well|um|{NO}) )+(?P<own>(?:my|me) )?$")
"""An answer before what somebody tells of themselves: "no i slid off the chair"."""
_ASKED = re.compile(rf"^{BEFORE_A_QUESTION}(?<!please )(?:what|how|why|did|{ASKING})\b(?!')")


_IN_NEED = re.compile(
    r"\b(?:stop|stem) (?:the|this|my|it from) (?:bleeding|blood)\b|"
    r"^am i (?:dying|going to die)$|^(?:am i having|is (?:this|it|that)) a (?:stroke|heart attack|clot)$"
)
"""Questions that nobody asks who is well."""


def sign(text: str) -> str | None:
    """The meaning of the first sign that a plain text tells of the speaker, now: not denied, supposed or asked."""
    if _IN_NEED.search(text):
        return "emergency"
    if _ASKED.search(text):
        return None
    if emergencies.told(text):
        return "emergency"
    for pattern, meaning in _SIGNS:
        if (hit := pattern.search(text)) and not _is_denied(text[: hit.start()], hit[0]):
            return meaning
    return None


def _is_denied(before: str, told: str) -> bool:
    """Whether what is said before a sign denies it."""
    answer = _NO_BEFORE.match(before)
    if answer and (answer["own"] or told.startswith(("i ", "i've "))):
        return False
    return bool(_NOT_SO.search(before))
