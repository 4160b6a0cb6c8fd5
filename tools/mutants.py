"""Changes one number, comparison or condition at a time, and says which changes no test notices.

`make mutants` tries a sample; `make mutants ARGS="--sample 0"` tries all. First each test is run once, in a process of
its own, to see which functions it calls. Then a mutant is met only by the tests that call its function, the cheapest
and most telling first, until one fails. The survivors are printed as they are found; docs/mutants.md has the score.
"""

import gc
import hashlib
import os
import pickle
import random
import resource
import signal
import sys
import tempfile
import threading
import traceback
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import zip_longest
from pathlib import Path
from time import process_time
from types import CodeType, FrameType, FunctionType
from typing import TypeVar, cast

import pytest

from simulator.cli import engine
from tests.support import searched
from tests.support.deployed import deployed_recognizer
from tools.mutations import CHECKOUT, SOURCES, Mutant, all_mutants

TESTS = ("exercise", "pacing", "dialogue", "test_conversations.py", "rendering", "storage/test_records.py")
"""What meets the mutants, but for what starts other programs: the conversations keep their records in memory."""

ABSOLUTE = tuple(f"{CHECKOUT / folder}/" for folder in SOURCES)

RECORD = CHECKOUT / "build" / "mutants.pickle"
"""What the tests call, kept until a file changes: so the files can be tried one by one."""
RECORDED_OF = ("skill", "tests", "simulator", "tools", "interaction_model")

SECONDS = 40
"""What a test may take of a processor: a mutant with which it takes longer never ends, or is far too slow."""
RECORDED_SECONDS = 6 * SECONDS
"""The same where its calls are recorded, which takes several times as long, and of a file's slow tests at once."""
MEMORY = 4 << 30

NO_END, NOT_LOADED, NOT_IN_PLACE = "no end", "not loaded", "not in place"
"""What notices a mutant where no test does; and that it has to be tried in the other way."""

Met = dict[Mutant, str | None]
"""What noticed each mutant: a test, or what is above, or nothing."""
Result = TypeVar("Result")
Other = TypeVar("Other")
Function = tuple[str, int]
"""A function, by its file and the line on which it begins."""


@dataclass(slots=True)
class Recorded:
    """What each test calls and costs when nothing is changed."""

    imported: set[Function]
    """The functions that are called before the first test: with a change in one of them all has to be loaded anew."""
    callers: dict[Function, set[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)
    """How many mutants each test has noticed."""
    failing: list[str] = field(default_factory=list)

    def is_live(self, mutant: Mutant) -> bool:
        """Whether it is enough to change the function of a mutant after everything was loaded."""
        return mutant.function > 0 and (mutant.path, mutant.function) not in self.imported

    def said(self, mutant: Mutant, test: str | None) -> str | None:
        """The test that noticed a mutant, counted; a survivor is printed."""
        if test is None:
            print(f"survived: {mutant}", flush=True)
        else:
            self.told[test] += 1
        return test

    def fitting(self, mutant: Mutant, items: Sequence[pytest.Item]) -> list[pytest.Item]:
        """The tests that can notice a mutant, the cheapest and most telling first."""
        callers = self.callers.get((mutant.path, mutant.function), set())
        fitting = [item for item in items if item.nodeid in callers or not self.is_live(mutant)]
        return sorted(fitting, key=lambda item: self.lateness(item.nodeid))

    def lateness(self, test: str) -> float:
        """What a test costs, less the more it has told."""
        return self.seconds.get(test, 1.0) / (1 + min(self.told[test], 9))


class Calls:
    """A tracer that notes which functions of the sources are called."""

    def __init__(self) -> None:
        self.seen: set[Function] = set()

    def __call__(self, frame: FrameType, _event: str, _argument: object) -> None:
        """What Python tells of each call."""
        code = frame.f_code
        if code.co_filename.startswith(ABSOLUTE):
            self.seen.add((code.co_filename.removeprefix(f"{CHECKOUT}/"), code.co_firstlineno))


class Session:
    """A pytest plugin that does a job with the tests in place of running them one after another."""

    def __init__(self, job: Callable[[Sequence[pytest.Item]], object]) -> None:
        self.job = job
        self.errors: list[Exception] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do it, unless the tests cannot even be loaded."""
        if not session.testsfailed:
            try:
                self.job([item for item in session.items if _is_tried(item)])
            except Exception as error:  # noqa: BLE001 - pytest would take it for its own
                self.errors.append(error)
        return True


def _is_tried(item: pytest.Item) -> bool:
    return item.get_closest_marker("outside") is None or item.path.name == "test_conversations.py"


def load(job: Callable[[Sequence[pytest.Item]], object], names: Sequence[str] = TESTS) -> None:
    """Load tests and do a job with them."""
    tests = [str(path) for path in (CHECKOUT / "tests" / name for name in names) if path.exists()]
    options = ["-o", "addopts=--import-mode=importlib", "-s", "-p", "no:terminal", "-p", "no:cacheprovider"]
    session = Session(job)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "binary", _no_engine)
        pytest.main(["--rootdir", str(CHECKOUT), *options, "-p", "no:xdist", *tests], [session])
    for error in session.errors:
        raise error


def _no_engine() -> Path:
    raise engine.EngineMissingError("the conversations keep their records in memory here")


def first_failing(items: Sequence[pytest.Item], seconds: int = SECONDS) -> str | None:
    """The first of these tests that fails or takes longer than so many seconds, if one does."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(searched, "SEARCHED", Path(folder))  # what is kept of a search knows no change but of a file
        for item, following in zip_longest(items, items[1:]):
            signal.setitimer(signal.ITIMER_PROF, seconds)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if item.session.testsfailed:
                return item.nodeid
    return None


def forked(job: Callable[[], Result], otherwise: Other) -> Result | Other:
    """What a job returns in a process of its own, or something else when it does not come to its end."""
    receiver, sender = os.pipe()
    if (child := os.fork()) == 0:
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            with os.fdopen(sender, "wb") as pipe:
                pickle.dump(job(), pipe)
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(sender)
    with os.fdopen(receiver, "rb") as pipe:
        answer = pipe.read()
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) > 0:
        raise ChildProcessError("see the traceback above")
    return cast("Result", pickle.loads(answer)) if answer else otherwise  # noqa: S301 - from ourselves


def recorded() -> Recorded:
    """What each test calls: as it was kept, if no file has changed since; kept if no test fails."""
    now = fingerprint()
    if RECORD.exists():
        then, kept = pickle.loads(RECORD.read_bytes())  # noqa: S301 - from ourselves
        if then == now:
            return cast("Recorded", kept)
    tests = forked(record, Recorded(set(), failing=["all: they come to no end"]))
    if not tests.failing:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_bytes(pickle.dumps((now, tests)))
    return tests


def fingerprint() -> str:
    """A hash of every file that the tests may read."""
    digest = hashlib.sha256()
    for folder in RECORDED_OF:
        for path in sorted(path for path in (CHECKOUT / folder).rglob("*.*") if path.suffix != ".pyc"):
            if path.is_file():
                digest.update(path.relative_to(CHECKOUT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def record() -> Recorded:
    """What each test calls when it is run in a process of its own, where no other has left anything."""
    calls = Calls()
    recorded = Recorded(calls.seen)

    def run(items: Sequence[pytest.Item]) -> None:
        sys.settrace(None)
        together: dict[object, list[pytest.Item]] = {}
        for item in items:  # the slow tests of a file share what they search
            together.setdefault(item.path if item.get_closest_marker("slow") else item, []).append(item)
        for group in together.values():
            names = {item.nodeid for item in group}
            seen, seconds, failed = forked(partial(_calls, group), (set(), 0.0, f"one of {names}"))
            recorded.failing += [failed] if failed else []
            recorded.seconds |= dict.fromkeys(names, seconds)
            for function in seen:
                recorded.callers.setdefault(function, set()).update(names)

    sys.settrace(calls)
    load(run)
    recorded.failing += [] if recorded.seconds else ["all: they cannot be loaded"]
    return recorded


def _calls(items: Sequence[pytest.Item]) -> tuple[set[Function], float, str | None]:
    calls, begun = Calls(), process_time()
    threading.settrace(calls)
    sys.settrace(calls)
    failed = first_failing(items, RECORDED_SECONDS)
    sys.settrace(None)
    return calls.seen, process_time() - begun, failed


class Changed(SourceFileLoader):
    """Loads a module with a mutant in it, where it stands first on `sys.meta_path`."""

    def __init__(self, mutant: Mutant) -> None:
        name = mutant.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        super().__init__(name, str(CHECKOUT / mutant.path))
        self.mutant = mutant

    def find_spec(self, name: str, _path: object, _target: object = None) -> ModuleSpec | None:
        """Where to load a module from, for the one that is changed."""
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def get_code(self, _name: str) -> CodeType:
        """Its changed code, whatever was compiled before."""
        return self.mutant.compiled()


def change(mutant: Mutant, functions: Sequence[FunctionType]) -> bool:
    """Give the functions of a mutant's file their changed code; whether that was possible."""
    codes: dict[tuple[str, int], CodeType | None] = {}
    for code in _codes(mutant.compiled()):
        key = code.co_qualname, code.co_firstlineno
        codes[key] = None if key in codes else code  # of two lambdas on a line nobody knows which is which
    try:
        for function in functions:
            key = function.__code__.co_qualname, function.__code__.co_firstlineno
            function.__code__ = codes[key] or function.__code__
    except ValueError:  # it needs no longer what it took from the function around it
        return False
    return all(code for (_, line), code in codes.items() if line == mutant.function)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def try_in_place(chosen: Sequence[Mutant], tests: Recorded) -> Met:
    """What notices each mutant when its function is changed after everything was loaded."""
    met: Met = {}

    def run(items: Sequence[pytest.Item]) -> None:
        functions: dict[str, list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType):
                functions.setdefault(each.__code__.co_filename, []).append(each)
        gc.freeze()  # else the children would copy all that looking for garbage touches

        def job(mutant: Mutant) -> str | None:
            there = functions.get(str(CHECKOUT / mutant.path), [])
            return first_failing(tests.fitting(mutant, items)) if change(mutant, there) else NOT_IN_PLACE

        for mutant in chosen:
            met[mutant] = tests.said(mutant, forked(partial(job, mutant), NO_END))

    load(run)
    return met


def try_anew(mutant: Mutant, tests: Recorded) -> str | None:
    """What notices a mutant when everything is loaded with it: at first only the tests of its own folder."""
    own = Path(mutant.path).parts[1]
    found = forked(partial(_met_anew, mutant, tests, (own,)), NO_END)
    return tests.said(mutant, found or forked(partial(_met_anew, mutant, tests, TESTS), NO_END))


def _met_anew(mutant: Mutant, tests: Recorded, names: Sequence[str]) -> str | None:
    met: list[str | None] = []
    sys.meta_path.insert(0, Changed(mutant))
    load(lambda items: met.append(first_failing(tests.fitting(mutant, items))), names)
    return met[0] if met else NOT_LOADED


def main(arguments: Sequence[str] | None = None) -> int:
    """Try mutants; 1 when some survive."""
    parser = ArgumentParser("make mutants", description=__doc__)
    parser.add_argument("--sample", type=int, default=60, metavar="N", help="how many mutants; 0 for all")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which sample")
    parser.add_argument("--only", default="", metavar="TEXT", help="only mutants whose line has this in it")
    parser.add_argument("--list", action="store_true", help="say which mutants these are, and try none")
    options = parser.parse_args(arguments)
    everything = [mutant for mutant in all_mutants() if options.only in str(mutant)]
    if not everything:
        parser.exit(2, f"heel slides: no mutant's line has {options.only!r} in it\n")
    chosen = everything
    if 0 < options.sample < len(everything):
        chosen = random.Random(options.seed).sample(everything, options.sample)  # noqa: S311 - no secret
    if options.list:
        print(*chosen, sep="\n")
        return 0
    deployed_recognizer()  # once for all processes
    tests = recorded()
    if tests.failing:
        print("heel slides: tests fail without any change; mend them first:", *tests.failing, sep="\n", file=sys.stderr)
        return 1
    met: Met
    in_place = [mutant for mutant in chosen if tests.is_live(mutant)]
    met, tests.told = forked(lambda: (try_in_place(in_place, tests), tests.told), ({}, tests.told))
    for mutant in chosen:
        if met.get(mutant, NOT_IN_PLACE) == NOT_IN_PLACE:
            met[mutant] = try_anew(mutant, tests)
    for folder in SOURCES:
        there = [test for mutant, test in met.items() if mutant.path.startswith(folder)]
        print(f"{folder}: {len(there)} tried, {len(there) - there.count(None)} noticed")
    return 1 if None in met.values() else 0


if __name__ == "__main__":
    sys.exit(main())
