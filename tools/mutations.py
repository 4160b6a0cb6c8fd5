"""The mutants of the sources: one number, comparison or condition changed at a time."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

CHECKOUT = Path(__file__).parents[1]
SOURCES = ("skill/exercise", "skill/dialogue", "skill/pacing")
"""The folders whose files are changed."""

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
    function: int = 0
    """The line on which the function begins that has the change in it; 0 outside of any."""

    def applied_to(self, source: bytes) -> bytes:
        """The file with the change in it, and each line where it was."""
        replacement = self.replacement[:-1] + "\n" * self.original.count("\n") + self.replacement[-1:]
        return source[: self.start] + replacement.encode() + source[self.end :]

    def compiled(self) -> CodeType:
        """The changed module's code."""
        path = CHECKOUT / self.path
        return compile(self.applied_to(path.read_bytes()), str(path), "exec", dont_inherit=True)

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
    encoded, tree = source.encode(), ast.parse(source)
    functions = _functions(tree)
    found = []
    for node, replacement in _changes(tree):
        if node.end_lineno is None or node.end_col_offset is None:
            continue
        start, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
        original, function = encoded[start:end].decode(), functions.get(node, 0)
        found.append(Mutant(path, node.lineno, start, end, original, replacement, function))
    return found


def _functions(tree: ast.AST) -> dict[ast.AST, int]:
    """The first line of the innermost function that each expression is in."""
    found: dict[ast.AST, int] = {}
    for node in ast.walk(tree):  # outer functions before inner ones
        match node:
            case ast.FunctionDef(body=body, decorator_list=decorators):
                first = min([node.lineno, *(each.lineno for each in decorators)])
                found.update({inner: first for statement in body for inner in ast.walk(statement)})
            case ast.Lambda(body=value):
                found.update(dict.fromkeys(ast.walk(value), node.lineno))
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
