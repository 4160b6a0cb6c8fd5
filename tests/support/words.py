"""A value for every name a sentence may leave open."""

from skill.content.catalogue import Line, Value

# The longest numbers there are, so that what fits with them fits with all.
COUNTS = {"count": 7, "to_go": 10, "rep": 7, "reps": 10, "hour": 11, "minute": 37}
COUNTS |= {f"{which}_{what}": 10 for which in ("right", "left") for what in ("reps", "next")}
COUNTS |= {
    "supposed_rep": 7,
    "whole": 7,
    "usual_reps": 5,
    "most_reps": 10,
    "total": 17,
    "finished": 57,
    "more_reps": 7,
    "week_done": 11,
    "week_goal": 7,
}
COUNTS |= {"best_week": 7, "streak": 27}
COUNTS |= {"reps_first": 10, "reps_second": 10, "sets": 3, "done": 7, "right_done": 27, "left_done": 27, "minutes": 17}
HALF = Line("span.half", (("whole", 7),))
NAMED = {"goal": "hips", "other": "hips", "leg": "right", "go": "settled", "step": "1", "days": "weekdays"}
NAMED |= {
    "supposed_leg": "right",
    "next_leg": "right",
    "leg_first": "right",
    "leg_second": "right",
    "named_leg": "right",
}
NAMED |= {"low": "four", "high": "five"}
SPAN = Line("span.seconds", (("span", HALF),))
CLOCK = Line("clock.late", (("hour", 11), ("minute", 37), ("part", "afternoon")))
MEANT = {"first": Line("meant.hips_back"), "second": Line("meant.longer_out"), "other_one": Line("meant.longer_out")}
MEANT |= {"alarm": Line("did_you_mean.alarm.condition")}
COUNTS |= {"number": 27}
VALUES: tuple[tuple[str, Value], ...] = (
    *COUNTS.items(),
    *NAMED.items(),
    *((name, HALF) for name in ("inhale", "exhale", "first_inhale", "first_exhale", "near_inhale", "near_exhale")),
    ("span", HALF),
    *((name, SPAN) for name in ("settle", "near_settle")),
    *(
        (legs, Line("legs.uneven", (("right_reps", 10), ("left_reps", 7))))
        for legs in ("first_legs", "legs_now", "legs_next")
    ),
    ("over", SPAN),
    ("from_when", Line("span.next_time")),
    ("count_from", Line("span.minute_and", (("over", SPAN),))),
    *MEANT.items(),
    ("time_left", Line("span.minutes", (("minutes", 17),))),
    ("time", CLOCK),
    ("part", "afternoon"),
    ("when", Line("when.wednesday")),
    *((week, Line("practices.more", (("practices", 7), ("slides", 77)))) for week in ("this_week", "last_week")),
    *(("practices", 7), ("slides", 77)),
    ("how_often", Line("times.more", (("week_goal", 7),))),
)
