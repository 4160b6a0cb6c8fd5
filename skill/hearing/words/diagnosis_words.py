"""The ways in which diagnoses are named, by their kind: what ails whom, or what was done to them."""

STRUCTURAL = (
    # Arthritis, and what is worn.
    r"\w*arthrit\w*|arthrosis|wear and tear|bone on bone|worn (?:away|down|knees?|joints?)",
    r"(?<!i'm )(?<!i am )(?<!i feel )(?<!bit )worn out|(?:knees?|kneecap|joints?)(?:'s| is| are) (?:all )?worn",
    # What holds the knee together, and what is left of it.
    (
        r"(?:no|not much|hardly any|never any) (?:cartilage|meniscus|ligaments?|lining|padding|cushion(?:ing)?) "
        r"(?:left|in (?:there|it|(?:my|the) knees?)|any ?more|to speak of)"
    ),
    r"cartilage\w*|menisc\w*|ligament\w*|tendons?|tend[oi]ni\w*|tendinopathy|chondromalacia",
    r"cruciate\w*|acl|a c l|mcl|m c l|pcl|p c l|(?:tore|torn|ruptured|snapped) (?:my|a|the|something)",
    # From birth, or from growing up.
    r"\w*dysplasia|perthes|osgood|ehlers|hypermobil\w*|bow(?:ed)? leg\w*",
)
_JOINT = r"(?:hip|knee|back)"
OPERATION = (
    r"surger\w*|surgical|operat(?:ion|ions|ed)|op|keyhole|arthroscop\w*|\w+ectomy|spinal fusion|transplant|gave birth",
    r"c(?:a|ae)esarean|c section|under (?:the )?an(?:a|ae)?esthetic",
    r"camera in (?:my|the) knee|biops\w+|carpal tunnel|bunions?|cataracts?",
    # New parts, and joints that were done.
    r"(?:hip|knee|joint|disc|valve)s? replac\w*|replacements?",
    r"(?:new|artificial|false|metal|titanium) (?:hip|knee|joint)s?",
    rf"{_JOINT}s? (?:done|replaced|fused|pinned)|{_JOINT}(?:'s| has) been done|(?:{_JOINT}|heel) (?:job|scar)",
    r"had (?:it|them|both) (?:done|replaced)",
    r"had (?:my|the|a|both) (?!hair|nails|falling)(?:\w+ ){1,2}(?:done|out|removed|off)",
    r"(?:was|were|been|got|they|he|she|surgeon) (?:replaced|operated on)|stents?|pace ?maker|bypass",
    # What was cut, taken out and put in.
    r"(?:pins?(?! and)|plates?|screws?|rods?) (?:in|put)|stitch(?:es|ed me)|staples|disc shaved|trimmed (?:it|my)",
    r"(?:sewed|sewn|opened|cut|stitched|patched) (?:me|it) (?:up|open)|cleaned (?:it )?out|drained (?:my|me|the|it)\b",
    (
        r"(?:took|taken|take|had|whipped|cut)(?: out)? (?:my|me|the|a) (?:appendix|gall ?bladder|womb|kidney|prostate|"
        r"tonsils|spleen|baby|disc|tumou?r|lung)(?: out)?"
    ),
    # What is worn afterwards.
    r"(?:the|my|me) (?:dressing|wound|incision|scar|cast|catheter)s?|plaster cast|(?:a|the|my) cast on",
    r"in (?:a )?(?:plaster|cast|sling|splint)",
)
FEVER = (r"fever\w*", r"(?:a|running a|high|got a|have a) temperature")
OTHER = (
    # The back and its nerves.
    r"sciatica|\w*stenosis|scoliosis|spondyl\w*|ankylos\w*|sacroiliac|bone spurs?|prolapse\w*",
    r"(?:slipped|herniated|bulging|prolapsed|crumbling) (?:discs?|disks?)",
    r"(?:disc|disk)s? (?:problem|trouble|bulge|prolapse)",
    r"(?:slip|worn|degenerat\w*|bad|gone) (?:dis[ck]s?|vertebra\w*)|crumbling (?:spine|bones?|vertebra\w*)",
    r"(?:curved|crumbling) spine|spine(?:'s| is) (?:curved|crumbling)",
    r"(?:trapped|pinched) nerve|nerve damage|neuropathy",
    # Bones, joints and muscles.
    (
        r"osteo(?:porosis|penia|myelitis)|fractur\w*|broke(?:n)? (?:my|a|the) (?!sweat|record|rhythm|beat|pace|count|"
        r"ice|habit|rules?|silence|news|glass|cup|mug|plate)\w+|frozen shoulder|rheumat\w*|rheuma"
    ),
    r"(?:broken|cracked|fractured|busted) (?:rib|foot|toe|leg|ankle|wrist|arm|hip|bone|back|pelvis|collarbone)s?",
    r"gout|fibromyalgia|polymyalgia|lupus|bursitis|(?:baker'?s |a )?cyst|dystrophy|(?:my|the|me) achilles",
    (
        r"(?:pulled|strained|sprained|twisted|wrenched) (?:it|a muscle|"
        r"(?:my|me|the) (?:hamstring|calf|groin|back|knee|ankle|thigh|achilles|hip))"
    ),
    r"knee ?cap(?:'s| is| has)?(?: been)? out|water on the knee|knee's full of water",
    # The heart, the blood and the lungs.
    r"blood pressure|hypertension|^heart$|(?:bad|dodgy|weak) heart",
    r"heart (?:condition|trouble|problem|disease|failure|attack)s?",
    r"(?:dodgy|bad|weak|dicky) ticker|(?:heart|lung) (?:tests?|rhythm|scan)|angina",
    r"a ?fib(?:rillation)?|fibrillation",
    r"strokes?|mini stroke|t i a|aneurysm|clots?|d v t|dvt|thrombosis|tr?h?rombo\w*|embolism|varicose \w+|varicose",
    r"h(?:a|ae)emophilia|an(?:a|ae)?emia|lymph\w+|oxygen (?:at home|tank|cylinder)|on oxygen",
    r"c ?o ?p ?d|asthma\w*|emphysema|pneumonia|\w*fibrosis|inhaler|covid",
    # Growths, sugar, nerves and the rest.
    r"cancer\w*|the big c|tumou?rs?|chemo\w*|myeloma|leuk(?:a|ae)?emia|radio ?therapy",
    r"(?:a|the) shadow on (?:the|my) (?!wall|floor|ceiling)\w+",
    r"diabet\w*|die a betis|insulin|epilep\w*|parkinson(?:'?s)?|vertigos?|meniere\w*|multiple sclerosis|palsy",
    r"(?:got|have|with) m ?s|m ?s(?= |$)|hernias?|stomas?|ulcers?|shingles|dialysis",
    r"kidney (?:trouble|disease|failure|stones?)|retina|glaucoma|detached|a diagnosis",
    # What is taken for it, or helps somebody along.
    r"thinners|warfarin|war far in|apixaban|eliquis|rivaroxaban|xarelto|clopidogrel|heparin",
    r"(?:steroid|cortisone) ?(?:shots?|injections?|tablets?)?s?|sleeping (?:pill|tablet)s?",
    r"tramadol|morphine|codeine|strong painkillers|(?:taken|used|had) my (?:spray|g t n|gtn)",
    r"crutch(?:es)?|walking boot|moon boot|(?:with|in|out of) (?:my|its|a) sling|with gips",
    r"in (?:a|one of (?:those|them)) (?:surgical |walking |big )?boots?",
    r"(?:was|been|came home|home|just out|got out) (?:in|from|of) (?:the )?hospital",
    r"(?:let|sent) me home|discharged myself|(?:not )?long out of (?:theatre|hospital)|out of theatre",
    r"my drain(?:'s| has| is)",
    r"under (?:the|a) (?:consultant|specialist|cardiologist|neurologist)|tested positive|antibiotics",
    r"(?:walking|zimmer) frame|a frame now|(?:knee |a |the |my )brace(?: on)?|a halo on",
    r"(?:sugar|water|heart|blood pressure) (?:tablets|pills)",
    r"(?:co ?)?(?:codamol|dydramol)|oramorph|oxy(?:codone|contin)",
    r"fentanyl|gabapentin|pregabalin|diazepam|valium|zopiclone",
)
