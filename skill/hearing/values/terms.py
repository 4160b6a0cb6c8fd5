"""The words that somebody may ask to have explained, each under the name of its explanation in the catalogue."""

import re

TERMS = (
    # Several words before the single ones in them.
    ("accident", r"accidents?"),
    ("weight_loss", r"weight loss|loss of weight"),
    ("bone_condition", r"bone conditions?|conditions? from birth"),
    ("fist", r"fists?(?: apart)?"),
    ("sit_bones", r"(?:which|what) bones?|sit(?:s|z|ting)? ?bones?|seat bones?|ischial tuberosit\w*"),
    ("pursed_lips", r"purs(?:e|ed|ing) lips?|pursed"),
    ("heel_slides", r"(?:heel|hill|heal|he'll) slides?|slides?|sliding"),
    ("tfl", r"t f l|tfl|i ?t bands?|iliotibial|tensor"),
    ("band", r"(?:rubber |elastic |stretchy )?bands?|elastic"),
    ("hip_flexors", r"hip flexors?|flexors?"),
    ("low_back", r"low(?:er)? back|small of (?:the|your|my) back|lumbar|lumber"),
    ("breathing", r"pilates(?: breath\w*)?|breathing|exhal(?:e|ing)|inhal(?:e|ing)"),
    ("neutral", r"neutral(?: spine)?|natural spine|arch|gap behind"),
    ("flexed", r"flexed|flexing"),
    ("give_way", r"g[ia]v(?:e|es|ing|en) (?:way|out)"),
    ("triangle", r"triangle|try angle"),
    ("dimmers", r"light switch(?:es)?|wall sockets?|dimmers?"),
    ("organs", r"organs?"),
    ("tailbone", r"t(?:ail|ale|ell) ?bone|coccyx|sacrum"),
    ("arthritis", r"(?:osteo)?arthritis|arthrosis"),
    ("numb", r"numb\w*"),
    ("genitals", r"genitals?|saddle|buttocks?|private parts"),
    ("groin", r"groin"),
    ("adductors", r"adductors?|abductors?|inner thighs?"),
    ("abdominals", r"abdominals?|abs|cores?|(?:stomach|belly|tummy) muscles?"),
    ("thigh", r"thighs?"),
    ("spine", r"spine|vertebra\w*"),
    ("pelvis", r"pelvis|pelvic|elvis|hip bones?"),
    ("ligament", r"ligaments?"),
    ("tendon", r"tendons?|sinews?"),
    ("cartilage", r"cartilage|cartridge|gristle|meniscus"),
    ("locking", r"lock(?:s|ing|ed)?"),
    ("psoas", r"psoas|so as"),
    ("throbbing", r"throb(?:s|bing)?"),
    ("calf", r"calf|calves|calf's"),
    ("home", r"home|coming home|come home"),
    ("firm", r"firm"),
    ("weak", r"weak|weakness"),
    ("hamstrings", r"hamstrings?|hamster ring|ham strings?"),
    ("structural", r"structural"),
    ("quads", r"quads?|quadriceps"),
    ("stabilisers", r"stabili[sz]ers?"),
    ("brace", r"brac(?:e|ing)"),
    ("joint", r"joints?"),
    ("rep", r"reps?"),
    ("set", r"sets?"),
    ("swollen", r"swollen|swelling"),
    ("bowel", r"bowels?|bladder"),
    ("clot", r"d v t|dvt|clots?"),
    ("operation", r"operations?|surgery"),
    ("fever", r"fever"),
    ("heel", r"heels?"),
    ("knee", r"knees?|kneecap|knee cap"),
    ("hip", r"hips?"),
    ("belly", r"bell(?:y|ies)"),
)
_FRAMES = (
    r"what(?:'s| is| are|s)? (?:a |an |the |is |this |that |meant by |meaning of |do you (?:mean by|call) )*(.+)",
    r"(?:mean(?:s|ing)? (?:by|of)?|define|explain|word|called)\s*(?:a |an |the )?(.+)",
)
_NEVER_ASKED_ABOUT = frozenset(
    {
        *("a", "an", "the", "is", "this", "that", "it", "you", "do", "does", "mean", "means", "meaning", "by", "of"),
        *("exactly", "please", "in", "at", "when", "what's", "what", "saying", "say", "said", "call", "called"),
        *("again", "actually", "then", "now"),
    }
)


def term(text: str) -> str | None:
    """The word to explain, by the name of its explanation ("coccyx" -> "tailbone").

    The word itself where it has none; None when nothing is asked about.
    """
    for name, pattern in TERMS:
        if re.search(rf"\b(?:{pattern})\b", text):
            return name
    for frame in _FRAMES:
        if hit := re.search(frame, text):
            words = [word for word in hit[1].split() if word not in _NEVER_ASKED_ABOUT]
            if words:
                return words[0]
    return None
