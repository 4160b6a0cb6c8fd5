"""Signs in so many words that nothing learned may outweigh: "I'm short of breath", "my leg went numb"."""

from __future__ import annotations

import re

from skill.hearing.outright import emergencies

_LIMB = r"(?:leg|foot|toes?|knee|calf|thigh|hip|heel|it|this|that|one|side)(?:'s)?"
_HOT = r"(?:hot|warm|swollen|red|throbbing|burning|bursting|fat|puffed|puffy)"
_IS = r"(?:(?:is|has|feels|went|gone|been|looks|all|a bit|tight and) )+"
_CLINICIAN = r"(?:doctor|doc|gp|surgeon|consultant|physio\w*|therapist|nurse|hospital|they|he|she)"
_NOT_TO = (
    r"(?:not to(?! (?:worry|bother|mind))|to stop(?! (?:worrying|moaning|taking))|shouldn't|mustn't|can't|never to)"
)
_SO = r"(?:(?:at all|very|so|too|quite|really|all that) )*"
_UNWELL = "unwell|poorly|ill|awful|terrible|dreadful|rotten|rough|shaky|weak|wobbly|queasy|giddy"
_GIVES = "pop|snap|crack|crunch|tear|rip|twang|twinge|give way"
_EMERGENCY = (
    r"chest(?:'s| is| feels| has gone| went)? (?:\w+ )?(?:tight|heavy|hurts|hurting|sore|crushing)",
    r"(?:tightness|pain|pressure) (?:in|on|across) (?:my|me|the) chest",
    r"lost (?:all )?(?:the )?control of (?:my|me) (?:bladder|bowels?|waters?|legs?)",
    r"(?:wet|soiled|wetting|soiling) (?:myself|the bed)",
    r"i'm bleeding|(?:there's|it's|is) blood (?:on|coming|everywhere)",
    r"(?:can't|cannot|couldn't) hold my (?:water|waters|wee|pee|bladder|bowels?)",
    r"(?:can't|cannot) feel my (?:backside|behind|bottom|bum|seat|privates|private parts|legs|feet)",
    rf"(?:calf(?:'s)?|back of (?:my|me|the) (?:lower )?leg) {_IS}{_HOT}",
    r"(?:numb|numbness) (?:down (?:below|there)|between (?:my|me) legs|underneath|(?:around|in) my (?:bottom|seat))",
    r"(?:leg|calf) (?:is|has|looks) (?:twice (?:the|its) size|swelled up|swollen up|blown up|ballooned)",
    r"(?:dead|numb|tingling) arm|arm(?:'s| is| has)? (?:gone |all )?(?:dead|numb|tingling)",
    r"(?:hip|knee|kneecap)(?:'s| has)? (?:just )?(?:popped|slipped|come) out",
    r"i'm (?:stuck|trapped) on the floor|i'm (?:going to|gonna) die$|i think i'm dying",
    r"nine nine nine|nine one one|triple (?:nine|zero|oh)",
    r"(?:hard|struggling|difficult) to breathe|can't (?:catch|get) (?:my|me) breath",
)
_SHARP = (
    rf"{_LIMB} (?:has |have |is |just )?(?:went|gone|going|goes|go) (?:\w+ )?(?:numb|dead|tingly)",
    rf"{_LIMB} (?:has |have |is |just )?(?:gone |turned |feels |like )+(?:to )?jelly",
    r"lost (?:all )?(?:the )?feeling in (?:my|me|the|one) \w+|(?:leg|foot)(?:'s| has| is)? (?:gone to sleep|asleep)",
    r"(?:foot|feet|toes?|leg)(?:'s| is| are| has| have)? (?:(?:gone|turned|going|all|cold|and) )*(?:white|blue|grey)",
    r"like (?:someone|something|somebody)(?:'s| is) (?:sticking|stabbing|jabbing)|toes have gone (?:white|blue)",
    r"(?:my|me|the) foot (?:(?:keeps? |is |just )*)(?:drops|dropping|drags|dragging|flaps|slaps)|foot drop",
    r"(?:toes?|foot|feet|ankle|leg) (?:won't|will not|don't|doesn't) (?:wiggle|move|work|respond|lift)",
)
_DIZZY = (
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
    r"having palpitations|(?:i'm|i am|i feel|feeling|starting to) (?:\w+ )?panic(?:king|ky)?|(?:a|having) panic attack",
    r"heart(?:'s| is)? (?:going like|racing|pounding|thumping|jumping|fluttering|all over the place)",
)
_PAIN = (
    r"(?:something|it)(?:'s| is) (?:not (?:quite )?right|gone wrong|wrong (?:here|with (?:my|me|it)))",
    r"(?:something|it) (?:isn't|is not) (?:quite )?right",
    r"(?:hamstring|back|knee|hip|groin|muscle)(?:'s| has)? (?:just )?gone$",
    r"(?:put|done) (?:my|me) (?:back|knee|hip) (?:out|in)|it(?:'s| has) come back$",
    r"(?:can't|cannot) straighten (?:it|my|the)|went (?:click|crack|pop|snap|crunch|twang)",
    r"(?:can't|cannot) (?:put (?:any |my )?weight|stand|walk) on (?:it|my|that|this)|won't take (?:any |my )?weight",
    r"(?:knee|hip|leg|it) (?:keeps? )?(?:locks? up|locking|buckl(?:es?|ing|ed)|giv(?:es|ing) way|gave way)",
    r"(?:it|that|this) (?:(?:really|bloody|properly|quite) )+hurts?",
    r"(?:it|that|this)(?:'s| is| was) (?:really |so )?(?:not (?:very |at all )?comfortable|uncomfortable)",
    rf"(?:heard|felt|feel) (?:a |it |something |my \w+ )?(?:go )?(?:{_GIVES})",
    r"felt (?:it|something|my \w+) (?:go|give|pull)$",
    r"(?:it|that|this|something)(?:'s| is| was) (?:really |properly )?pulling (?:a lot|too much|badly|hard)",
    r"(?:it|that|this)(?:'s)? (?:\w+ )?(?:stings|stinging|throbs|throbbing|pinches|pinching|twinges|twinged)",
)
_CONDITION = (
    r"i(?:'ve| have)? (?:slipped|tripped)(?! (?:up on|out|off|disc))",
    r"i(?:'ve| have)? (?:took|taken|had) (?:a|another) (?:bad |nasty )?(?:tumble|fall)(?! out)",
    r"i(?:'ve| have)? had a (?:heart attack|stroke)",
    r"i (?:shouldn't|should not|mustn't|must not|ought not to|oughtn't to) (?:really )?be (?:doing|moving|exercising)",
    r"i (?:don't|do not) think i (?:should|ought to) (?:be )?(?:do|doing|carry on|carrying on)",
    rf"{_CLINICIAN} (?:has |have )?(?:said|told me|says|warned me)(?: that)?(?: i)? {_NOT_TO}",
    r"los(?:t|ing) (?:a lot of |so much |some )?weight (?:without (?:trying|reason)|for no reason)",
)
_PREGNANT = (r"(?:i'm|i am) (?:with child|in the family way|carrying (?:twins|a baby))|bun in the oven",)
_SIGNS = tuple(
    (re.compile(rf"\b(?:{'|'.join(signs)})\b"), meaning)
    for signs, meaning in (
        (_EMERGENCY, "emergency"), (_SHARP, "sharp"), (_DIZZY, "dizzy"), (_PAIN, "pain"), (_CONDITION, "condition"),
        (_PREGNANT, "pregnant"),
    )
)  # fmt: skip
_NOT_SO = re.compile(
    r"\b(?:no|not|never|isn't|wasn't|haven't|hasn't|don't|doesn't|didn't|without|nor|if|when|will|would|might|should|"
    r"could|he|she|he's|she's|his|her)\b(?: [\w']+){0,4} ?$"
)
_ASKED = re.compile(
    r"^(?:(?:and|but|so|um|oh) )*(?:what|how|why|is|are|does|do|can|will|should|could|did|would)\b(?!')"
)


def sign(text: str) -> str | None:
    """The meaning of the first sign that a plain text tells of the speaker, now: not denied, supposed or asked."""
    if _ASKED.search(text):
        return None
    if emergencies.told(text):
        return "emergency"
    for pattern, meaning in _SIGNS:
        if (hit := pattern.search(text)) and not _NOT_SO.search(text[: hit.start()]):
            return meaning
    return None
