"""`make bench`: every figure in one run, into docs/benchmarks.md and onto the terminal."""

import io
import os
import platform
import subprocess
import sys
import zipfile
from argparse import ArgumentParser
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import heard, load, measure, page, spending
from bench.rig import PYTHON, NotReadyError, Rig, rig
from bench.scene import ASKED, scene
from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.cli.engine import EngineError, running
from skill.storage.dynamodb import connect
from tools import package
from tools.dependencies import PackageError


def main() -> int:
    """Measure, print, and write the page."""
    parser = ArgumentParser("make bench", description="Measure the skill against a skill as Amazon's samples are.")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything, and the page is left alone")
    parser.add_argument(
        "--only", choices=("times", "heard"), help="one of the page's two parts; the other is left alone"
    )
    options = parser.parse_args()
    try:
        if options.only != "times":
            lines = ["", *heard.told(cache(Espeak()), times=heard.INTERRUPTIONS // (10 if options.quick else 1)), ""]
            print("\n".join(lines))  # noqa: T201
            if not options.quick:
                page.write("heard", lines)
        if options.only == "heard":
            return 0
        with TemporaryDirectory() as folder, running(Path(folder) / "engine") as engine:
            os.environ.update(engine.environment())
            figures = measured(
                rig(Path(folder), engine.environment({}), connect(), scene()), times=1 if options.quick else 10
            )
    except (EngineError, NotReadyError, VoiceMissingError, PackageError) as why:
        print(f"heel slides: {why}", file=sys.stderr)  # noqa: T201
        return 1
    print("\n".join(page.told(figures)))  # noqa: T201
    if not options.quick:
        page.write("figures", page.told(figures))
    return 0


def measured(ready: Rig, times: int) -> page.Figures:
    """Every figure; `times` is how thorough it is, 10 for the page."""
    who = measure.people()
    packed = package.function(PYTHON)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        unzipped = sum(entry.file_size for entry in archive.infolist())
    names = [each["request"].get("intent", {}).get("name") for each in ready.scene.practice]
    spent = spending.practise(ready.client, next(who))
    cold = measure.cold(ready, who, 5 * times)
    turns = measure.warm(ready, who, 4 * times)
    launch = measure.launch(ready, 30 * times)
    ours, baseline = load.rounds(ready, who, max(2, times // 2))
    return page.Figures(
        machine(), cold, turns, names.index(ASKED), spent, launch, ours, baseline, len(packed), unzipped
    )


def machine() -> str:
    """What it was measured on."""
    asked = subprocess.run(  # noqa: S603 the Python of the function
        [str(PYTHON), "-c", "import platform as p, botocore as b; print(p.python_version(), b.__version__)"],
        capture_output=True,
        text=True,
        check=True,
    )
    python, botocore = asked.stdout.split()
    return (
        f"Measured on {os.cpu_count()} cores ({platform.machine()}), {platform.system()}; Python {python}, botocore "
        f"{botocore}; the web endpoint on Python {platform.python_version()}"
    )


if __name__ == "__main__":
    sys.exit(main())
