"""What denies only at one safety question, a line each, in the kinds of denial_words.py."""

from skill.hearing.questions import CALF, EMERGENCY, KNEE_TODAY, NEWS, NIGHTS, STRUCTURE

OWN_PHRASES = {
    STRUCTURE: r"""
        q  (?:no|nobody|no (?:doctor|physio|one|surgeon|consultant|nurse|g p|medic)|not one of them|none of them|
           they (?:have )?never(?! found))(?: (?:is|has|have|ever))* (?:said|found|mentioned|seen(?! (?:it|me)\b)|used|
           put a name to|faulted)\ (?:it|that|this|so|anything|owt|me|any of (?:it|that|those)|(?:a|any) (?:thing|
           word)(?: like that|\ about it)?|those words|that word|such a thing)(?: (?:about|of|to) (?:me|it|them|us|
           my knees))?(?= no$|$|
           \ thanks| thank you)
        q  (?:(?:the|my|our|me|any) )?(?:doctors?|g p|physio|surgeon|consultant|nurse)(?: (?:is|has|have))?
           \ never(?: ever)? (?:said|mentioned|told(?: me)?)(?: (?:it|that|this|so|(?:anything|owt|any)(?: (?:like
           \ (?:that|it|this)|of (?:it|that|those|(?:the|that) (?:sort|kind))))?))(?= no$|$| thanks| thank you)
        q  (?:that |as )?(?:anybody|anyone|any doctor) (?:is |has )?(?:ever )?(?:told|mentioned)(?: (?:to )?(?:me|us))?
           (?: (?:of|about|so))?$
        q  (?:not|none|nothing|nowt) (?:(?:that|as) )?i (?:know|am aware)(?: of)?|not to my knowledge|
           not as far as any doctor (?:is |has )?
           (?:ever )?said
        q  not that (?:i have(?: ever)? been told|(?:anyone|anybody)(?: has| is)?(?: ever)? (?:told|said|mentioned))
           (?: me)?(?: of| about)?(?: (?:it|that|any|them))?(?= (?:thanks|thank you|dear|love)$|$)
        q  (?:not|nothing|none) in (?:the|my|either) knees?|not that (?:they|(?:the|my|any) doctor)(?: is|
           \ has)? (?:have )?(?:ever )?told me(?: (?:of|about))?
           $
        H  (?<!no )(?<!not )(?:a )?(?<!no )(?<!not )clean bill of health(?: on (?:the|my) knees?)?$|(?<!no )(?<!the )
           (?<!not )all clear(?: on (?:the|my) knees?)?$
        H  (?:(?:my |the )?(?:cartilage|ligaments?|tendons?|bones?|joints?|knees?) (?:is |are )?(?:fine|good|normal|
           okay)(?: |$)){2,}$
        q  (?:nobody|no (?:doctor|physio|one|surgeon|consultant|nurse|g p|medic))(?= (?:is |has |have |ever )*(?:told|
           mentioned|diagnosed)\b)
        q  (?:they|he|she|the (?:doctor|physio|consultant)|(?:x rays?|scans?)) (?:have |has )?(?:found|showed?|
           shown) nothing(?: wrong| at all| whatsoever)*$
        q  nothing (?:was|is|has) (?:ever |been )*(?:found|diagnosed|named)$|nothing on the (?:x ray|scan)(?: (?:they|
           he|she) said)?$
        q  nothing (?:is |has )?(?:ever )?(?:shown|showed)(?: up)?(?: on (?:the|my|any) (?:x rays?|scans?))?$
        q  (?:nobody|no one)(?: is| has)?(?: ever)? (?:looked at|checked|examined|scanned) (?:it|them|(?:my|the)
           \ knees?)$
        q  (?:i )?(?:have )?never (?:been (?:to|at)|seen) (?:the|a|any) (?:doctors?|g p|physio|hospital|consultant)
           \ (?:for|with|about) (?:it|them|that|(?:my|the|either) knees?)(?= no$|$)
        q  (?:i )?(?:have )?never had (?:it|them|(?:my|the|either) knees?) (?:looked at|checked|examined|scanned|
           x rayed)
           (?= no$|$)
        f  that (?:they|anybody|anyone) have (?:ever )?told (?:me|us)(?: (?:of|about))?$
        v  always(?= been\b)
        s  (?:given|giving|gives?|gave|caused?) (?:me|us) (?:any |a day's |a moment's )?(?:bother|trouble|problems?|
           grief)
        f  that i have (?:ever )?been told(?: (?:of|about))?$
        k  (?<!you )(?:told|mentioned|diagnosed)(?: (?:me|us))?(?: (?:with|of|about|so))?(?! (?:it is|they|i|my|
           there)\b)
        f  that (?:anybody|anyone)(?: has| is)?(?: ever)? (?:told|mentioned|said)(?: to)?(?: (?:me|us))?(?: (?:of|
           about|so))?$
        f  <old>|<from>
        H  (?:(?:my|the|both|my two) )*knees (?:was|were|have been|got) (?:x rayed|scanned|checked|
           looked at) and (?:they|both|all)(?: (?:is|are|was|were|came back))?(?: all)? (?:fine|clear|normal|clean|
           good|healthy|perfect|okay)$
        H  (?:had|i have had|i had) (?:it|them|(?:my|the) knees?|x rays|an x ray|scans?) ?(?:x rayed|scanned|checked)?
           (?: and)?(?: (?:it|they))?(?: (?:is|are|was|were))?(?: all)? (?:fine|clear|normal|clean)$
        H  (?:the |my )?(?:x rays?|scans?)(?: of (?:my|the) knees?)? (?:was|were|is|are|came back|come back) (?:all )?
           (?:clear|fine|normal|clean)$
    """,
    KNEE_TODAY: r"""
        q  ^(?:(?:fever|swelling|locking|heat|giving way) (?:no|none|nope)(?: |$))+$
        H  (?:(?:it|they|she|he|knees?) (?:is|are|feels?) )?(?:only|just) (?:a (?:wee |little )?bit )?
           stiff(?: (?:in the mornings?|first thing|of a morning|today|this morning|from sitting))?$
        H  (?:(?:it|they|she|he) (?:is |are ))?stiff that is (?:all|it)$
        f  <old>
        f  (?:(?:it|they|she|he) (?:is |are )?)?(?:(?:just|only) )?(?:a (?:wee |little )?bit )?(?:stiff|clicky|creaky|
           clicks?|creaks?)(?: (?:a (?:wee |little )?bit|a lot|in the mornings?|first thing|now and then))?(?: but)?
           (?! not today)(?=\ (?:it|they|she|he|no|not|none|nothing|never|neither|does|do|is|isn|doesn|i can
           \ (?:stand|walk))\b)
        W  (?:i )?can (?:stand|walk|put (?:my )?weight)(?: (?:on (?:it|them|both)|fine|okay|well|properly|normally|
           all right))*(?! (?:on )?one\b)
        W  (?:it|she|he|they|(?:my |the )?(?:knees?|legs?)) (?:holds? me(?: up)?|bears? (?:my|me) weight|carr(?:y|
           ies) me)(?: (?:fine|well|okay|all right|grand))?
        W  (?:it|they|(?:my |the )?knees?) (?:bends?|straightens?|works?|moves?)(?: (?:and (?:it |they )?)?(?:bends?|
           straightens?|works?|moves?))?(?: (?:fine|okay|grand|well|all right|normally|properly|as it should))?(?=$|
           \ (?:and|no|not|it|they|so|i)\b)
        q  not that i (?:have )?noticed$
        W  (?:it|she|he|(?:my |the )?knees?|they) (?:is |are |has been )?behav(?:es?|ing)(?: itself| herself| himself|
           \ themselves)?
        W  (?:it|she|he|they|(?:my |the )?knees?) (?:feels?|looks?) (?:fine|normal|good|grand|great|okay|all right)$
        W  (?:it|she|he) does what (?:a knee|it) should$
        W  (?:it |they )?(?:stands|bends|straightens) (?:fine|okay|well|normally)|(?:it|they|she|he) takes? my weight
        W  (?:is |are |looks? )?(?:just |exactly )?(?:like|the same(?: size)? as) the other(?: one)?$
        s  let(?:s|ting)? me down
        w  cool|steady|stable|flat|calm|quiet|slim
        W  (?:it|she|he|they) (?:is|are) holding up(?: (?:fine|well|okay|nicely|all right))?
        s  (?:lock(?:s|ed)?|giv(?:es?|en) (?:way|out)|gave way)(?: up)? on (?:me|us)
        v  (?:doing|done)(?= (?:any of )?(?:that|those|it|this|them)\b)
        t  today|to day|the day|all day|right now|just now|at the (?:moment|minute)|at present|currently
    """,
    EMERGENCY: r"""
        q  ^(?:(?:numbness|bladder trouble|bowel trouble|weakness|accidents?) (?:no|none|nope)(?: |$))+$
        f  <old>|<from>
        W  i (?:can )?(?:go(?: to the (?:loo|toilet|bathroom))?|(?:pee|wee)(?: and poo)?) (?:as (?:normal|usual)|
           like clockwork|normally|fine|regular(?:ly)?)
        f  (?:(?<=fine )|(?<=good )|(?<=okay ))and (?:so (?:is|are) )?(?:my|the) (?:legs|bladder|bowels|waterworks)$
        W  i have (?:got )?(?:full |good )?control (?:of|over) (?:everything|it all|all of it)
        s  (?:troubles?|problems?|bother|difficulty) (?:going|getting) to the (?:loo|toilet|bathroom)
        W  (?:i am )?(?:as )?regular as clockwork
        W  i (?:can )?feel (?:everything|(?:my|me) (?:bum|bottom|backside|behind|seat))(?: (?:fine|all right|okay|
           grand|well|normally))?
        W  i have (?:got )?(?:full |normal |all my )?feelings?(?: (?:everywhere|all over|down there|in (?:both|
           my) legs))(?=$| and)
        W  (?:(?:my|the|both|me) )*(?:legs|bladder|bowels|waterworks|plumbing|toilet)(?: and (?:my |the )?(?:legs|
           bladder|bowels|waterworks))?(?: (?:both|all))? works?(?: (?:fine|normally|well|okay|all right|properly|
           perfectly))?(?=$| (?:and|no|not|so|i|my|the)\b)
        H  ^(?:it is )?(?:just|only) (?:the |my |an? )?(?:usual|ordinary|normal) (?:back ?ache|stiffness|bad back)$
        H  i am (?:fine|good|grand|okay|well) (?:down (?:there|below)|below|in that (?:regard|department|area))$
        f  (?:just|only) (?:the |my )?(?:usual|ordinary|normal) (?:back ?ache|ache|stiffness|bad back|back pain)$
        f  (?:just|only) (?:the |my )(?:low(?:er)? )?(?:back|hips?) (?:aches?|hurts?|is (?:sore|stiff|bad)|pains?)$
        f  i (?:just|only) have (?:the |my |an? )?(?:usual|ordinary|normal) (?:back ?ache|ache|stiffness|bad back|
           back pain)$
        w  dry
        t  today
        e  new|happen(?:ed|ing)?
    """,
    CALF: r"""
        q  ^(?:(?:calf swelling|swelling|operations?|surgery|throbbing) (?:no|none|nope)(?: |$))+$
        W  (?:(?:looks?|both|all|exactly|is|are) )?(?:just )?(?:the same(?: size)? as|like) the other(?: one)?$
        W  (?:(?:look|both|all|exactly) )?the same(?: size)?(?: as each other)?|they match|they are twins
        t  since (?:my|the|i had my) (?:\w+ ){1,2}<years> years ago
        t  (?:in|within|over|during|for) (?:all )?(?:the|this) (?:past|last) (?:year(?: or (?:so|two|more))?|
           (?:twelve|eighteen|twenty four) months|(?:(?:good |couple of |few )+|<years> )years)|this (?:past|last) year
        t  (?:in|for) (?:a )?(?:good |couple of |few )+years|since nineteen (?:forty|fifty|sixty|
           seventy|eighty|ninety)(?: \w+)?$|
           since the (?:fifties|sixties|seventies|eighties|nineties)
        s  (?:sore|warm|hot|swollen|throbbing|tender|red) (?:calf|calves|calfs)
        t  this year(?: or (?:any (?:other )?year|last(?: year)?))?|in (?:years|my life)|(?:in|for) (?:many )?years
        t  (?:in|for) (?:over )?(?:<years>|donkey's|umpteen) years|since i was (?:a (?:child|kid|boy|girl|lad|lass|
           baby|bairn)|(?:<years>)(?: years old)?)(?=$| and| no)
        w  cool|soft|equal|even|level|twins|a (?:matching )?pair|slim|alike|equally (?:slim|thick|thin)
        q  (?:nobody|no one|no surgeon)(?: is| has)? (?:cut|operated|opened)(?: on)?(?: me)?(?: open| up)?
        f  (?:(?:my |the )?(?:last (?:time i had an operation|operation|op|one|time)(?: i had)?|operation|op|surgery)
           \ (?:was|i was)|it is|
           that was|it was) (?:over |about |nearly |more than )*(?:<years>(?: years old)?|<years> years ago|(?:<years>|
           many|donkey's) years(?: ago)?|when i was a (?:child|
           kid|boy|girl|lad|lass))(?= so no$)
        q  (?:operations?|surgery|op) (?:no|none|nil|nothing)$
        S  operated on(?: me| us)?
        q  (?:no|never)(?: (?:had|a|the))* (?:knife|knives|scalpel|surgeon)s?(?: (?:is|has|been|
           have))* near me(?: and never will)?
        q  i have (?:had )?(?:nothing|nowt) (?:done|cut|taken out|removed)
        q  (?:i )?(?:have )?(?:not|never|haven't|have not)(?: been)? (?:seen|near|in|to)(?: (?:a|any|the|
           inside))*\ (?:surgeon|hospital|
           theatre)(?=$| (?:in|for) (?:<years>|many) years$| this year$| and)
    """,
    NEWS: r"""
        f  (?:it is |i have )?(?:just|only) (?:the |my )?(?:usual|same old)(?: (?:aches?|pains?|stiffness|creaks|
           twinges))?(?: (?:and|or) (?:aches?|pains?|stiffness))?(?= (?:nothing|no)\b)|(?<=^no )(?:it is )?
           (?:just|only) (?:the |my )?(?:usual|same old)(?: (?:aches?|pains?|stiffness))?
           (?: (?:and|or) (?:aches?|pains?|stiffness))?$
        q  ^(?:(?:dizziness|falls?|pregnancy|numbness|new pains?) (?:no|none|nope)(?: |$))+$
        q  (?:(?:that|it) (?:was|is) )?(?:(?:my|the|our) )?<other>(?: <has>)+(?: (?:and|but))?(?: not me)?
           \ i am (?:fine|grand|well|okay|good|all right)$
        W  (?:nothing|nowt) (?:(?:has |is )?(?:changed|happened|different|new) )?since\ (?:tuesday|yesterday|
           last (?:week|time)|i last lay here|you last asked|we last talked)(?: no)?$
        t  since(?: (?:(?:the )?last (?:time|week)|then|we last (?:spoke|met|did (?:it|this))|i last (?:did (?:it|this)
           |spoke)|the last (?:one|practice|session|go)))?(?=$| (?:no|and|thanks|thank)\b)
        t  since(?! )
        t  from last time|since last time(?= no\b)
        W  no (?:changes?|news|difference)
        W  (?:(?:it is|i am|everything is|feel|feeling) )?(?:all |just |exactly |much |about )?(?:the )?
           same as (?:ever|always|before|usual|normal|yesterday|last (?:time|week)|(?:it|i) (?:always )?(?:was|am)
           (?: (?:last (?:time|week)|yesterday|before))?)(?= |$)
        W  all the same|(?:everything|it) is as it was|(?:i am )?(?:just )?as i was(?: last (?:time|week))?$
        W  still (?:fine|good|fit|well|okay|grand|all right|the same|just the same)
        W  same (?:old|auld)(?: (?:me|story|bones|knees|thing))?|just the same|as before
        W  (?:(?:everything|it|all) is )?(?:all |just |much |pretty much )?like (?:the )?last (?:time|week)$
        W  (?<!had )(?:i )?(?:have |am )?(?<!had )(?:been |keeping |feeling |feel |am )+(?:very |really |quite )?
           (?:fine|well|good|great|grand|brilliant|okay|all right|right as rain|as right as rain|normal)(?! (?:till|
           until|after|before|apart|except|but|with|on)\b)
        W  (?:nothing|nowt) (?:at all )?(?:has |is )?(?:changed|happened|different)|nothing (?:out of|out|
           outside) the ordinary
        W  nothing (?:new under the sun|to write home about|of consequence|doing|has come up|has cropped up|untoward)$
        W  no change (?:there|here)(?: no)?$|(?:same )?same (?:same|me|knees)|not a (?:single )?thing has changed$
        W  (?:i am )?(?:the )?same as i (?:ever |always )?(?:was|am)$|better than ever$|as you (?:left|found) me$
        W  (?:i am )?(?:as )?(?:well|fit|good|right) as (?:i|it) (?:ever )?(?:was|have been|has been|has ever been)$
        f  (?:and )?i am (?:a man|a bloke|an old man|too old for (?:that|babies|all that)|past (?:all )?that|
           past having babies|(?:fifty|sixty|seventy|eighty)(?: \w+)?)(?=$| so (?:no|not|definitely not))
        f  (?:(?<=baby )|(?<=babies )|(?<=pregnant )|(?<=pregnancy ))at my age(?= please$|$)|(?:and )?
           so (?:definitely |certainly )?not pregnant$
        q  not that i (?:know|am aware) of$|not that i can think of(?: no)?$|(?:i )?can't think of (?:a thing|any|
           anything)$|nothing (?:comes|springs) to mind$
        q  (?:no )?nothing (?:that )?i can think of(?: no)?$|nothing i would call new$|not a (?:single )?thing$
        W  (?:i am |it is |things are )?(?:just |pretty |very )?(?:much|about) the same
        W  no different(?: (?:to|from|than) (?:usual|normal|before|ever|last (?:time|week)))?$
        W  ^(?:all |just )?as usual$
        q  not that i have noticed$
        f  in (?:myself|meself|mysel)(?= |$)
        w  (?:quite |pretty )?steady on (?:my|me) (?:feet|pins|legs)
        w  (?:the )?same
        s  baby|babies
        e  new|fresh|happened|changed|different|to (?:report|declare|add|tell(?: you)?|mention|worry about)|else|
           unusual
    """,
    NIGHTS: r"""
        q  ^(?:(?:fever|weight loss|night pain) (?:no|none|nope)(?: |$))+$
        H  (?:i )?(?:am )?(?:sleep|sleeping|sleepin) (?:(?:very |really )?(?:fine|well|sound(?:ly)?|grand|okay|great|
           good|all right)|like (?:a|the) (?:log|baby|top|dead|stone|lamb|bairn)|through)(?: (?:(?:all|the whole) night|
           at nights?|at night too))?(?=$| (?:and|no|so)\b)
        H  (?<!no )(?:i )?(?:am )?(?:sleep|sleeping) (?:right |straight )?(?:all night|through(?: the night)?)
           (?! (?:never|not|no))(?= |$)
        W  (?<!not )(?:i )?(?:am )?(?:sleep|sleeping) (?:right |straight )?(?:through(?: the night)?|the night through)
           (?=$)
        H  <it> <eases> <lying>(?=$| (?:and|so no|no))|<lying> <it> <eases>$
        H  (?:lying down|lying flat|a lie down|going to bed) (?:always )?(?:<helps>)(?: (?:it|that|the pain))?
           (?: (?:out|every time|always))?(?=$| (?:and|so no|no))
        H  (?<!no )(?:resting|rest|a rest) (?:always )?(?:<helps>)(?: (?:it|that|the pain))?(?: (?:right |out|
           every time|always)*)?(?=$| (?:and|so no))
        H  (?:(?:my|the) )?nights (?:are|is) (?:fine|good|grand|great|okay|lovely|sound|peaceful|quiet|calm)(?=$|
           \ (?:and|no|so)\b)
        H  (?:it|everything) is (?:fine|grand|okay|quiet|better|good) (?:at night|in bed)(?: than in (?:the day|today))
           ?(?=$| (?:and|no|so)\b)
        H  (?:(?:the|my) )?nights are the best (?:part|bit)(?: of (?:the|my) day)?$
        H  (?:(?:my|the) )?(?:weight|appetite|temperature) (?:is|has been) (?:always )?(?:steady|stable|fine|the same|
           same|unchanged|normal|good|grand)(?: (?:as (?:ever|always|before)|for (?:many )?years))?
           (?: (?:unfortunately|sadly|worse luck))?(?=$| (?:and|no|
           so)\b)
        W  (?:it|the pain) is (?:only |just )?(?:a bit )?worse (?:in the (?:mornings?|day(?:time)?)|first thing|sitting|
           standing|walking|when i (?:sit|stand|move|walk|bend)(?: up| down| over)?)(?: if anything)?(?!.*night)
        W  (?:my |the )?(?:weight|(?:bathroom )?scales) (?:has|have|is)(?:n't| not) (?:changed|budged|moved|dropped)
        H  i weigh the same(?: as (?:ever|always|before|i (?:always |ever )?(?:did|have)))?(?=$| (?:and|no|so)\b)
        H  (?:if anything )?(?:i )?(?:(?:have|am) )?(?:put|putting|gained|gaining)(?: on)? (?:some |a bit of |a few |
           six )?(?:weight|pounds|a stone)(?: on)?(?: if anything)?(?=$| (?:and|no|so)\b)
        W  (?:it|the pain|pain) (?:goes (?:off|away)|settles(?: down)?|eases(?: off| up)?|stops|is gone|
           gets better)\ (?:when|once|as soon as|the minute) i (?:lie down|am lying down|go to bed|get into bed|rest)
           (?=$| and)
        W  (?:my )?(?:weight|appetite)(?: is)? (?:steady|fine|the same|normal|stable|good|grand)
        H  (?<!no )(?:my )?(?<!no )sleep is (?:fine|good|great|okay|grand|sound)
        W  (?:i )?eat (?:well|good|fine|like a horse)
        W  i (?:only )?wish i (?:(?:could|would|have|had) )?(?:lose|lost)(?: (?:some|any|a bit of))?(?: weight)?$
        W  (?:it|she|he|the pain) (?:always )?lets me sleep(?=$| (?:and|no|so)\b)
        s  (?:troubles?|problems?|bother) (?:at|in the) nights?
        s  weight los[et]|loss of (?:the )?weight|night pain|lost (?:no |any )?weight
        f  chance would be a fine thing$
        f  at nights?(?= (?:either|too|no)$|$)
        f  if anything(?= (?:i have|the|my|it is better)\b)
    """,
}
