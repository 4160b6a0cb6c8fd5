"""The generated pages: the README's transcript, the map of the dialogue, each state with its rows, and the records.

`python -m tools.generate_docs` writes them; `--check` only says whether they are fresh.
"""

import inspect
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, product
from pathlib import Path

from skill.content.catalogue import catalogue
from skill.dialogue.facts import PARTS_OF_PRACTICE
from skill.dialogue.guards import always
from skill.dialogue.prompts import PROMPTS, Names
from skill.dialogue.session import Outcome
from skill.dialogue.states import AFTER, ANY, CHOICE, MOVING, PRIVATE, RETURNING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.table import ANYWHERE, AUTOMATIC, STATES_OWN, URGENT
from skill.dialogue.table.meant_here import in_this_state
from skill.dialogue.table.row import Event, Reading, Row, Target
from skill.exercise.protocol import Goal
from skill.hearing.utterance import WISHES, Intent
from skill.pacing.cues import Cueing
from tools import records_page

CHECKOUT = Path(__file__).parents[1]
README = CHECKOUT / "README.md"
DIALOGUE = CHECKOUT / "docs" / "dialogue.md"
MAP = CHECKOUT / "docs" / "map.md"
RECORDS = CHECKOUT / "docs" / "records.md"
TRANSCRIPT = CHECKOUT / "tests" / "conversations" / "in-one-go.txt"
TRANSCRIPT_MARKS = ("<!-- transcript -->", "<!-- /transcript -->")

PARTS: tuple[tuple[str, tuple[State, ...]], ...] = (
    ("Choosing", (*CHOICE, *RETURNING)),
    ("Safety first", SAFETY_QUESTIONS),
    ("Settling in", SETTLING),
    ("The set", (*MOVING, State.PAUSED, State.FINISHING)),
    ("When something hurts", PRIVATE),
    ("Down and up", (State.DOWN, State.UP)),
    ("Afterwards", (*AFTER, State.END)),
    ("Memory", (State.FORGETTING, State.REMINDING)),
    ("Not quite heard", (State.DID_YOU_MEAN,)),
)


# What the facts that choose a sentence can be, where other sentences stand beside those that they choose.
CHOSEN_BY: Mapping[str, Iterable[str]] = {
    "acquaintance": ("first", "back"),
    "amount": ("fewer", "usual", "own", "most"),
    "ask": ("one", "two", "health", "alarm_only", "no", "not_better", "not_agreed", "not_operated"),
    "goal": (*Goal, "none"),
    "hand": ("fresh", "known", "begun"),
    "knows": ("ask", "known"),
    "on": ("floor", "bed"),
    "outcome": tuple(Outcome),
    "posture": ("standing", "kneeling", "lying"),
    "step": tuple("12345"),
    "where": tuple(PARTS_OF_PRACTICE.values()),
    "who": ("known", "unknown"),
    "words": ("first", "again"),
}
# The same for the word that was said, which is of another kind with each intent.
WORDS_OF: Mapping[Intent, Iterable[str]] = {
    Intent.CUES: tuple(Cueing),
    Intent.FEEL: ("easy", "right", "hard"),
    Intent.SPEECH: ("slow", "usual"),
    Intent.TERM: tuple(name.split(".")[1] for name in catalogue().lines if re.match(r"term\.(?!unknown)", name)),
}


def map_of_the_dialogue() -> str:
    """Every way the table leads from one state to another, in Mermaid; what leads there from anywhere is left out."""
    lines = ["flowchart LR"]
    for number, (title, states) in enumerate(PARTS):
        lines.append(f"    subgraph part{number}[{title}]")
        lines += [f"        {_node(state)}" for state in states]
        lines.append("    end")
    ways = sorted({way for row in (*URGENT, *STATES_OWN) for way in _ways(row)})
    for (state, then), heard in groupby(ways, key=lambda way: way[:2]):
        if state is not then and then is not State.END:
            lines.append(f"    {state} -->|{_short([each[2] for each in heard])}| {then}")
    for row in AUTOMATIC:
        if Event.SCORE_OVER in row.heard:
            lines += [f"    {state} -.->|{_condition(row) or 'it is over'}| {row.next_state}" for state in row.states]
    return "\n".join(lines)


def _node(state: State) -> str:
    return f"{state}([{_named(state)}])" if state is State.END else f"{state}[{_named(state)}]"


def _ways(row: Row) -> Iterator[tuple[State, State, str]]:
    """The ways of one row; those that are open nearly anywhere, and those of a change of mind, would hide the rest."""
    if len(row.states) <= len(PRIVATE):
        for state, then, heard in product(row.states, _next_states(row), row.heard):
            if state in (*CHOICE, State.OTHER) or heard not in (Intent.GOAL, Intent.OTHER):
                yield state, then, heard


def _next_states(row: Row) -> tuple[State, ...]:
    match row.next_state:
        case None:
            return ()
        case Target() as target:
            return target.leads_to
        case Reading():
            return ()
        case state:
            return (state,)


def _short(heard: Sequence[str]) -> str:
    names = [name.replace("_", " ") for name in sorted(heard)]
    return ", ".join(names if len(names) <= 3 else [*names[:3], "…"])


def _named(state: State) -> str:
    return str(state).replace("_", " ")


def map_page() -> str:
    """The map as a page."""
    return f"""# The map of the dialogue

Generated from the table in `skill/dialogue/table/` (`make docs`). Left out is what leads on from nearly anywhere: a
word of pain, a pause, stop, help, a question, another goal. A dotted way is taken without a word, when a score is over.
[dialogue.md](dialogue.md) has each state with its words and all its rows.

```mermaid
{map_of_the_dialogue()}
```
"""


def transcript() -> str:
    """Six lines for the README: the set begins, is interrupted by a question, and goes on at the same rep."""
    lines = [line for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines() if not line.startswith("after:")]
    question = next(nth for nth, line in enumerate(lines) if line.startswith("(in the middle of:")) + 1
    return "\n".join(lines[question - 4 : question + 2])


def dialogue() -> str:
    """Every state: what it asks, and what it does with what it hears, in the order of the table."""
    lines = [
        "# The dialogue",
        "",
        "Generated from the table in `skill/dialogue/table/` and the words in `skill/content/en.toml` (`make docs`).",
        "",
        "The first row that fits wins. The urgent rows at the end of this page come before a state's own rows, those",
        "that hold anywhere after them. Words in braces are filled in; *stay* means that the state asks again. What",
        "the words in the columns *heard* mean stands at the end, and before it what depends on the state.",
    ]
    for title, states in PARTS:
        lines += ["", f"## {title}"]
        for state in states:
            if state in PROMPTS:
                lines += ["", *_state(state)]
    lines += ["", "## Without a word", "", *_rows(AUTOMATIC, states=True)]
    lines += [
        "",
        "## Urgent, wherever it is said",
        "",
        *_rows([row for row in URGENT if len(row.states) > 1], states=True),
    ]
    lines += ["", "## Anywhere", "", *_rows(ANYWHERE, states=True)]
    lines += ["", "## What the same words mean here and there", "", *_meant_here()]
    lines += ["", "## What is heard", "", "| heard | means |", "|---|---|"]
    lines += [f"| {name.replace('_', ' ')} | {meaning} |" for name, meaning in _meanings()]
    return "\n".join(lines) + "\n"


def _meant_here() -> list[str]:
    """What the code that reads an utterance by its state says of that, without its first line."""
    return (inspect.getdoc(in_this_state) or "").splitlines()[2:]


def _meanings() -> list[tuple[str, str]]:
    """What the comment beside an intent says of it, for each that has one, and what the wishes are."""
    wishes = ", ".join(name.replace("_", " ") for name in WISHES)
    said = re.findall(r'^    [A-Z_]+ = "(\w+)"  # (.+)$', inspect.getsource(Intent), re.MULTILINE)
    return [("a wish", wishes), *said]


def _state(state: State) -> Iterator[str]:
    prompts = PROMPTS[state]
    yield f"### {_named(state)}"
    yield ""
    yield from _asked("asks", (*prompts.question, *prompts.hint))
    if prompts.repeat != prompts.question:
        yield from _asked("asks again", prompts.repeat)
    yield from _asked(
        "into a silence" + (", spread over most of a minute" if prompts.patient else ""), prompts.no_input
    )
    rows = [row for row in URGENT if row.states == (state,)]
    rows += [row for row in STATES_OWN if state in row.states]
    if rows:
        yield ""
        yield from _rows(rows)


def _asked(how: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for text in texts(name):
            yield f"- {how}: {text}"


def _rows(rows: Iterable[Row], *, states: bool = False) -> Iterator[str]:
    yield "| heard | if | says | goes to |" if not states else "| in | heard | if | says | goes to |"
    yield "|---|---|---|---|" + "---|" * states
    for row in rows:
        says = "<br>".join(text for name in (*row.welcome, *row.say) for text in texts(name, row.heard[0]))
        if row.only:
            says += " (and nothing else)"
        within = f" {_within(row.states)} |" * states
        yield f"|{within} {_heard(row)} | {_condition(row)} | {says} | {_goes_to(row)} |"


def _within(states: Sequence[State]) -> str:
    """The states of a row or, where these are fewer, those that are not of it."""
    others = [state for state in ANY if state not in states]
    if len(states) <= len(others):
        return ", ".join(map(_named, states))
    return "any state" + (f" but {', '.join(map(_named, others))}" if others else "")


def _heard(row: Row) -> str:
    """What a row answers, in few words where it is nearly everything."""
    if set(row.heard) == set(Intent):
        return "anything else"
    wishes = set(WISHES) <= set(row.heard)
    named = [name.replace("_", " ") for name in row.heard if not (wishes and name in WISHES)]
    return ", ".join(["a wish"] * wishes + named)


def _condition(row: Row) -> str:
    """The guard's docstring, as it stands in a column."""
    text = "" if row.guard is always else (row.guard.__doc__ or "").rstrip(".")
    return text if text.startswith("Alexa") else f"{text[:1].lower()}{text[1:]}"


def _goes_to(row: Row) -> str:
    match row.next_state:
        case None:
            return "*stay*"
        case Target(name) | Reading(name):
            return name
        case state:
            back = f", then {_named(row.resume_at)}" if row.resume_at else ""
            return f"{_named(state)}{back}"


def texts(name: str, heard: Intent | Event | None = None) -> list[str]:
    """All the sentences that a name can mean where that was heard, in all their variants, each once."""
    return [*dict.fromkeys(text for line in meant_by(name, heard) for text in catalogue().lines[line])]


def meant_by(name: str, heard: Intent | Event | None = None) -> Names:
    """The names of the sentences that a name, perhaps with facts in braces, can mean where that was heard."""

    def choices(braces: re.Match[str]) -> str:
        words = WORDS_OF.get(heard) if braces[1] == "word" and isinstance(heard, Intent) else CHOSEN_BY.get(braces[1])
        return rf"(?:{'|'.join(words)})" if words else r"[^.]+"

    pattern = re.compile(re.sub(r"\{(\w+)\}", choices, name.replace(".", r"\.")))
    return tuple(line for line in catalogue().lines if pattern.fullmatch(line))


def readme() -> str:
    """The README, with the transcript between its marks as it is now."""
    before, _, rest = README.read_text(encoding="utf-8").partition(TRANSCRIPT_MARKS[0])
    after = rest.partition(TRANSCRIPT_MARKS[1])[2]
    return f"{before}{TRANSCRIPT_MARKS[0]}\n```\n{transcript()}\n```\n{TRANSCRIPT_MARKS[1]}{after}"


PAGES: Mapping[Path, Callable[[], str]] = {
    README: readme,
    DIALOGUE: dialogue,
    MAP: map_page,
    RECORDS: records_page.page,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the generated pages; or with --check say which are stale, and return how many."""
    parser = ArgumentParser("make docs", allow_abbrev=False, description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, and say which pages are not fresh")
    options = parser.parse_args(arguments)
    fresh = {path: page() for path, page in PAGES.items()}
    stale = [path for path in fresh if not path.exists() or path.read_text(encoding="utf-8") != fresh[path]]
    if options.check:
        for path in stale:
            print(f"heel slides: {path.name} is not fresh: make docs", file=sys.stderr)
        return len(stale)
    for path in stale:
        path.write_text(fresh[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
