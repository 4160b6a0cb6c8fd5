"""The kinds of words in an answer to a safety question, a letter each, for the grammar of denial.py.

n  "no": alone, or before a noun     N  "haven't", "not"     V  "never"     q  "none", "nothing"
s  trouble, a noun or verb     S  trouble, an adjective     a  what one should have     g  what a body can do
b  a part of the body     l  "down there"     w  healthy     W  a whole sentence of health
H  one that answers the question by itself     k  "told" (q1)     p  "i", "there"     I  "it", "they"
h  "that", "those"     r  "anything", "like that"     m  "my"     d  "a"     u  "all"     c  a preposition
v  "is", "has"     D  "was", "will"     y  "feel"     i  "definitely"     t  the time asked about     e  "new" (q3, q5)
j  "and"     o  "or"     f  a filler     z  "no problem": no answer     E  "only", "but"
x  any other word: it may matter, so nothing with it is believed ("no i'm constipated")
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from skill.hearing.words import safety_words
from skill.hearing.words.kin import OTHERS
from skill.hearing.words.own_denials import OWN_PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "n": "no nope nup nah naw nay nae noo nuh non nein nil nada zilch negative",
    "N": "not haven't hasn't hadn't isn't aren't wasn't weren't don't doesn't didn't ain't can't couldn't won't cannot "
    "isnt dont doesnt havent hasnt wasnt arent unable",
    "V": "never nivver",
    "q": "none nothing neither nowt nought nane nuthin nothin",
    "s": "loss condition conditions complaint complaints illness issues incidents tumbles falls operations ops "
    "procedure procedures episodes breaks turns",
    "g": "feeling sensation control strength power relief rest sleep appetite weight breath balance movement movements "
    "position work works working help helps helping ease eases easing eased hold holds support supports move moves "
    "bend bends straighten straightens stand walk eat squeeze warning comfortable let stops touches shifts",
    "a": "bone bones lining padding",
    "w": "fine good grand great normal healthy sound clear perfect strong lovely champion fit behaving dandy brilliant "
    "excellent solid canny lush braw clean okay ok alright regular",
    "b": "knee knees leg legs calf calves calfs hip hips back front department departments bladder bowel bowels "
    "toilet loo bathroom waterworks plumbing groin thigh thighs bottom bum seat genitals buttocks privates body "
    "joint joints",
    "h": "that this those these them",
    "I": "it they",
    "r": "anything any one ones either four three such owt",
    "p": "i we there",
    "m": "my the our me ma",
    "d": "a an",
    "u": "all both everything each",
    "c": "of off in on at with from to about around round for near inside",
    "v": "is are am be been being have has having got get gets getting do does suffered noticed experienced "
    "running able",
    "D": "was were had did will would",
    "y": "feel feels felt look looks",
    "i": "definitely absolutely certainly completely totally perfectly quite very entirely exactly also too still",
    "j": "and so",
    "o": "or nor",
    "f": "um uh er erm ah oh o och ew eww ugh please thank thanks ta cheers love pet dear darling sweetheart hon hen "
    "mate pal sir madam ma'am miss lad lass doc bro bruv boss man mun ji lah la b'y alexa lord heaven heavens goodness "
    "god god's mercy gosh also jesus blimey thankfully happily honestly kindly ever whatsoever luckily fortunately "
    "indeed ya baba beta sah sirree babe babes whatever madame duck sarge kidda bab marra chief petal flower chuck "
    "treacle cobber guv squire honey teacher captain lol ha jaysus jesus sorry innit eh ay abeg yaar "
    "yar bhai arre arrey",
    "E": "only just but except besides bar barring excepting unless though although however save apart aside",
}  # fmt: skip

_HAD = r"cartilages?|ligaments?|tendons?|bones?|meniscus|cruciates?|acl"
_OLD = r"old(?: age| knees)?|stiff(?:ness)?|age|tired(?:ness)?|creaky|clicky|clicks?|clicking|creaks?|creaking"
_NAMED = {
    "<other>": rf"(?:{OTHERS})",
    "<has>": r"(?:is|was|has|had|got|gets|fell|that|who|it|a|an|the|one|ones|with|all|of|those|them|bad|dodgy|torn|"
    r"worn|knees?|hips?|joints?|bones?|arthritis|cartilage|ligaments?|falls?|operations?|op|pregnant|expecting|dizzy|"
    r"fever)",
    "<had>": _HAD,
    "<years>": r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"twenty|thirty|forty|fifty)",
    "<from>": r"(?:it is )?(?:just|only )?(?: ?from|muscles from) (?:the |all the )?(?:gardening|garden|sitting|"
    r"housework|running|gym|walking|squats|training|sofa|lifting|driving|football|cycling|golf)"
    r"(?: too much| all day)?$",
    "<it>": r"(?:it|she|he|the pain|pain|(?:my|the) back|the (?:back ?)?ache)",
    "<eases>": r"(?:always )?(?:goes(?: off| away)?|settles(?: down)?|eases(?: off| up)?|stops|is gone|gets better|"
    r"gets easier|is better|is fine|feels better|lets up|quiets down|calms down)",
    "<lying>": r"(?:(?:when|once|if|the (?:minute|moment|second)|as soon as|soon as|whenever) i "
    r"(?:(?:lie|lay|am lying)(?: down| flat)?|go to bed|(?:get|am) (?:in |into )bed|rest)|lying down|in bed|"
    r"with rest|with a rest)",
    "<helps>": r"(?:is what )?(?:eases|helps|settles|fixes|sorts|cures|stops|does help|"
    r"makes (?:it|that|the pain) (?:better|easier|go))",
    "<old>": rf"(?:(?:it|they|i|(?:my |the )?knees?) (?:is |are |am )?)?(?:just|only) (?:it |they )?(?:(?:a|the) )?"
    rf"(?:bit |little |wee bit )?(?:{_OLD})(?: (?:and|or) (?:{_OLD}))*"
    r"(?: (?:(?:of a|in the) mornings?|first thing|today|from sitting))?$",
}
"""What several lines have in common; <old> and <from> are exceptions beside a no that say nothing."""

# A letter and what it stands for in each line, the first that fits wins; further in, a line goes on.
_PHRASES = r"""
z  no (?:problem|bother|worries|sweat|trouble|rush|hurry|need|harm|offence|fear|matter|question|doubt)(?: at all|
   \ whatsoever)?(?! (?:with|in|of|down|at|on|there|or|getting|\w+ing))
f  thank (?:god|goodness|heavens?|the lord|christ|you(?: very much)?)|thanks be to god|bless you|god forbid
f  (?:i am )?(?:glad|happy|pleased|delighted) to say|touch wood|thank you doctor|in (?:our|my|the) family
f  as it happens|please god|for sure|by god's grace|what so ever|what a question|same here|god is good|we thank god|
   (?:(?:good|my|lord) )+(?:god|lord|heavens?|gracious|goodness|word)
f  thanks? to (?:god|heaven|the lord|jesus)
f  have mercy|i checked(?= (?:no|none|nothing|not|neither)\b)|knock on wood|bless you
f  (?:let me (?:feel|see|look|check)(?: it| them)?|(?:i (?:have )?)?(?:just )?(?:looked|checked|tested|felt)(?: (?:it|
   them|both))?(?: (?:this morning|just now|today))? and)(?= (?:no|none|nothing|neither|not|it is|they|both)\b)
f  that i (?:know|am aware) of$
f  (?<=no )(?:that|it) (?:was|is) (?:my|the|our) <other>$
f  (?:and |because )?i would (?:have )?(?:know|known|remember|remembered)(?: (?:it|that|about it|a thing like that|
   if (?:there was|i had)))?(?=$| (?:thanks|thank|love|dear|no)\b)
f  on (?:that|this) front
q  (?:not|never) (?:at all|ever|once|in the (?:least|slightest)|in my life|an? (?:thing|bit of it|sausage|
   single (?:one|thing)|one)|one(?: bit| thing)?|either)
q  not a bit(?= no|$)|not (?:guilty )?(?:on |to )?any(?= of)|(?:no|nae) (?:single one|way|chance|such thing)
q  not me(?= no|$)|never ever|neither the one nor the other|divil a bit|uh uh
q  (?:i )?(?:can't|couldn't|cannot) say (?:that )?(?:i (?:have|had|do|did)|there (?:is|are|was|has))(?= no|$)
q  (?:i )?(?:don't|wouldn't) (?:think|believe|say) so(?= no$)
q  not a (?:wand|sausage|bother(?: on (?:me|them|it))?(?= no$|$))|(?:nothing|none) (?:of the (?:sort|kind)|whatever)
q  none of (?:these|those|them|doze|dose) (?:things|tings)
q  (?:that is )a (?:hard |definite |firm |clear |big )?no|(?:certainly|absolutely|definitely|of course) not
q  i would (?:just )?say no(?= no$|$)
q  that would be a no|(?:the|my) answer(?: to (?:all|both|everything)(?: of (?:it|them|that))?)? is no
q  (?:none|zero|nil|nought)(?: out)? of (?:the )?(?:four|three|five|two|above|lot)|none apply
q  (?:that|it|this) (?:is|was) (?:a )?no(?= |$)(?! (?:one|more|less|better|worse|longer|good|problem|\w+ing))
q  (?:(?:that|it) (?:was|is) )?(?:my|our|the) <other>(?: <has>)*(?: (?:and|but))? (?:not (?:me|mine)|me no|it (?:was|
   is)(?:n't| not) me|i (?:am not|have(?: got)? none|got none|never (?:did|had|have)|(?:do|have|did)(?:n't| not)))
   (?=(?: i am (?:fine|well|okay|grand|all right))?(?: thanks| thank you)?$)
n  (?:yes|yeah|yep|aye)(?: no)?(?: sorry| wait)? i mean(?:t)? no(?=$| no\b| none\b| nothing\b| i (?:have|do|am)(?:n't|
   \ not)\b)
r  (?:in )?the way (?:that )?you (?:describe|mean|say|said|put)(?: it)?(?= no$)
x  (?:that|this|the|first|last|other) ones?|thanks? (?:you )?to(?! (?:god|goodness|heaven))
x  (?:any|no) (?:more|longer)|good like|stitches|(?:no|nothing) worse(?! (?:at|in the) night)
x  (?:they|he|she|the surgeon) (?:won't|wouldn't|couldn't) operate
r  (?:anything |things? |any )?like (?:that|those|them|it|these)(?: at all)?
r  (?:anything )?of (?:that|those|them|it|these|the) (?:things?|stuff|sort|kind|nature|four|three|conditions?|above|
   red flags|lot|list|apply|applies)
r  (?:of |like )?(?:what|which|anything|the things?|the ones) you(?:'ve| have)?(?: just)? (?:said|mentioned|named|
   listed|asked|read out)
r  (?:that|this) (?:sort|kind)(?: of thing)?|(?:that|those|these) things?|(?:those|these) (?:four|three|two)
r  you (?:said|mentioned|named|listed)|by (?:anybody|anyone)|of any (?:sort|kind)
r  any of (?:it|that|those|them|these)(?: things| stuff)?|any such thing
A  (?:to|on) (?:all|both|the whole)(?: of)? (?:those |your |the |these |four |three |two )*(?:questions?|things?|
   counts?|accounts|list)|to (?:that|the|your) (?:list|question)|to the first(?: one)? and (?:no )?
   to the second(?: one)?(?: as well| too)?
A  across the board|from me|to (?:all(?: of)?(?: (?:that|those|them|it|four|three|these))?|everything|the (?:lot|
   whole lot)|both|any of (?:it|them|that|those))
A  all of (?:that|those|it|them)|all (?:four|three)
W  everything (?:down there |down below |below |there )?(?:is )?(?:works?|working|functioning|in order)(?: (?:fine|
   normal|grand|okay|well|normally|properly|perfectly|as (?:it|they) should(?: be)?|down there))*
W  everything (?:is |feels |looks )?(?:as it (?:should be|was)|in its place)
W  all (?:is )?(?:working|functioning)(?: (?:fine|well|normally|properly))?
l  down (?:there|below)|in (?:that|the) (?:department|area|region|regard)|anywhere|private parts?
l  between (?:my|the) legs|here|there(?! (?:is|are|was|has|have|had))|on (?:either|both) sides?
l  in (?:either|both)(?: of them)?
f  at all|to (?:me|us)
s  (?:torn|worn|damaged|bad|ruptured|broken|injured)(?: or (?:torn|worn|damaged))? (?:<had>|joints?)
s  (?:<had>|joints?) (?:damage|troubles?|problems?|injur(?:y|ies)|tears?|disease|conditions?|issues?|wear|complaints?|
   operations?|pains?|bother)
s  a day's (?:trouble|bother|illness)|dramas?|red flags|wear and tear|aches? (?:and|or) pains?|pins and needles|
   cuts and bruises
s  (?:chest|heart|breathing) (?:pains?|troubles?|problems?|attacks?)
s  (?:bladder|bowel)s? (?:or|and) bowels? (?:troubles?|problems?)
s  (?:troubles?|problems?|difficult(?:y|ies)|bother|issues?) (?:with |in )?(?:my |the )?(?:sleeping|standing|walking|
   moving|control|feeling|breath(?:ing)?|bending)
s  loss of (?:control|feeling|sensation|strength|power|appetite|weight|balance)|weight loss
s  (?:lost|lose|losing|dropped|shed)(?: any| some)? weight|night pains?|worse (?:at|in the) nights?
s  (?:lost|dropped|shed) (?:a|any) (?:pounds?|stone|kilos?|ounce)
s  pains? (?:at|in the) nights?|(?:keeps?|keeping) me (?:awake|up)|wak(?:es?|ing) me(?: up)?
s  giv(?:es?|ing) (?:way|out)|gave way|given way|lock(?:s|ed|ing)? up
s  too sore(?: to (?:stand|put weight)(?: on(?: it| them)?)?)?|swell(?:s|ed)? up|gone? from under me
s  (?:under|had) the knife|in hospital|near (?:a|the) hospital|in (?:a|an|any) (?:\w+ )?(?:accident|crash)
s  serious accidents?|(?:anything|owt|procedures?|operations?|surgery) done
a  <had>
W  all (?:is |as )?(?:good|clear|quiet|well|fine|grand|normal|right|okay|ok|in (?:working )?order|regular|
   the same size)
W  right as (?:rain|a trivet|ninepence)|(?:fit|healthy|strong|sound) as an? (?:flea|fiddle|lop|trout|mallee bull|bull|
   horse|ox|bell|pound|drum)|tickety boo|good as (?:gold|new)|clean as a whistle|cool as cucumbers
W  (?:she|he) is (?:good|fine|grand|great|okay)|like clockwork|cool as a cucumber|much of a muchness
W  (?:i am )?(?:walking|standing|sleeping|moving|eating|breathing) (?:fine|well|grand|okay|good|normally)
W  (?:they|it|she|he|knees|legs) (?:is|are) (?:sweet|boss|tidy|mint|smashing|solid|spot on|tip top|ship shape)
W  (?:feels|feeling|looks|looking) (?:all )?(?:fine|good|okay|ok|grand|normal|great)(?: (?:today|now|this morning))?
W  i feel (?:fine|well|good|great|grand)|(?:i )?can (?:feel|move|hold) everything
W  (?:my |the )?(?:chest|breathing|breath|head|temperature|balance) is (?:clear|fine|good|normal|okay|ok|grand)
W  (?:x rays?|scans?|(?:my|the) bloods?) (?:was|were|is|are|came back|come back) (?:all )?(?:clear|fine|normal|clean)$
A  to the (?:calf|calves|swelling|operations?|surgery|fever|pregnancy|falls?|numbness|bladder|bowels?|accident)
w  (?:(?:in )?(?:good|full|perfect) )?working order|same (?:same )?size|clean bill of health|as normal
w  just (?:fine|grand|great|perfect)|as right as rain|cool and (?:calm|dry)|much the same as ever
w  (?:as )?(?:strong|good|fine|normal|well) as (?:ever|they (?:ever )?were)
w  tip top|in (?:good |full |perfect )?working order|in order|as (?:it|they) should be|on good form
w  pretty (?:good|fine|normal)|in good (?:health|shape|nick|order|fettle)
w  (?:good|full|normal|plenty of) (?:feeling|control|strength|sensation)(?: and (?:full |good |normal )?(?:feeling|
   control|strength))?(?: everywhere)?
S  swollen|swole\w*|hot|warm|numb|weak|sore|tender|locked|stuck|jammed|dizzy|faint|sick|red|tingly|bigger
S  fatter|giddy|woozy|breathless|broken|torn|worn|damaged|ruptured|dead|heavy|puffy|pregnant|expecting
S  unsteady|feverish|incontinent|ill|unwell|poorly|wrong|amiss|the matter|out of place|operated on
S  been (?:operated|cut) on|stitched|cut open|born with|from birth|lightheaded|light headed
"""
_SPELLINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\bi'd (?=(?:just )?say no$)", "i would "),
        (r"\bi'd (?=(?:have )?(?:know|known|remember|remembered)\b)", "i would "),
        (r"\b(i|we|they)'d been\b", r"\1 had been"),
        (r"\b(i|we|they)'(?:ve|d)\b", r"\1 have"), (r"\bi'm\b", "i am"), (r"\b(we|they)'re\b", r"\1 are"),
        (r"\b(it|that|there|she|he|nothing|nowt|neither|everything|nobody|anybody|anyone|all)'s\b", r"\1 is"),
        (r"\b(doctor|surgeon|physio|nurse)'s(?= (?:n?ever|told)\b)", r"\1"), (r"\bgiv(e|es|ing) weigh\b", r"giv\1 way"),
        (r"\bfee (?:ver|there|for)\b", "fever"), (r"\bwait loss\b", "weight loss"),
        (r"\bknow (swell|fever|pain|numb|fall)", r"no \1"), (r"^none of damn\b", "none of them"), (r"^gnome\b", "no"),
        (r"\b(knee|calf|back|bladder|chest|breath|breathing|weight|appetite|temperature|lot)'s\b", r"\1 is"),
        (r"^(?:know|noe|nuh)\b(?! what| that| who| if| i\b| you)", "no"), (r"^knot\b", "not"),
        (r"\b(is|was|has|have|had|do|did|are|were|can|could)nae\b", r"\1n't"), (r"\bdisnae\b", "doesn't"),
        (r"\btae\b", "to"), (r"\bae\b", "of"), (r"\baw\b", "all"), (r"\b(?:the day|the noo)$", "today"),
        (r"\bnun of\b", "none of"), (r"\bo(?= (?:that|them|those|it)\b)", "of"),
        (r"\bno thing\b", "nothing"), (r"\bknew\b", "new"),
        (r"\b(all|are|is) find\b", r"\1 fine"), (r"\b(legs?|knees|calves|both) our\b", r"\1 are"),
        (r"^k?not that (?:i|eye) (?:know|no|knows) off?\b", "not that i know of"),
        (r"\ba (?:wear|where) of\b", "aware of"), (r"\b(okay|fine|good|steady|stand|same) one$", r"\1"),
        (r"\bma$", ""), (r"(?<!down )\bthere (?=(?:fine|good|okay|normal|the same)\b)", "they are "),
        (r"^(?:note|know) (?:two|to|too) (both|all)\b", r"no to \1"), (r"\b(is|it's|am|are) knot\b", r"\1 not"),
        (r"\b(?:dozen (?=give|lock|swell)|(?:dozen't|dun't|dunner|dinnae|dinna|divvent)\b)", "doesn't "),
        (r"\b(has|have|is|was|did|do|does)na\b", r"\1n't"), (r"\b(i|it|e) no (?:dey|get)\b", r"\1 don't"),
        (r"\bfee verse?\b", "fever"), (r"\b(?:bow wells|bowls)\b", "bowels"), (r"\bblather(s|'s)?\b", r"bladder\1"),
        (r"\b(?:coughs?|carves?|calfs|carfs)(?= (?:is |are )?(?:both |all )?(?:fine|okay|ok|good|normal|the same))",
         "calves"),
        (r"\b(?:tolled|telt)\b", "told"), (r"\bnaebody\b", "nobody"), (r"\b(?:nivver|neva)\b", "never"),
        (r"\bof (?:em|hem|dem)\b", "of them"), (r"\bneither of (?:hose|doze|dose)\b", "neither of those"),
        (r"\b(swell|lock|throb|burn|tingl|bleed) in\b", r"\1ing"),
        (r"^(?:(?:well|right|okay|ok|oh|so|ah|um|now) )+(?:(?:love|dear|pet|hon|mate|darling) )?(?=n|hav|is|don|i )",
         ""),
        (r"^(?:(?:well|oh|so|ah|um|now) )+(?=it |they |both |my |all |everything )", ""),
        (r"^(?:yeah|yea) (?=no \w)", ""),
    )
)  # fmt: skip


def _lines(listed: str) -> Iterator[tuple[str, str]]:
    """The letter and the pattern of each line."""
    for line in re.sub(r"\n {3,}(?=\S)(?!\w {2})", "", listed).strip().split("\n"):
        kind, pattern = line.strip().split("  ", 1)
        for name, meant in _NAMED.items():
            pattern = pattern.replace(name, meant)
        yield kind, pattern


@cache
def _reader(question: str | None) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns and the letters of what they find, those of the question first; neighbours of a kind as one."""
    own = OWN_PHRASES.get(question or "")
    listed = [*(_lines(own) if own else ()), *_lines(_PHRASES)]
    merged = [(kind, [pattern for _, pattern in group]) for kind, group in groupby(listed, key=itemgetter(0))]
    found = [(re.compile(rf"\b(?:{'|'.join(patterns)})(?![\w'])"), kind) for kind, patterns in merged]
    return (*found, (safety_words.SYMPTOM, "s"))


FILLERS = frozenset(_KINDS["f"].split())
"""Words that say nothing beside an answer: "please", "dear"."""

_LETTER = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_MARKED = re.compile(r"(<\w>)")


def kinds(text: str, question: str | None = None) -> str:
    """The words of a plain text as letters, without fillers: "no it isn't hot" -> "nINS"."""
    for pattern, instead in _SPELLINGS:
        text = pattern.sub(instead, text)
    for pattern, kind in _reader(question):
        text = "".join(
            part if _MARKED.fullmatch(part) else pattern.sub(f" <{kind}> ", part) for part in _MARKED.split(text)
        )
    return "".join(_kind(word) for word in text.split()).replace("f", "")


def _kind(word: str) -> str:
    if _MARKED.fullmatch(word):
        return word[1]
    if word in _LETTER:
        return _LETTER[word]
    bare = word.removesuffix("'s")
    return _LETTER[bare] + "v" if bare != word and bare in _LETTER else "x"
