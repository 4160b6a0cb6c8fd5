"""Packs what is deployed into `build/`: the function, for Lambda, and the skill, for the ASK CLI.

The same checkout gives the same bytes wherever and whenever it is packed.
"""

import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from argparse import ArgumentTypeError
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from simulator.cli.arguments import OneLineParser
from skill.content.catalogue import LOCALES
from tools import compile_model, locales
from tools.dependencies import Files, PackageError, dependencies

CHECKOUT = Path(__file__).resolve().parents[1]

PYTHON = "3.13"
"""The Python of the function; lambda/template.yaml names the same."""

TASK = "/var/task"
"""Where Lambda unpacks the function: the paths that its tracebacks show."""

WEB = ("skill", "web")
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP archive knows
ICONS = {"smallIconUri": 108, "largeIconUri": 512}
PRIVACY_PAGE = "https://example.com/heel-slides/privacy"
"""Stands for the address of docs/privacy.md until --privacy says where it is published."""

Json = dict[str, Any]


# The function


def function(python: Path | None, checkout: Path = CHECKOUT) -> bytes:
    """The function as an archive, with compiled modules if there is a Python of its version to compile them."""
    files = own(checkout) | dependencies(checkout)
    return archived(files | (compiled(files, python) if python else {}))


def own(checkout: Path) -> Files:
    """The function's module and the skill, its sentences as JSON.

    Its web server has no part in it: it stays here with its libraries.
    """
    files = {"lambda_function.py": (checkout / "lambda" / "lambda_function.py").read_bytes()}
    for path in (checkout / "skill").rglob("*"):
        parts = path.relative_to(checkout).parts
        hidden = any(part == "__pycache__" or part.startswith(".") for part in parts)
        if not path.is_file() or hidden or parts[:2] == WEB:
            continue
        content = path.read_bytes()
        if path.suffix == ".toml":  # each cold start reads the sentences, and JSON takes it a fiftieth of the time
            files["/".join((*parts[:-1], f"{path.stem}.json"))] = written(tomllib.loads(content.decode()))
        else:
            files["/".join(parts)] = content
    return files


def compiled(files: Files, python: Path) -> Files:
    """Every module compiled by a Python; marked never to be checked against its source, for nothing there changes."""
    with TemporaryDirectory() as folder:
        replace_folder(Path(folder), {name: content for name, content in files.items() if name.endswith(".py")})
        command = [
            str(python), "-I", "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash",
            "-s", folder, "-p", TASK, folder,
        ]  # fmt: skip
        # the order in which a set is written down follows the seed of its hashes
        ran = subprocess.run(  # noqa: S603 a Python of this machine, by its path
            command, env={"PYTHONHASHSEED": "0"}, capture_output=True, text=True, check=False
        )
        if ran.returncode:
            raise PackageError(
                f"{python} cannot compile the function: {(ran.stdout + ran.stderr).strip().splitlines()[-1]}"
            )
        return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*.pyc")}


def archived(files: Files) -> bytes:
    """A ZIP archive in which nothing tells when, where or by whom it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # Unix, readable by all
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def target(named: str | None) -> Path | None:
    """A Python of the function's version: the one that is named, or one this machine has, or none."""
    if named:
        if not _is_target(named):
            raise PackageError(f"{named} is no Python {PYTHON}")
        return Path(named)
    candidates = [sys.executable, shutil.which(f"python{PYTHON}")]
    if pyenv := shutil.which("pyenv"):
        asked = subprocess.run([pyenv, "prefix", PYTHON], capture_output=True, text=True, check=False)  # noqa: S603
        candidates.append(f"{asked.stdout.strip()}/bin/python" if asked.returncode == 0 else None)
    return next((Path(each) for each in candidates if each and _is_target(each)), None)


def _is_target(python: str) -> bool:
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        asked = subprocess.run([python, "-I", "-c", ask], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return False
    return asked.stdout.strip() == PYTHON


# The skill


def skill_package(
    endpoint: str | None,
    privacy: str = PRIVACY_PAGE,
    checkout: Path = CHECKOUT,
    free_text: str = compile_model.FREE_TEXT[0],
) -> Files:
    """The skill in the layout that the ASK CLI deploys: manifest, a model for each locale, icons.

    `free_text` is one of `compile_model.FREE_TEXT`, the ways of taking what no sample has.
    """
    base = compile_model.build(compile_model.read(checkout / "interaction_model" / "en"), free_text)
    files = {"skill.json": written(manifest(endpoint, privacy, checkout))}
    for locale in LOCALES:
        files[f"interactionModels/custom/{locale}.json"] = written(locales.model(base, locale))
    icons = checkout / "lambda" / "icons"
    return files | {_icon(size): (icons / f"icon-{size}.png").read_bytes() for size in ICONS.values()}


def manifest(endpoint: str | None, privacy: str = PRIVACY_PAGE, checkout: Path = CHECKOUT) -> Json:
    """The skill's manifest; the events too need the endpoint they are sent to, so without one there are none yet."""
    told = tomllib.loads((checkout / "lambda" / "manifest.toml").read_text(encoding="utf-8"))
    made: Json = told["manifest"]
    made["publishingInformation"]["locales"] = {locale: _localised(told["locale"], locale) for locale in LOCALES}
    made["privacyAndCompliance"]["locales"] = {locale: {"privacyPolicyUrl": privacy} for locale in LOCALES}
    if endpoint:
        made["apis"]["custom"]["endpoint"] = made["events"]["endpoint"] = {"uri": endpoint}
    else:
        del made["events"]
    return {"manifest": made}


def _localised(told: Mapping[str, Any], locale: str) -> Json:
    number = locales.digits(locales.number(locale))

    def said(text: str) -> str:
        return locales.spelled(text.replace("{number}", number), locale)

    local = {key: said(text) if isinstance(text, str) else [*map(said, text)] for key, text in told.items()}
    return local | {uri: f"file://{_icon(size)}" for uri, size in ICONS.items()}


def _icon(size: int) -> str:
    return f"assets/images/icon-{size}.png"


def written(tree: Json) -> bytes:
    """JSON as a file has it."""
    return (json.dumps(tree, indent=2, ensure_ascii=False) + "\n").encode()


RESOURCES: Json = {
    "askcliResourcesVersion": "2020-03-31",
    "profiles": {"default": {"skillMetadata": {"src": "./skill-package"}}},
}


def states(skill_id: str) -> Json:
    """What the ASK CLI remembers between two deployments: which skill this is."""
    return {"askcliStatesVersion": "2020-03-31", "profiles": {"default": {"skillId": skill_id}}}


# The command


def replace_folder(folder: Path, files: Files) -> None:
    """Delete a folder with all that is in it, and write these files in its place."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def lambda_arn(text: str) -> str:
    """The ARN of a function's alias; ArgumentTypeError for any other text."""
    if not re.fullmatch(r"arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+:[\w-]+", text):
        raise ArgumentTypeError(f"{text!r} is not the ARN of a function's alias")
    return text


def skill_id(text: str) -> str:
    """The id of a skill; ArgumentTypeError for any other text."""
    if not re.fullmatch(r"amzn1\.ask\.skill\.[0-9a-f-]{36}", text):
        raise ArgumentTypeError(f"{text!r} is not the id of a skill")
    return text


def page(text: str) -> str:
    """The address of a page; ArgumentTypeError for any other text."""
    if not re.fullmatch(r"https://[^\s/]+\.[^\s/]+/?\S*", text):
        raise ArgumentTypeError(f"{text!r} is not the address of a page: https://…")
    return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Pack, and say what there is, and what is still missing."""
    parser = OneLineParser("make package", "Pack what is deployed.")
    parser.add_argument("--endpoint", type=lambda_arn, metavar="ARN", help="the function's alias, once it is deployed")
    parser.add_argument("--privacy", type=page, metavar="URL", help="where docs/privacy.md is published")
    parser.add_argument("--skill-id", type=skill_id, metavar="ID", help="the skill to deploy to, on another machine")
    parser.add_argument("--python", metavar="PATH", help=f"a Python {PYTHON}, to compile for the function")
    parser.add_argument(
        "--free-text",
        choices=compile_model.FREE_TEXT,
        default=compile_model.FREE_TEXT[0],
        help="how what no sample has is taken: as sentences (words), after a carrier phrase (search), or not (none)",
    )
    parser.add_argument("--into", type=Path, default=CHECKOUT / "build", metavar="FOLDER", help="instead of build/")
    options = parser.parse_args(arguments)
    into: Path = options.into
    try:
        python = target(options.python)
        packed = function(python)
        into.mkdir(parents=True, exist_ok=True)
        (into / "function.zip").write_bytes(packed)
        skill = skill_package(options.endpoint, options.privacy or PRIVACY_PAGE, free_text=options.free_text)
        replace_folder(into / "skill-package", skill)
        (into / "ask-resources.json").write_bytes(written(RESOURCES))
        if options.skill_id:
            replace_folder(into / ".ask", {"ask-states.json": written(states(options.skill_id))})
    except (PackageError, compile_model.LanguageError) as why:
        parser.exit(1, f"heel slides: {why}\n")
    except OSError as error:
        parser.exit(1, f"heel slides: {error.filename} cannot be written: {error.strerror}\n")
    for line in summary(packed, python, options.endpoint, options.privacy):
        print(line)
    return 0


def summary(packed: bytes, python: Path | None, endpoint: str | None, privacy: str | None) -> Iterator[str]:
    """What was packed, in lines."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    digest = hashlib.sha256(packed).hexdigest()
    yield f"function.zip: {len(packed) / 1e6:.1f} MB, {unpacked / 1e6:.1f} unpacked, sha256 {digest}"
    yield f"skill-package: the manifest, icons and {len(LOCALES)} interaction models"
    if not python:
        yield (
            f"there is no Python {PYTHON} on this machine, so the function goes without .pyc, and starts more slowly: "
            f"install one, or name it with --python"
        )
    if not endpoint:
        yield "the manifest has no endpoint and no events yet: --endpoint, once there is a function (docs/deploy.md)"
    if not privacy:
        yield f"the privacy page is a placeholder, {PRIVACY_PAGE}: --privacy, before the skill is submitted"


if __name__ == "__main__":
    sys.exit(main())
