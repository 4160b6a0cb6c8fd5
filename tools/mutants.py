"""Changes one number, comparison or condition at a time, and says which changes no test notices.

`make mutants` tries a sample; `make mutants ARGS="--sample 0"` tries all, in hours. Each mutant is a copy of the
checkout with one change in it, against which the fitting fast tests run until the first failure, a time-out included.
The survivors are printed as they are found; the score is a line for docs/mutants.md.
"""

import ast
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

CHECKOUT = Path(__file__).parents[1]
SOURCES = ("skill/exercise", "skill/dialogue", "skill/pacing")
"""The folders whose files are changed."""

QUICK = ("-m", "not slow and not outside")
TESTS = (
    (*QUICK, "tests/test_conversations.py"),
    (*QUICK, "tests/exercise", "tests/pacing"),
    (*QUICK, "tests/dialogue"),
    ("-m", "slow and not outside", "tests/dialogue"),
)
"""What is run against a mutant until something fails: what notices most in least time comes first."""

SECONDS = 300
"""A mutant that takes longer than this is noticed: it never ends, or it is far too slow."""

NEEDED = ("skill", "simulator", "tools", "tests", "interaction_model", "lambda", "bench", "docs", "pyproject.toml")
LINKED = (".venv", ".engine")

FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file: the text from `start` to `end` (offsets in UTF-8) becomes `replacement`."""

    path: str
    line: int
    start: int
    end: int
    original: str
    replacement: str

    def applied_to(self, source: bytes) -> bytes:
        """The file with the change in it."""
        return source[: self.start] + self.replacement.encode() + source[self.end :]

    def __str__(self) -> str:
        """The change in one line."""
        return f"{self.path}:{self.line}: {_one_line(self.original)} -> {_one_line(self.replacement)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def mutants(path: str, source: str) -> list[Mutant]:
    """Every mutant of a file."""
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    encoded = source.encode()
    found = []
    for node, replacement in _changes(ast.parse(source)):
        if node.end_lineno is None or node.end_col_offset is None:
            continue
        start, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
        found.append(Mutant(path, node.lineno, start, end, encoded[start:end].decode(), replacement))
    return found


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Each expression that can be changed, with what it becomes."""
    unread = _unread(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and node not in unread:
            for changed in (*_changed_values(node), *_changed_conditions(node)):
                yield node, changed if isinstance(node, ast.Constant) else f"({changed})"
    for test in _tests(tree):
        if not isinstance(test, ast.Compare | ast.UnaryOp):  # these are turned round already
            yield test, f"(not ({ast.unparse(test)}))"


def _changed_values(node: ast.expr) -> Iterator[str]:
    """A number one larger, a truth turned round."""
    match node:
        case ast.Constant(value=bool() as value):
            yield repr(not value)
        case ast.Constant(value=int() | float() as value):
            yield repr(value + 1)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield ast.unparse(operand)


def _changed_conditions(node: ast.expr) -> Iterator[str]:
    """A comparison with each of its signs changed, an "and" or "or" without each of its parts."""
    match node:
        case ast.Compare(left=left, ops=signs, comparators=others):
            for nth, sign in enumerate(signs):
                changed = [*signs[:nth], FLIPPED[type(sign)](), *signs[nth + 1 :]]
                yield ast.unparse(ast.Compare(left, changed, others))
        case ast.BoolOp(op=op, values=values):
            for nth in range(len(values)):
                rest = [*values[:nth], *values[nth + 1 :]]
                yield ast.unparse(ast.BoolOp(op, rest) if len(rest) > 1 else rest[0])


def _tests(tree: ast.AST) -> Iterator[ast.expr]:
    """What is decided on: in an if, a loop, a choice of two values, a comprehension."""
    for node in ast.walk(tree):
        match node:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                yield test
            case ast.comprehension(ifs=tests):
                yield from tests


def _unread(tree: ast.AST) -> set[ast.AST]:
    """The expressions that change nothing when the program runs: annotations, and what decorates a class."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign(annotation=annotation):
                found.update(ast.walk(annotation))
            case ast.arg(annotation=ast.expr() as annotation):
                found.update(ast.walk(annotation))
            case ast.FunctionDef(returns=ast.expr() as returns):
                found.update(ast.walk(returns))
            case ast.ClassDef(decorator_list=decorators):
                found.update(inner for each in decorators for inner in ast.walk(each))
            case ast.JoinedStr():
                found.update(ast.walk(node))
    return found


def all_mutants(checkout: Path = CHECKOUT) -> list[Mutant]:
    """The mutants of all sources."""
    paths = sorted(path for folder in SOURCES for path in (checkout / folder).rglob("*.py"))
    return [
        mutant
        for path in paths
        for mutant in mutants(path.relative_to(checkout).as_posix(), path.read_text(encoding="utf-8"))
    ]


def copied(checkout: Path, to: Path) -> Path:
    """A copy of what the tests need, in a folder that does not exist yet."""
    to.mkdir()
    for name in NEEDED:
        if (checkout / name).is_dir():
            shutil.copytree(checkout / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (checkout / name).exists():
            shutil.copy(checkout / name, to / name)
    for name in LINKED:
        if (checkout / name).exists():
            (to / name).symlink_to((checkout / name).resolve())
    return to


def noticed(mutant: Mutant, copy: Path, tests: Sequence[Sequence[str]]) -> bool:
    """Whether a test fails when a copy of the checkout has this change."""
    path = copy / mutant.path
    original = path.read_bytes()
    path.write_bytes(mutant.applied_to(original))
    try:
        return any(not passes(copy, each) for each in tests)
    finally:
        path.write_bytes(original)


def passes(copy: Path, tests: Sequence[str]) -> bool:
    """Whether all tests pass there, in time."""
    there = [each for each in tests if not each.startswith("tests/") or (copy / each).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *there]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(  # noqa: S603 - this Python, in a copy of this checkout
        command,
        cwd=copy,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(SECONDS) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False


def main(arguments: Sequence[str] | None = None) -> int:
    """Try mutants; 1 when some survive."""
    parser = ArgumentParser("make mutants", description=__doc__)
    parser.add_argument("--sample", type=int, default=60, metavar="N", help="how many mutants; 0 for all")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which sample")
    parser.add_argument("--only", default="", metavar="TEXT", help="only files whose path has this in it")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--list", action="store_true", help="say which mutants there are, and try none")
    options = parser.parse_args(arguments)
    everything = [mutant for mutant in all_mutants() if options.only in mutant.path]
    chosen = everything
    if 0 < options.sample < len(everything):
        chosen = random.Random(options.seed).sample(everything, options.sample)  # noqa: S311 - no secret
    if options.list:
        print(*chosen, sep="\n")
        return 0
    survivors = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for nth in range(options.workers):
            copies.put(copied(CHECKOUT, Path(folder) / str(nth)))
        unchanged = copies.get()
        if not all(passes(unchanged, each) for each in TESTS):
            print("heel slides: the tests fail without any change; mend them first", file=sys.stderr)
            return 1
        copies.put(unchanged)

        def tried(mutant: Mutant) -> tuple[Mutant, bool]:
            copy = copies.get()
            try:
                return mutant, noticed(mutant, copy, TESTS)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(options.workers) as pool:
            for mutant, found in pool.map(tried, chosen):
                if not found:
                    survivors += 1
                    print(f"survived: {mutant}", flush=True)
    killed = len(chosen) - survivors
    share = f"{killed / max(1, len(chosen)):.0%}"
    print(f"{killed} of {len(chosen)} mutants noticed ({share}); there are {len(everything)}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
