"""Words of the body, with the reach of a denial: what decides whether a "no" or a "better" may be believed.

``asserted`` says whether a plain text names a symptom or a diagnosis that it does not deny: "no numbness no fever
nothing" denies, "no only my calf's a bit hot" does not.
"""

from __future__ import annotations

import re

_SYMPTOM_PARTS = (
    # pain and its kin
    r"pain\w*", r"ach(?:e|es|ed|ing|y)", r"sore\w*", r"hurt\w*", r"throb\w*", r"twing\w*", r"cramp\w*", r"spasm\w*",
    r"tender\w*", r"stab\w*", r"burn\w*", r"sting\w*", r"agony", r"ouch", r"ow", r"owie", r"aching", r"killing",
    r"pinch\w*", r"nipp(?:y|ing)", r"sharp\w*", r"shoot\w*", r"radiat(?:e|es|ed|ing)", r"electric\w*", r"niggl\w*",
    r"gyp", r"nipping", r"louping", r"grind\w*", r"catch(?:es|ing)", r"jab\w*", r"knif\w*", r"worse",
    # nerves
    r"numb(?!er)\w*", r"tingl\w*", r"pins", r"needles", r"dead", r"asleep", r"weak\w*", r"funny", r"wobbl\w*",
    r"buckl\w*", r"heavy",
    # knee and calf
    r"swell\w*", r"swollen", r"swole\w*", r"puff(?:y|ed|s)", r"balloon\w*", r"hot", r"heat", r"warm\w*", r"red",
    r"lock(?:s|ed|ing)", r"lock", r"stuck", r"sticks", r"jams?", r"jammed", r"seiz\w*",
    r"gives?(?! (?:me|us|it|or|a|you|them|'er))", r"gave", r"giving", r"gone under", r"collaps\w*", r"clunk\w*",
    r"fluid", r"squelch\w*", r"inflam\w*", r"lump\w*", r"bruis\w*",
    # general
    r"fever\w*", r"temperature", r"shiver\w*", r"chills?", r"sweats?", r"dizz\w*", r"faint\w*", r"light headed",
    r"lightheaded", r"giddy", r"woozy", r"spinning", r"swimm\w*", r"nause\w*", r"sick", r"queasy", r"vomit\w*",
    r"puk\w*", r"throw up", r"breathless\w*", r"puffing", r"short of breath", r"chest", r"palpitation\w*", r"blackout",
    r"passed out", r"headache", r"fell", r"falls?", r"fallen", r"tumbled?", r"accident\w*", r"crash\w*", r"trauma",
    r"incontinen\w*", r"leak\w*", r"dribbl\w*", r"wet myself", r"accidents", r"soiled", r"bleed\w*", r"weight loss",
    # what somebody is called for
    r"ambulance\w*", r"hospital", r"paramedics?", r"emergency", r"nine nine nine", r"nine one one", r"triple zero",
    r"heart attack", r"my heart", r"heart's", r"heart is", r"slurr?ing", r"droopy", r"blacked", r"seizures?",
    r"can(?:'t|not) (?:breathe?|breed|move (?:my|me|the|it|them|either))",
    r"can(?:'t|not) feel (?!a thing|it\b|anything)",
    r"(?:call|ring|phone|get|fetch)(?: me| us)? (?:my|our|the|a|an) (?:doctor|gp|nurse|son|daughter|wife|husband)",
    r"(?:call|ring|phone|get|fetch) (?:some(?:one|body)|help|for help)",
    # as it is said, and as it is heard
    r"sair", r"soar", r"hertz", r"pane", r"smart(?:s|ed|ing)", r"nip(?:s|ped|pin)?", r"crook", r"charley horse",
    r"stitch(?:es)?", r"nagging", r"playing up", r"bang(?:ed)?", r"bumped", r"popped", r"uncomfortable", r"toothache",
    r"on fire", r"murder", r"achin", r"zing\w*", r"zap\w*", r"jolts?", r"buzz\w*", r"prick\w*", r"fizz\w*", r"jag\w*",
    r"spread\w*", r"lightning", r"nerves?", r"nervy", r"ants", r"creep\w*", r"travel\w*", r"shark", r"tinkl\w*",
    r"floaty", r"spins?", r"spinnin", r"spun", r"birling", r"vertigo", r"head rush",
    r"(?:seeing|see) (?:stars|double)", r"disney", r"dissy", r"ditsy", r"feint", r"woozi\w*", r"swaying", r"winded",
    r"peculiar", r"seasick", r"whirl\w*", r"boak\w*", r"peely wally", r"no feeling", r"threw up", r"out of breath",
    r"room(?:'s| is) (?:going|turning|moving)",
    # diagnoses and operations
    r"arthrit\w*", r"osteo(?!path\b)\w*", r"rheumat\w*", r"torn", r"tear\w*", r"tore", r"ruptur\w*", r"worn(?! off)",
    r"slipped", r"herniat\w*", r"disc", r"discs", r"sciatica", r"stenosis", r"scoliosis", r"dysplasia", r"fractur\w*",
    r"broke\w*", r"sprain\w*", r"strain\w*", r"bone on bone", r"clot\w*", r"thrombosis", r"d v t", r"dvt", r"thinners",
    r"warfarin", r"cancer\w*", r"tumou?r", r"stroke", r"diabet\w*", r"pacemaker", r"stent", r"operat\w*", r"surg\w*",
    r"replace\w*", r"op", r"keyhole", r"gout", r"bursitis", r"tend[oi]nitis", r"tendinopathy", r"baker'?s cyst",
    r"cyst", r"meniscus", r"acl", r"a c l", r"m c l", r"cruciate\w*", r"ligament\w*", r"cartilage\w*", r"spurs?",
    r"ehlers", r"hypermobil\w*", r"perthes", r"epilep\w*", r"pregnan\w*", r"expecting", r"trimester", r"infect\w*",
    r"osgood", r"brittle", r"bowed", r"knock kneed", r"diagnos\w*", r"degenerat\w*", r"damage\w*", r"injur\w*",
    r"limp\w*", r"hernia", r"\w*itis", r"arthur", r"fused", r"vertebra\w*", r"parkinson\w*", r"fibromyalgia", r"lupus",
    r"prolapse\w*", r"tripped", r"a baby", r"unsteady", r"trouble\w*", r"problem\w*", r"symptom\w*", r"wear",
    r"tingly", r"sprung", r"in (?:a )?(?:plaster|cast|splint|brace)", r"injection", r"scar", r"ulcers?", r"tibia",
    r"femur",
    r"crumbling", r"griping",
)  # fmt: skip
SYMPTOM = re.compile(rf"\b(?:{'|'.join(_SYMPTOM_PARTS)})\b")
_NEGATOR = re.compile(
    r"\b(?:never d(?:o|id)(?= (?:(?:any|an|a|one) )?(?:op|operations?|surger\w*)\b)|no|not|nor|none|nothing|never|"
    r"neither|without|nae|nowt|ain't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't|didn't|won't|"
    r"can't|cannot|couldn't|free of|free from|nary|zero|nil|any|isnt|dont|hasnt|havent|naw|no new|stopped|nobody|"
    r"no one|clear of|rid of|low|denies|negative for|less)\b"
)
_BREAK = re.compile(
    r"\b(?:but|only|except|just|though|although|however|apart|unless|until|it's|it is|i've|i have|i had|i'm|my|me|mine|"
    r"there's|there is|he's|she's|they|then|yes|well|still|because|since|when|got a|got the|had a|had the|have a|is|"
    r"are|was|were|bit|comes|feels|the (?:left|right)|do|did|does|gives|gave|goes|keeps)\b"
)
_AFTER = re.compile(
    r"^(?:'s )?(?:\w+ ){0,2}?(?:(?:is|are|has|have|was) )?(?:all )?(?:gone|went|cleared|passed|let (?:go|up)|finished$|"
    r"no(?! (?:wait|hang|hold|sorry)\b)|none|nope|not$|fine|normal|settled|healed|fixed|"
    r"stopped|eased|negative|vanished|free)\b"
)

HEDGE = re.compile(
    r"\b(?:maybe|perhaps|might|could be|could have|think|thinks|guess|suppose|reckon|probably|possibly|sort of|sorta|"
    r"kind of|kinda|a bit|a little|a wee bit|a tad|bit of|touch of|some|sometimes|now and (?:then|again)|occasional\w*|"
    r"slight\w*|once in a while|hardly|barely|scarcely|not really|not sure|unsure|don't know|dunno|no idea|"
    r"can't (?:say|tell|remember)|depends|hope|hopefully|mostly|mainly|almost|nearly|not quite|not exactly|"
    r"not entirely|not completely|not (?:as|so) (?:much|bad)|more or less|used to|usual(?:ly)?|but|except|apart from|"
    r"unless|though|although|yet|still|know of|aware|far as|if|remember|recall|not yet|partly|somewhat|half|"
    r"comes and goes|on and off|off and on|waiting|yes|yeah|yep|aye|yup)\b"
)
"""Words that make a "no" or a "better" less than plain."""

DENIAL = re.compile(
    r"\b(?:no|nope|nah|naw|nay|none|nothing|never|neither|not|negative|nowt|nae|nil|nada|zilch|haven't|hasn't|isn't|"
    r"don't|doesn't|didn't|aren't|wasn't|ain't|hadn't|know|noe|non|nein|nought|nay|nuh|all clear|clean bill|fine|"
    r"all good|tickety boo|nun of|knot|same as (?:ever|before|always|usual|last time)|same (?:old|auld)|all quiet|"
    r"signed (?:me )?off|(?:came back|is|are|look|all) normal|they match|same size|fit as a (?:flea|fiddle)|"
    r"much of a muchness|everything(?: is|'s)? (?:the )?(?:same|fine|okay|works)|working order|cool as a cucumber|"
    r"god forbid|divil a bit|uh uh|x ray was clear|discharged|okay today|are grand|are okay|are fine)\b"
)
"""A plain denial: one of these has to be there before a "no" to a safety question is believed at once."""

NO_WORD = re.compile(
    r"\b(?:no|nope|nup|nah|naw|nay|na|none|nothing|never|neither|nor|not|negative|nowt|owt|nae|nane|nil|nada|zilch|"
    r"haven't|hasn't|isn't|don't|doesn't|didn't|aren't|wasn't|ain't|hadn't|know|noe|non|nein|nought|nuh|nun|knot|"
    r"forbid|divil|uh uh|nobody(?:'s)?|nivver|(?:can't|cannot|couldn't) say(?: that)? i)\b"
)
"""What makes a denial a no: "I'm fine" and "same as ever" have none of these."""

UNCHANGED = re.compile(r"\b(?:same|all quiet|much of a muchness|nothing new|no change)\b")
"""A no where it is asked whether anything is new, and nowhere else."""

EXCEPTION = re.compile(
    r"\b(?:only|but|except|apart from|unless|although|though|used to|sometimes|than|ago|yes|yeah|yep|aye|business|"
    r"just(?! (?:a (?:wee )?(?:bit|little) )?(?:stiff\w*|old\w*|age|click\w*|creak\w*|tired|tight))|"
    r"serious|major|really|(?:first|second|last|other) one|i can|can i|should|yet|always|usually)\b"
)
"""Words that take something out of a no: nobody is asked whether that was a no to all of it."""

NO_ANSWER = re.compile(
    r"\b(?:nothing|nowt|none|no \w+) (?:helps?|works?|touches|eases|shifts|left|can be done|(?:more )?(?:they|he|she) "
    r"(?:can|could)|like it was)\b|\b(?:resting|rest|it|lying down) does nothing\b|"
    r"\bnot (?:all|both|always|often|usually|normally|generally|constantly|every \w+|as a rule|a lot|much|"
    r"without|unless|if|with)\b|"
    r"\b(?:say|said|saying|put|call it|answer)(?: (?:that|a))* no\b|\b(?:is|was|not|only) (?:it )?a no\b(?! to)|"
    r"\b(?:no|none|all) (?:bar|save|with) (?:one|for)\b|^all but\b|\bbecause\b|"
    r"\bnone that (?:haven't|hasn't|didn't|aren't)\b|\bno(?:thing)? much\b|"
    r"\bno to (?:the )?(?:first|second|third|last|other|most|some|that one|this one|what)\b|"
    r"\b(?:nearly|almost|next to|hardly|barely) (?:a no|nothing|none)\b|\bno (?:which|what)$|"
    r"\bfeel (?:a thing|anything)\b|\bthanks to the \w+|"
    r"\b(?:till|until|booked|too far gone|sorted it|keeps? it down)\b|"
    r"\b(?:won't|wouldn't|couldn't) operate\b|\bi take \w+ for\b|\bno more cartilage\b|"
    r"\bno (?:walking|standing|stairs|bending|lifting|exercise|periods?|cure|hope|water)\b|"
    r"\bno (?:comment|answer|idea|clue|memory)\b|\bnot (?:answering|telling)\b|\bmind your own\b|\bof your business\b|"
    r"\b(?:not|n't) (?:been|gone|slept|eaten|looked|been looked|to be trusted)\b|\blooked at it\b"
)
"""Beside a no, a sign, a habit, a condition, or what is said of a no: nobody is asked about these, either."""

EMERGENCY_SIGN = re.compile(
    r"\b(?:numb\w*|tingl\w*|pins|needles|dead|feel(?:ing)?|weak\w*|bladder|bowels?|"
    r"wee(?! (?:bits?|touch|while|ach\w+|pains?|sore|stiff\w*|twinges?|niggles?|fall|tumble|bump|trip|stumble)\b)|"
    r"weeing|pee\w*|urin\w*|pass water|poo|bathroom|toilet|loo|water\w*|wet\w*|leak\w*|"
    r"dribbl\w*|soil\w*|incontinen\w*|control|saddle|genital\w*|buttocks?|bum|bottom|groin|crotch|"
    r"privates?|down (?:there|below)|both legs|legs|accident\w*|crash\w*|fell|fall\w*)\b"
)
"""What the emergency question for hips and low back asks about."""

BETTER = re.compile(
    r"\b(?:settled|settle|better|gone|passed|past|fine|good|grand|okay|ok|all right|alright|away|eased|went|stopped|"
    r"cleared|clear|normal|vanished|disappeared|over|left|lifted|faded|finished|nothing|no pain|none|zero|well|"
    r"recovered|champion|right as rain|steady|sorted|no longer|no more|doesn't hurt|does not hurt|not sore|not hurting|"
    r"isn't hurting|easy|let go|let up|backed off|calm\w*|quiet\w*|back to|comfortable|relief|soft again|come right|"
    r"came right|drained|simmered|took off|taken off|packed|can't feel (?:a thing|it|anything)|wore off|worn off|"
    r"not there|no sign|not a trace|no trace|dropped off|behaving|peaceful|can't find|myself again|ceased|"
    r"done the trick|standing still|not dizzy|breath back|land of the living|no nausea|off now|easing now|parsed|"
    r"a way now|set old|seattle|settles|sea told|butter|bitter|bedder|bettor|bet her|bed (?:h?er)|saddled|sattled|"
    r"suttled|nettled|set hold|(?:sad|said) old|(?:set|sat|so) t[iu]lled|settle hid|improved|subsided|died down|died|"
    r"happy|sound|dandy|lovely|perfect|quit|nought|nil)\b"
)
"""A word that says it is better; without one nobody is believed to have settled."""


def asserted(text: str) -> bool:
    """Whether a plain text names a symptom or a diagnosis outside the reach of a denial.

    A denial reaches at most eight words ahead and ends at words that begin something new ("only", "but", "my", "it's").
    """
    return bool(open_symptoms(text))


def open_symptoms(text: str) -> list[str]:
    """The symptom words of a plain text that no denial covers."""
    return undenied(text, SYMPTOM)


def undenied(text: str, pattern: re.Pattern[str], *, passes: bool = True) -> list[str]:
    """What of a pattern a plain text says where no denial covers it; what `passes` may also have gone or settled."""
    denials = [*_NEGATOR.finditer(text)]
    left = []
    for hit in pattern.finditer(text):
        before = [d for d in denials if d.end() <= hit.start()]
        covered = False
        for denial in reversed(before):
            between = text[denial.end() : hit.start()]
            if len(between.split()) <= 8 and not _BREAK.search(between):
                covered = True
                break
        if passes and not covered and _AFTER.match(text[hit.end() :].strip()):
            covered = True
        if not covered:
            left.append(hit.group())
    return left
