"""Words that say nothing by themselves: an answer that weighs is believed at once only where all else in it is these.

A word that is not here may matter: "no i'm constipated" has a no in it, and more.
"""


def words_of(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(" ".join(lines).split())


_ALWAYS = words_of(
    "a an the i i've i'm i'd i'll we you ye me my mine ma yer it it's 's its them they they're they've that that's",
    "this these those there there's here here's is are am was were be been has have had haven't hasn't isn't aren't",
    "do does did don't doesn't didn't of to on at in for with as by and or nor so o any anything anyone anybody all",
    "ever kind like thing things either now then today moment definitely certainly absolutely really very quite",
    "completely totally perfectly altogether thankfully happily honestly kindly also aye yes yeah yep yup well right",
    "okay ok um er ah oh och please thank thanks ta cheers love pet dear darling sweetheart hon hen mate sir madam",
    "ma'am miss lad lass pal son doc bro bruv boss man mun ji lah la b'y alexa god god's lord heaven heavens goodness",
    "jesus blimey touch wood",
)
BETTER = _ALWAYS | words_of(
    "again already no not nothing never more away off out over down let let's go can carry ease feel feels feeling",
    "pain dizziness cramp ache spinning hurt hurting sore room room's head head's heid's knee's breath breathing self",
    "myself meself itself much lot heaps whole fully entirely complete just whatever it'll got left sign trace nicely",
    "trouble bother worries rain ready back quickly soon light reduced shifted melted rested believe nice lovely",
)
"""Beside a word of relief."""

LITTLE = BETTER | words_of(
    "only just about around maybe perhaps wee bit little end scale number scarcely worth mere ant bite click say said",
    "call give jane cat ow noisy",
)
"""Beside words for little or no pain: nothing that could make more of it."""

END = _ALWAYS | words_of(
    "got lot own legs leg left right carried went kept going through counting counted count dusted made could able way",
    "luck home em already up down out two three four five ten each side's pair number slide slides heel full fully",
    "myself meself masel together grand fine easy proud bit course without your you'd voice help after before anyway",
    "just too indeed everything shebang job deed rest time till eventually arrived remember sleep best far back",
    "one both off from memory spare pretty must few missed last accounted breath more than enough sorted seconds she",
    "husband wife daughter missus great felt lay about get came very bitter",
    "finished finish done completed complete end whole there sure lot's them him her say said",
)
"""Beside words that say the end was reached."""

YES = words_of(
    "yes yeah yep yup aye ay sure please certainly absolutely correct affirmative definitely okay ok right positive",
    "certain so do that that's this it them me my i i'm i've am you you've can may on about of the all lot everything",
    "every thing bit last whole data stuff records record history memory file files details including what have has",
    "kept keep know got forget delete erase wipe remove scrub bin burn chuck scrap clear get rid go ahead away off",
    "out slate clean goodbye with from want to mind made up just then now well and as too love dear hon mate pet",
    "alexa thank thanks quite very say ye ji lah la mun o um kindly white four goat forge",
)
"""A yes to having everything forgotten is nothing but these."""

CLEARED = _ALWAYS | words_of(
    "yes yeah yep yup sure certainly correct affirmative he he's she she's doctor doctor's doctors surgeon surgeons",
    "surgeon's physio physio's consultant consultant's team hospital gp nurse specialist surgical said say says told",
    "tell could can may should want wants exercise exercises exercising slides slide move moving whatever go ahead",
    "all clear cleared fine good happy given give gave green light signed off allowed let me agreed agree agrees",
    "approved liked both start started everything clinic from physical",
    "therapist therapist's physiotherapist doc sees see already",
)
"""A yes to the question whether a clinician agrees; with a time or a condition in it, it is asked about."""

GO = words_of(
    "ready reddy readdy go going start begin next carry continue yes yeah yep aye okay ok on done now fine crack fire",
    "resume let's come hit set right lead off shoot bring up lock sorted away",
)
"""A word of beginning."""

EFFORT = words_of(
    "and oh ooh well so a bit today now like this morning the time each every it my both is gosh phew love dear",
    "you know ha haha there's baby slide going out in old all just rifle gun whip pistol mad crazy alexa from",
    "sitting lying these are slides at end again um i",
)
"""Beside words for effort or a noise: what says no more."""

FEAR = words_of(
    "um uh er oh well a bit just you know alexa i think sorry please now so love dear really here lying alone",
    "today and but whoa wow my god it",
)
"""Beside words for fear: what says no more."""

FALL = words_of(
    "i i'm and oh no god dear please alexa help me my own think just now here again on the floor by myself",
    "there's nobody home in way up down a chair off over to so well um sorry but it from carpet bed",
)
"""Beside words for a fall: what says no more."""

THERE = words_of(
    "next ready reddy readdy already eddie eddy heady freddy freddie ruddy radi riding redeye red tea necks neck nex",
    "nix text nest done lying laying laid lie settled comfortable comfy position place there here down set floor bed",
    "mat carpet rug back hear can loud clear okay ok right yes yeah yep aye well um er oh ah so now then and please",
    "alexa thanks thank love dear hen pal mate i i'm i've i am me my we're that's it's all just in the a on flat knees",
    "bent feet heels got quite nice nicely said over go to finally at last fine good where",
    "it top of covers myself made phew whew o oh abeg doon did have adjusted with finish finished righto righty",
    "alrighty alright ooh aah oof duck petal sweetheart darling lovey safely eventually think beta sorry only found",
    "have lie horizontal",
)
"""Beside the word that was asked for, or "I'm lying down": nothing that a television says with it."""
