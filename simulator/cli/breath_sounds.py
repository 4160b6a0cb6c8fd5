"""`make sounds`: the breaths as files, to be put where the skill's HEEL_SLIDES_BREATH_SOUNDS_URL points."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from pathlib import Path

from simulator.audio.breath import breath
from simulator.audio.samples import write
from simulator.cli.arguments import OneLineParser, ends_in_one_line
from simulator.device.breath_sound import lengths


def breath_name(text: str) -> str:
    """The name of a breath sound; ArgumentTypeError for any other text."""
    if lengths(text) is None:
        raise ArgumentTypeError(f"no breath is called {text!r}")
    return text


@ends_in_one_line
def main(arguments: Sequence[str] | None = None) -> int:
    """Write the named sounds into a folder."""
    parser = OneLineParser("make sounds", "The sounds of a breath, as files.")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "names", type=breath_name, nargs="+", metavar="NAME", help="breath-IN-STILL-OUT-REST.wav, in ms"
    )
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name in options.names:
        write(options.folder / name, breath(*(lengths(name) or ())))
    print(f"{len(options.names)} sounds in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
