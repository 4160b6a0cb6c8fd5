"""The dialogue as a book: its map for the README, and every place with its words, for whoever wants to read it.

`python -m tools.generate_docs` writes both down; `--check` only says whether they are fresh.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from skill.content.catalogue import catalogue
from skill.dialogue.guards import always
from skill.dialogue.session import AFTER, CHOICE, MOVING, PRIVATE, SCREENS, SETTLING, State
from skill.dialogue.table import ANY, PROMPTS, TABLE, Row
from skill.hearing.utterance import Intent

CHECKOUT = Path(__file__).parents[1]
README = CHECKOUT / "README.md"
DIALOGUE = CHECKOUT / "docs" / "dialogue.md"
TRANSCRIPT = CHECKOUT / "tests" / "conversations" / "in-one-go.txt"

PARTS: tuple[tuple[str, tuple[State, ...]], ...] = (
    ("Choosing", (*CHOICE, State.LOST_TOUCH, State.COME_BACK)),
    ("Safety first", (State.NEWS, *SCREENS)),
    ("Settling in", SETTLING),
    ("The set", (*MOVING, State.PAUSED)),
    ("When something hurts", PRIVATE),
    ("Down and up", (State.DOWN, State.UP)),
    ("Afterwards", (*AFTER, State.END)),
    ("Memory", (State.FORGETTING, State.REMINDING)),
)

# Where the end of a score leads, with nothing said.
BY_THE_CLOCK = (
    (State.WALK, State.HEARING, "all steps read"),
    (State.REPS, State.CHANGE, "right leg done, when both are too long for one answer"),
    (State.REPS, State.FEEL, "both legs done"),
)


def map_of_the_dialogue() -> str:
    """Every way the table leads from one place to another, in Mermaid; what leads there from anywhere is left out."""
    lines = ["flowchart LR"]
    for number, (title, places) in enumerate(PARTS):
        lines.append(f"    subgraph part{number}[{title}]")
        lines += [f"        {_node(place)}" for place in places]
        lines.append("    end")
    ways = sorted({way for row in TABLE for way in _ways(row)})
    for (at, go), heard in groupby(ways, key=lambda way: way[:2]):
        if at is not go and go is not State.END:
            lines.append(f"    {at} -->|{_short([each[2] for each in heard])}| {go}")
    lines += [f"    {at} -.->|{why}| {go}" for at, go, why in BY_THE_CLOCK]
    return "\n".join(lines)


def _node(place: State) -> str:
    return f"{place}([{_named(place)}])" if place is State.END else f"{place}[{_named(place)}]"


def _ways(row: Row) -> Iterator[tuple[State, State, str]]:
    """The ways of one row; those that are open nearly anywhere, and those of a change of mind, would hide the rest."""
    if row.go and len(row.at) <= len(PRIVATE):
        yield from (
            (at, row.go, heard)
            for at in row.at
            for heard in row.intent
            if at in (*CHOICE, State.OTHER) or _plain(heard)
        )


def _plain(heard: Intent) -> bool:
    return heard not in (Intent.GOAL, Intent.OTHER)


def _short(heard: Sequence[str]) -> str:
    names = [name.replace("_", " ") for name in sorted(heard)]
    return ", ".join(names if len(names) <= 3 else [*names[:3], "…"])


def _named(place: State) -> str:
    return str(place).replace("_", " ")


def _first(docstring: str) -> str:
    return docstring.partition("\n\n")[0].replace("\n", " ")


def transcript() -> str:
    """The conversation that opens the README."""
    return TRANSCRIPT.read_text(encoding="utf-8").partition("\n")[2].strip()


def dialogue() -> str:
    """Every place: what it asks, and what it does with what it hears, in the order of the table."""
    lines = [
        "# The dialogue",
        "",
        "Generated from the table in `skill/dialogue/table.py` and the words in `skill/content/en.toml` (`make docs`).",
        "",
        "The first row that fits wins. The urgent rows at the end of this page come before a place's own rows, those",
        "that hold anywhere after them. Words in braces are filled in; *stay* means that the place asks again.",
    ]
    for title, places in PARTS:
        lines += ["", f"## {title}"]
        for place in places:
            if place in PROMPTS:
                lines += ["", *_place(place)]
    urgent = [row for row in TABLE[: _first_of_a_place()] if len(row.at) > 1]
    anywhere = [row for row in TABLE[_first_of_a_place() :] if row.at == ANY]
    lines += ["", "## Urgent, wherever it is said", "", *_rows(urgent)]
    lines += ["", "## Anywhere", "", *_rows(anywhere)]
    return "\n".join(lines) + "\n"


@cache
def _first_of_a_place() -> int:
    """Where the urgent rows end: the first row of the choice."""
    return next(number for number, row in enumerate(TABLE) if row.at[:2] == CHOICE and "goal" in row.intent)


def _place(place: State) -> Iterator[str]:
    asks = PROMPTS[place]
    yield f"### {_named(place)}"
    yield ""
    yield from _asked("asks", asks.ask)
    if asks.again != asks.ask:
        yield from _asked("asks again", asks.again)
    yield from _asked("into a silence" + (", spread over most of a minute" if asks.patient else ""), asks.no_input)
    rows = [row for row in TABLE[_first_of_a_place() :] if place in row.at and row.at != ANY]
    if rows:
        yield ""
        yield from _rows(rows)


def _asked(how: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for text in _texts(name):
            yield f"- {how}: {text}"


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    yield "| heard | if | says | goes to |"
    yield "|---|---|---|---|"
    for row in rows:
        heard = "anything else" if len(row.intent) > 12 else ", ".join(name.replace("_", " ") for name in row.intent)
        condition = "" if row.when is always else row.when.__name__.replace("_", " ")
        says = "<br>".join(text for name in row.say for text in _texts(name))
        back = row.do.__name__.startswith(("go_back", "take_up"))
        goes = _named(row.go) if row.go else "where it was" if back else "*stay*"
        yield f"| {heard} | {condition} | {says} | {goes} |"


def _texts(name: str) -> list[str]:
    """All the sentences a name can mean, each variant once."""
    pattern = re.compile(re.sub(r"\\\{\w+\\\}", r"[^.]+", re.escape(name)))
    return [text for line, variants in catalogue().lines.items() if pattern.fullmatch(line) for text in variants]


def fresh(path: Path) -> str:
    """What a generated file should hold now; the README keeps all that stands outside its marks."""
    if path == DIALOGUE:
        return dialogue()
    text = path.read_text(encoding="utf-8")
    bodies = {
        "transcript": f"```\n{transcript()}\n```",
        "map": f"```mermaid\n{map_of_the_dialogue()}\n```",
    }
    for name, body in bodies.items():
        start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, _, rest = text.partition(start)
        text = f"{before}{start}\n{body}\n{end}{rest.partition(end)[2]}"
    return text


def main(arguments: Sequence[str]) -> int:
    """Write the generated pages, or with --check say which are stale."""
    stale = [path for path in (README, DIALOGUE) if not path.exists() or path.read_text("utf-8") != fresh(path)]
    if arguments == ["--check"]:
        for path in stale:
            print(f"heel slides: {path.name} is not fresh: make docs", file=sys.stderr)
        return len(stale)
    for path in stale:
        path.write_text(fresh(path), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
