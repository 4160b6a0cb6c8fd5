"""The kinds of words in an answer to a safety question, a letter each, for the grammar of denial.py.

n  "no": alone, or before a noun     N  "haven't", "not"     V  "never"     q  "none", "nothing"
s  trouble, a noun or verb     S  trouble, an adjective     a  what one should have     g  what a body can do
b  a part of the body     l  "down there"     w  healthy     W  a whole sentence of health     k  "told" (q1)
p  "i", "there"     I  "it", "they"     h  "that", "those"     r  "anything", "like that"     m  "my"     d  "a"
u  "all"     c  a preposition     v  "is", "had"     y  "feel"     i  "definitely"     t  the time asked about
e  "new" (q3, q5)     j  "and"     o  "or"     f  a filler     z  "no problem": no answer     E  "only", "but"
x  any other word: it may matter, so nothing with it is believed ("no i'm constipated")
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from skill.hearing.words import safety_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "n": "no nope nah naw nay nae noo nuh non nein nil nada zilch negative",
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
    "v": "is are am be been being was were have has had having got get gets getting do does did suffered noticed "
    "experienced running will would able",
    "y": "feel feels felt look looks",
    "i": "definitely absolutely certainly completely totally perfectly quite very entirely",
    "j": "and so",
    "o": "or nor",
    "f": "um uh er erm ah oh o och ew eww ugh please thank thanks ta cheers love pet dear darling sweetheart hon hen "
    "mate pal sir madam ma'am miss lad lass doc bro bruv boss man mun ji lah la b'y alexa lord heaven heavens goodness "
    "god god's mercy gosh also jesus blimey thankfully happily honestly kindly ever whatsoever luckily fortunately "
    "indeed ya baba beta sah sirree babe babes whatever madame",
    "E": "only just but except besides bar barring excepting unless though although however save apart aside",
}  # fmt: skip

_HAD = r"cartilages?|ligaments?|tendons?|bones?|meniscus|cruciates?|acl"
_OLD = r"old(?: age| knees)?|stiff(?:ness)?|age|tired(?:ness)?|creaky|clicky|clicks?|clicking|creaks?|creaking"
_NAMED = {
    "<had>": _HAD,
    "<old>": rf"(?:(?:it|they|i) (?:is |are |am )?)?(?:just|only) (?:it |they )?(?:(?:a|the) )?"
    rf"(?:bit |little |wee bit )?(?:{_OLD})(?: (?:and|or) (?:{_OLD}))*"
    r"(?: (?:(?:of a|in the) mornings?|first thing|today|from sitting))?$",
}
"""Parts one should have; and the only exceptions beside a no that say nothing, where neither is asked about."""

# A letter and what it stands for in each line, the first that fits wins; further in, a line goes on.
_PHRASES = r"""
z  no (?:problem|bother|worries|sweat|trouble|rush|hurry|need|harm|offence|fear|matter|question|
   doubt)(?: at all| whatsoever)?(?! (?:with|in|of|down|at|on|there|or|getting|\w+ing))
f  thank (?:god|goodness|heavens?|the lord|christ|you(?: very much)?)|thanks be to god|bless you|god forbid
f  (?:i am )?(?:glad|happy|pleased|delighted) to say|touch wood|thank you doctor|in (?:our|my|the) family
f  as it happens|please god|for sure|by god's grace|what so ever|what a question|same here|
   god is good|we thank god|(?:(?:good|my|lord) )+(?:god|lord|heavens?|gracious|goodness|word)
f  have mercy
q  (?:not|never) (?:at all|ever|once|in the (?:least|slightest)|in my life|an? (?:thing|bit of it|sausage|
   single (?:one|thing)|one)|one(?: bit| thing)?|either)
q  not a bit(?= no|$)|not (?:guilty )?(?:on |to )?any(?= of)|(?:no|nae) (?:single one|way|chance|such thing)
q  not me(?= no|$)|never ever|neither the one nor the other|divil a bit|uh uh
q  (?:i )?(?:can't|couldn't|cannot) say (?:that )?(?:i (?:have|had|do|did)|there (?:is|are|was|has))(?= no|$)
q  (?:i )?(?:don't|wouldn't) (?:think|believe|say) so(?= no$)
q  not a (?:wand|sausage|bother on (?:me|them|it))|(?:nothing|none) (?:of the (?:sort|kind)|whatever)
q  none of (?:these|those|them|doze|dose) (?:things|tings)
q  (?:that is )a (?:hard |definite |firm |clear |big )?no|(?:certainly|absolutely|definitely|
   of course) not
q  that would be a no
x  (?:that|this|the|first|last|other) ones?|thanks? (?:you )?to(?! (?:god|goodness|heaven))
x  (?:any|no) (?:more|longer)|good like|stitches
r  (?:anything |things? |any )?like (?:that|those|them|it|these)(?: at all)?
r  (?:anything )?of (?:that|those|them|it|these|the) (?:things?|stuff|sort|kind|nature|four|three|conditions?|above|
   lot|list|apply|applies)
r  (?:of |like )?(?:what|which|anything|the things?|the ones) you(?:'ve| have)?(?: just)? (?:said|mentioned|named|
   listed|asked|read out)
r  (?:that|this) (?:sort|kind)(?: of thing)?|(?:that|those|these) things?|(?:those|these) (?:four|three)
r  you (?:said|mentioned|named|listed)|by (?:anybody|anyone)|of any (?:sort|kind)
r  any of (?:it|that|those|them|these)(?: things| stuff)?|any such thing
A  to (?:all(?: of)?(?: (?:that|those|them|it|four|three|these))?|everything|the (?:lot|whole lot)|both|
   any of (?:it|them|that|those))
A  all of (?:that|those|it|them)|all (?:four|three)
l  down (?:there|below)|in (?:that|the) (?:department|area|region|regard)|anywhere|private parts?
l  between (?:my|the) legs|here|there(?! (?:is|are|was|has|have|had))|on (?:either|both) sides?
l  in (?:either|both)(?: of them)?
f  at all|to (?:me|us)
s  (?:torn|worn|damaged|bad|ruptured|broken|injured)(?: or (?:torn|worn|damaged))? (?:<had>|joints?)
s  (?:<had>|joints?) (?:damage|troubles?|problems?|injur(?:y|ies)|tears?|disease|conditions?|issues?|wear|
   complaints?|operations?|pains?)
s  wear and tear|aches? (?:and|or) pains?|pins and needles|cuts and bruises
s  (?:chest|heart|breathing) (?:pains?|troubles?|problems?|attacks?)
s  (?:bladder|bowel)s? (?:or|and) bowels? (?:troubles?|problems?)
s  (?:troubles?|problems?|difficult(?:y|ies)|bother|issues?) (?:with |in )?(?:my |the )?(?:sleeping|standing|
   walking|moving|control|feeling|breath(?:ing)?|bending)
s  loss of (?:control|feeling|sensation|strength|power|appetite|weight|balance)|weight loss
s  (?:lost|lose|losing|dropped|shed)(?: any| some)? weight|night pains?|worse (?:at|in the) nights?
s  (?:lost|dropped|shed) (?:a|any) (?:pounds?|stone|kilos?|ounce)
s  pains? (?:at|in the) nights?|(?:keeps?|keeping) me (?:awake|up)|wak(?:es?|ing) me(?: up)?
s  giv(?:es?|ing) (?:way|out)|gave way|given way|lock(?:s|ed|ing)? up
s  too sore(?: to (?:stand|put weight)(?: on(?: it| them)?)?)?|swell(?:s|ed)? up|gone? from under me
s  (?:under|had) the knife|in hospital|near (?:a|the) hospital|in (?:a|an|any) (?:\w+ )?(?:accident|crash)
s  serious accidents?|(?:anything|owt|procedures?|operations?|surgery) done
a  <had>
W  all (?:is )?(?:good|clear|quiet|well|fine|grand|normal|right|okay|ok|in (?:working )?order|regular|the same size)
W  everything (?:down there |down below |below |there )?(?:is )?(?:works|working|in order)(?: fine| grand| okay)?
W  right as (?:rain|a trivet|ninepence)|(?:fit|healthy|strong|sound) as an? (?:flea|fiddle|lop|trout|mallee bull|
   bull|horse|ox|bell|pound|drum)|tickety boo|good as (?:gold|new)|clean as a whistle|cool as cucumbers
W  (?:she|he) is (?:good|fine|grand|great|okay)|like clockwork|cool as a cucumber|much of a muchness
W  (?:i am )?(?:walking|standing|sleeping|moving|eating|breathing) (?:fine|well|grand|okay|good|normally)
W  (?:they|it|she|he|knees|legs) (?:is|are) (?:sweet|boss|tidy|mint|smashing|solid|spot on|tip top|ship shape)
W  i feel (?:fine|well|good|great|grand)|(?:i )?can (?:feel|move|hold) everything
W  (?:my |the )?(?:chest|breathing|breath|head|temperature|balance) is (?:clear|fine|good|normal|okay|ok|grand)
W  (?:x rays?|scans?|(?:my|the) bloods?) (?:was|were|is|are|came back|come back) (?:all )?(?:clear|fine|normal|clean)$
A  to the (?:calf|calves|swelling|operations?|surgery|fever|pregnancy|falls?|numbness|bladder|bowels?|accident)
w  (?:(?:in )?(?:good|full|perfect) )?working order|same (?:same )?size|clean bill of health|as normal
w  tip top|in order|as (?:it|they) should be|on good form
w  in good (?:health|shape|nick|order|fettle)
w  (?:good|full|normal|plenty of) (?:feeling|control|strength|sensation)(?: and (?:full |good |normal )?(?:feeling|
   control|strength))?(?: everywhere)?
S  swollen|swole\w*|hot|warm|numb|weak|sore|tender|locked|stuck|jammed|dizzy|faint|sick|red|tingly|bigger
S  fatter|giddy|woozy|breathless|broken|torn|worn|damaged|ruptured|dead|heavy|puffy|pregnant|expecting
S  unsteady|feverish|incontinent|ill|unwell|poorly|wrong|amiss|the matter|out of place|operated on
S  been (?:operated|cut) on|stitched|cut open|born with|from birth|lightheaded|light headed
"""
_OWN_PHRASES = {
    "q1": r"""
        q  (?:nobody|no (?:doctor|physio|one|surgeon|consultant|nurse|g p|medic))(?: (?:is|has|have|ever))*
           \ (?:said|found) (?:it|that|this|anything|any of (?:it|that|those))(?= no$|$)
        q  not (?:that|as) i (?:know(?: of)?|am aware of)|not to my knowledge
        q  not that (?:i have(?: ever)? been told|(?:anyone|anybody)(?: has| is)?(?: ever)? (?:told|said|mentioned))
           (?: me)?(?: of| about)?(?: (?:it|that|any|them))?(?= (?:thanks|thank you|dear|love)$|$)
        q  (?:not|nothing|none) in (?:the|my|either) knees?
        q  (?:nobody|no (?:doctor|physio|one|surgeon|consultant|nurse|g p|medic))(?= (?:is |has |have |ever )*
           (?:told|mentioned|diagnosed)\b)
        k  (?<!you )(?:told|mentioned|diagnosed)(?: (?:me|us))?(?: (?:with|of|about|so))?
           (?! (?:it is|they|i|my|there)\b)
        f  <old>
    """,
    "q2": r"""
        f  <old>
        W  (?:i )?can (?:stand|walk|put (?:my )?weight)(?: (?:on (?:it|them|both)|fine|okay))*
        W  (?:it|she|he) (?:holds? me(?: up)?|bears? (?:my|me) weight)
        W  (?:it|they) (?:bends?|straightens?) (?:and (?:bends?|straightens?) )?(?:fine|okay|grand|well|all right)
        q  not that i (?:have )?noticed$
        W  (?:it|she|he|knees?|they) (?:is |are )behaving(?: itself| herself| himself| themselves)?
        t  today|to day|the day
    """,
    "q3": r"""
        f  <old>
        W  i go (?:to the (?:loo|toilet|bathroom) )?(?:as (?:normal|usual)|like clockwork|normally|fine)
        W  everything(?: is)? (?:works|working)(?: fine| grand| okay)?
        f  (?:just|only) (?:the |my )?(?:usual|ordinary|normal) (?:back ?ache|ache|stiffness|bad back|back pain)$
        t  today
        e  new|happened
    """,
    "q4": r"""
        W  (?:(?:look|both|all|exactly) )?the same(?: size)?|they match
        t  this year(?: or any (?:other )?year)?|in (?:years|my life)|(?:in|for) (?:many )?years
        w  cool|soft|equal|even|level|twins|a (?:matching )?pair
    """,
    "q5": r"""
        W  (?:nothing|nowt) (?:(?:has |is )?(?:changed|happened|different|new) )?since
           \ (?:tuesday|yesterday|last (?:week|time)|i last lay here|you last asked|we last talked)(?: no)?$
        t  since(?: (?:last time|then|we last (?:spoke|met|did (?:it|this))|i last (?:did (?:it|this)|spoke)|
           the last (?:one|practice|session|go)))?
        t  from last time
        W  no (?:changes?|news|difference)
        W  (?:all |just |exactly |much |about )?(?:the )?same as (?:ever|always|before|usual|last time)|all the same
        W  same (?:old|auld)|just the same|as before|(?:keeping|been|am|feel) (?:very )?well
        W  (?:nothing|nowt) (?:has |is )?(?:changed|happened|different)|nothing out of the ordinary
        W  nothing (?:new under the sun|to write home about|of consequence|doing|has come up|has cropped up)$
        W  no change (?:there|here)(?: no)?$|(?:same )?same (?:same|me|knees)|not a thing has changed$
        W  (?:i am )?(?:the )?same as i (?:ever |always )?(?:was|am)$|better than ever$|as you left me$
        q  not that i (?:know|am aware) of$|not that i can think of(?: no)?$|(?:i )?can't think of (?:a thing|anything)$
        w  (?:the )?same
        e  new|fresh|happened|changed|different|to (?:report|declare|add|tell(?: you)?|mention)|else|unusual
    """,
    "q6": r"""
        W  (?:i )?(?:am )?(?:sleep|sleeping|sleepin) (?:fine|well|sound(?:ly)?|grand|okay|like (?:a (?:log|baby|top))|
           all night|through|great|good)
        W  (?<!no )(?:i )?(?:am )?(?:sleep|sleeping) (?:right |straight )?through(?: the night)?(?! (?:never|not|no))
        W  (?:it|the pain|pain) (?:goes (?:off|away)|settles(?: down)?|eases(?: off| up)?|stops|is gone|gets better)
           \ (?:when|once|as soon as|the minute) i (?:lie down|am lying down|go to bed|get into bed|rest)(?=$| and)
        W  (?:i )?(?:have )?(?:put|gained)(?: on)? (?:some )?weight(?: on)?(?: if anything)?$|i have put on a stone
        W  (?:my )?(?:weight|appetite) is (?:steady|fine|the same|normal|stable|good|grand)
    """,
}
_SPELLINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\b(i|we|they)'(?:ve|d)\b", r"\1 have"), (r"\bi'm\b", "i am"), (r"\b(we|they)'re\b", r"\1 are"),
        (r"\b(it|that|there|she|he|nothing|nowt|neither|everything|nobody|anybody|anyone|all)'s\b", r"\1 is"),
        (r"\b(doctor|surgeon|physio|nurse)'s(?= ever)", r"\1"), (r"\bgiv(e|es|ing) weigh\b", r"giv\1 way"),
        (r"\bfee (?:ver|there|for)\b", "fever"), (r"\bwait loss\b", "weight loss"),
        (r"\bknow (swell|fever|pain|numb|fall)", r"no \1"), (r"^none of damn\b", "none of them"), (r"^gnome\b", "no"),
        (r"\b(knee|calf|back|bladder|chest|breath|breathing|weight|appetite|temperature|lot)'s\b", r"\1 is"),
        (r"^(?:know|noe|nuh)\b(?! what| that| who| if| i\b| you)", "no"), (r"^knot\b", "not"),
        (r"\b(is|was|has|have|had|do|did|are|were|can|could)nae\b", r"\1n't"), (r"\bdisnae\b", "doesn't"),
        (r"\btae\b", "to"), (r"\bae\b", "of"), (r"\baw\b", "all"), (r"\b(?:the day|the noo)$", "today"),
        (r"\bnun of\b", "none of"), (r"\bo(?= (?:that|them|those|it)\b)", "of"),
        (r"^(?:she|he) (?:says|said) ", ""), (r"\bno thing\b", "nothing"), (r"\bknew\b", "new"),
        (r"\b(all|are|is) find\b", r"\1 fine"),
        (r"\b(swell|lock|throb|burn|tingl|bleed) in\b", r"\1ing"),
        (r"^(?:(?:well|right|okay|ok|oh|so|ah|um) )+(?=n|hav|is|don|i )", ""), (r"^(?:yeah|yea) (?=no \w)", ""),
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
    own = _OWN_PHRASES.get(question or "")
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
