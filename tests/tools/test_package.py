"""What is deployed: the function's archive and the skill package, the same bytes wherever they are packed."""

import ast
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import zipfile
import zlib
from collections.abc import Iterator
from importlib.metadata import PathDistribution
from importlib.util import MAGIC_NUMBER
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from skill.content.catalogue import LOCALES, catalogue
from tests.support import breadth
from tests.support.compiled import built
from tests.support.packed import function, python
from tests.support.paths import CHECKOUT
from tools import compile_model, dependencies, locales, package

pytestmark = [pytest.mark.outside, pytest.mark.slow]

PACKED_FROM = ("lambda", "skill", "tools", "interaction_model", "pyproject.toml", "requirements.lock")
ARN = "arn:aws:lambda:us-east-1:123456789012:function:heel-slides-Function-AbC:live"
RUNTIMES_OWN = {"boto3", "botocore"}


@pytest.fixture
def packed() -> bytes:
    return function()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(function())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everything_under(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# The same bytes


@pytest.mark.skipif(not breadth.FULL, reason="packs everything twice: in make search")
def test_another_checkout_packs_the_same_bytes_at_another_time(packed: bytes, tmp_path: Path) -> None:
    """Another folder, younger files, other seeds, another time zone: the archive and the skill package are the same."""
    other = tmp_path / "some where else"
    for name in PACKED_FROM:
        copied(CHECKOUT / name, other / name)
    command = [sys.executable, "-m", "tools.package", "--into", str(tmp_path / "out")]
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONDONTWRITEBYTECODE": "1"}

    subprocess.run(command, cwd=other, env=environment, check=True, capture_output=True)

    written = everything_under(tmp_path / "out")
    assert packed == written.pop("function.zip")
    assert package.written(package.RESOURCES) == written.pop("ask-resources.json")
    skill = package.skill_package(None)
    assert {f"skill-package/{name}": content for name, content in skill.items()} == written


def copied(source: Path, to: Path) -> None:
    """Copy a file or a folder, as young as the copy is."""
    if source.is_dir():
        shutil.copytree(source, to, copy_function=shutil.copy, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        to.parent.mkdir(exist_ok=True)
        shutil.copy(source, to)


def test_an_entry_tells_nothing_of_when_and_by_whom_it_was_packed(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        entries = archive.infolist()

    assert {(each.date_time, each.create_system, each.external_attr, each.extra, each.comment) for each in entries} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16, b"", b"")
    }
    assert [each.filename for each in entries] == sorted(each.filename for each in entries)


# The function


def test_the_function_is_small_enough_for_lambda(packed: bytes, files: dict[str, bytes]) -> None:
    """Lambda takes 50 MB directly and 250 MB unpacked; less than a tenth of it should do."""
    assert len(packed) < 4.5e6
    assert sum(map(len, files.values())) < 10e6


def test_the_function_carries_every_file_of_the_skill_but_its_web_server(files: dict[str, bytes]) -> None:
    here = {f"skill/{name}" for name in everything_under(CHECKOUT / "skill") if "__pycache__" not in name}
    own = {name for name in files if name.startswith("skill/") and not name.endswith(".pyc")}

    assert {"skill/alexa/handlers.py", "skill/content/en.toml", "skill/web/server.py"} <= here
    assert own == {name.replace(".toml", ".json") for name in here if not name.startswith("skill/web/")}


def test_the_function_carries_the_sentences_as_they_are_written(files: dict[str, bytes]) -> None:
    written = tomllib.loads((CHECKOUT / "skill" / "content" / "en.toml").read_text(encoding="utf-8"))

    assert json.loads(files["skill/content/en.json"]) == written


def test_nothing_in_the_function_imports_what_was_left_out_of_the_skill(files: dict[str, bytes]) -> None:
    assert [name for name, tree in modules(files) if "skill.web" in ast.unparse(tree)] == []


def test_the_function_carries_what_the_lambda_group_needs_and_nothing_else(files: dict[str, bytes]) -> None:
    roots = {PurePosixPath(name).parts[0] for name in files if ".dist-info" not in name}
    needed = {"ask_sdk_core", "ask_sdk_model", "ask_sdk_runtime", "dateutil", "six.py", "tzdata"}

    assert needed == roots - {"skill", "lambda_function.py", "__pycache__"}


def test_nothing_in_the_function_is_made_for_one_kind_of_machine(files: dict[str, bytes]) -> None:
    programs = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")  # of Linux, Windows and macOS

    assert {name for name, content in files.items() if content.startswith(programs)} == set()


def modules(files: dict[str, bytes]) -> Iterator[tuple[str, ast.Module]]:
    for name, content in files.items():
        if name.startswith(("skill/", "lambda_function")) and name.endswith(".py"):
            yield name, ast.parse(content)


def test_every_module_that_the_skill_imports_is_in_the_package(files: dict[str, bytes]) -> None:
    """In the archive, in Python itself, or Lambda's own; so too what is imported only when it is needed."""
    missing = set()
    for name, tree in modules(files):
        for node in ast.walk(tree):
            found = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, name
                found = [node.module or ""]
            for module in found:
                path = module.replace(".", "/")
                here = {f"{path}.py", f"{path}/__init__.py"} & set(files)
                if not here and module.partition(".")[0] not in RUNTIMES_OWN | sys.stdlib_module_names:
                    missing.add((name, module))

    assert missing == set()


def test_what_was_left_out_is_needed_by_one_module_that_is_not_used(files: dict[str, bytes]) -> None:
    imports = re.compile(rf"^\s*(?:import|from) (?:{'|'.join(dependencies.LEFT_OUT)})\b".encode(), re.MULTILINE)
    sources = {name: content for name, content in files.items() if name.endswith(".py")}

    assert {name for name, content in sources.items() if imports.search(content)} == {"ask_sdk_core/api_client.py"}
    assert {name for name, content in sources.items() if b"core.api_client" in content} == set()


CLIENTS = "ask_sdk_model/services/"


def test_the_clients_of_other_services_are_left_out(files: dict[str, bytes]) -> None:
    names = {PurePosixPath(name.removeprefix(CLIENTS)) for name in files if name.startswith(CLIENTS)}

    assert {str(name) for name in names if len(name.parts) > 1 and "__pycache__" not in name.parts} == set()
    assert {"__init__.py", "serializer.py", "api_configuration.py"} <= {str(name) for name in names}
    assert CLIENTS + "service_client_factory.py" not in files


def test_the_models_of_what_is_never_read_are_left_out_and_no_module_imports_them(files: dict[str, bytes]) -> None:
    imported = re.compile(
        rf"^(?:import|from) ask_sdk_model\.interfaces\.(?:{dependencies.UNREAD})\b".encode(), re.MULTILINE
    )
    sources = {name: content for name, content in files.items() if name.endswith(".py")}

    assert {name for name in files if re.match(rf"ask_sdk_model/interfaces/(?:{dependencies.UNREAD})/", name)} == set()
    assert {name for name, content in sources.items() if imported.search(content)} == set()


ASK_ALL = """
import json, pathlib, sys
folder, requests = sys.argv[1:]
sys.path.insert(0, folder)
import lambda_function
for path in sorted(pathlib.Path(requests).glob("*.json")):
    assert lambda_function.lambda_handler(json.loads(path.read_text()), None)["version"] == "1.0", path
"""


def test_what_is_packed_answers_every_request_with_nothing_else_beside_it(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    package.replace_folder(tmp_path, files)
    environment = {"HEEL_SLIDES_STORE": "memory"}
    requests = str(CHECKOUT / "tests" / "fixtures" / "requests")

    # Without site-packages (-S), and without what PYTHONPATH says
    ran = subprocess.run(
        [sys.executable, "-S", "-B", "-c", ASK_ALL, str(tmp_path), requests],
        check=False,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )

    assert "Error" not in ran.stderr
    assert ran.returncode == 0


def test_every_module_is_compiled_for_lambdas_python_and_never_checked_again(files: dict[str, bytes]) -> None:
    ask = "import importlib.util, sys; sys.stdout.write(importlib.util.MAGIC_NUMBER.hex())"
    if python() is None:
        pytest.skip(f"NOT TESTED: there is no Python {package.PYTHON} on this machine")
    magic = bytes.fromhex(subprocess.run([str(python()), "-c", ask], capture_output=True, text=True, check=True).stdout)
    tag = f"cpython-{package.PYTHON.replace('.', '')}"
    compiled = {name: content for name, content in files.items() if name.endswith(".pyc")}

    assert {content[:8] for content in compiled.values()} == {magic + struct.pack("<I", 1)}
    assert {name for name in files if name.endswith(".py")} == {
        str(PurePosixPath(name).parent.parent / f"{PurePosixPath(name).name.removesuffix(f'.{tag}.pyc')}.py")
        for name in compiled
    }
    assert not any(str(CHECKOUT).encode() in content for content in compiled.values())


def test_the_python_that_is_there_compiles_the_function() -> None:
    compiled = package.compiled({"a/b.py": b"{'x', 'y'}\n"}, Path(sys.executable))

    ((name, content),) = compiled.items()
    assert name == f"a/__pycache__/b.{sys.implementation.cache_tag}.pyc"
    assert content.startswith(MAGIC_NUMBER)
    assert b"/var/task/a/b.py" in content


def test_what_does_not_compile_is_one_line() -> None:
    with pytest.raises(dependencies.PackageError, match="cannot compile the function"):
        package.compiled({"broken.py": b"def"}, Path(sys.executable))


# Dependencies


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody's environment, with one distribution in it."""
    described = tmp_path / "thing-1.0.dist-info"
    described.mkdir()
    (tmp_path / "thing.py").write_text("")
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
    (described / "RECORD").write_text("thing.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n")
    monkeypatch.setattr(dependencies, "distribution", lambda name: PathDistribution(described))
    return tmp_path


def test_a_dependency_comes_as_it_was_released(installed: Path) -> None:
    assert dependencies.copied(dependencies.installed("thing", {"thing": "1.0"})) == {"thing.py": b""}


def test_a_dependency_that_somebody_changed_is_refused(installed: Path) -> None:
    (installed / "thing.py").write_text("changed = True")

    with pytest.raises(dependencies.PackageError, match=r"^thing\.py is not as thing 1\.0 was released: make setup$"):
        dependencies.copied(dependencies.installed("thing", {"thing": "1.0"}))


def test_a_dependency_of_another_version_than_the_lock_is_refused(installed: Path) -> None:
    with pytest.raises(
        dependencies.PackageError, match=r"^thing 1\.0 is installed, and requirements\.lock pins 2\.0: make"
    ):
        dependencies.installed("thing", {"thing": "2.0"})


def test_a_dependency_for_one_kind_of_machine_is_refused(installed: Path) -> None:
    (installed / "thing.so").write_text("")
    with (installed / "thing-1.0.dist-info" / "RECORD").open("a") as record:
        record.write("thing.so,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n")

    with pytest.raises(dependencies.PackageError, match="runs on this kind of machine only"):
        dependencies.copied(dependencies.installed("thing", {"thing": "1.0"}))


def test_a_dependency_that_is_not_installed_is_one_line() -> None:
    with pytest.raises(dependencies.PackageError, match=r"^no-such-thing is not installed: make setup$"):
        dependencies.installed("no-such-thing", {})


# The skill package


@pytest.fixture(scope="module")
def skill() -> dict[str, bytes]:
    return package.skill_package(ARN)


def test_the_skill_package_has_the_layout_of_the_ask_cli(skill: dict[str, bytes]) -> None:
    assert set(skill) == {
        "skill.json",
        "assets/images/icon-108.png",
        "assets/images/icon-512.png",
        *(f"interactionModels/custom/{locale}.json" for locale in LOCALES),
    }


def test_the_ask_cli_finds_the_skill_package() -> None:
    assert package.RESOURCES["profiles"]["default"]["skillMetadata"]["src"] == "./skill-package"


@pytest.mark.parametrize("size", [108, 512])
def test_an_icon_is_a_png_of_its_size(skill: dict[str, bytes], size: int) -> None:
    png = skill[f"assets/images/icon-{size}.png"]
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    (compressed,) = (png[at + 8 : at + 8 + length] for at, length in chunks(png) if png[at + 4 : at + 8] == b"IDAT")
    rows = zlib.decompress(compressed)

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert (size, size, 8, 2) == (width, height, depth, colours)
    assert len(rows) == size * (3 * size + 1)


def chunks(png: bytes) -> Iterator[tuple[int, int]]:
    """Where each chunk of a PNG begins, and how long its body is."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield at, length
        at += 12 + length


# One model for five countries


@pytest.fixture(scope="module")
def models(skill: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    return {
        locale: json.loads(skill[f"interactionModels/custom/{locale}.json"])["interactionModel"]["languageModel"]
        for locale in LOCALES
    }


def phrases(model: dict[str, Any]) -> Iterator[str]:
    for intent in model["intents"]:
        yield from intent["samples"]
    for kind in model["types"]:
        for value in kind["values"]:
            yield from (value["name"]["value"], *value["name"]["synonyms"])


@pytest.mark.parametrize("locale", LOCALES)
def test_a_model_differs_from_the_one_there_is_in_phrases_only(models: dict[str, Any], locale: str) -> None:
    """Same intents, same slots, same ids: the skill cannot tell the countries apart by them."""
    base = json.loads((CHECKOUT / "interaction_model" / "en-US.json").read_bytes())

    assert shape(base["interactionModel"]["languageModel"]) == shape(models[locale])


def shape(model: dict[str, Any]) -> Any:
    intents = [(intent["name"], intent.get("slots")) for intent in model["intents"]]
    types = [(kind["name"], [value.get("id") for value in kind["values"]]) for kind in model["types"]]
    return model["invocationName"], intents, types


@pytest.mark.parametrize("locale", LOCALES)
def test_no_phrase_stands_twice_in_an_intent_or_a_value(models: dict[str, Any], locale: str) -> None:
    for intent in models[locale]["intents"]:
        assert len(set(intent["samples"])) == len(intent["samples"])
    for kind in models[locale]["types"]:
        for value in kind["values"]:
            words = [value["name"]["value"], *value["name"]["synonyms"]]
            assert len(set(words)) == len(words)


def test_each_country_reads_its_own_spelling(models: dict[str, Any]) -> None:
    said = {locale: set(phrases(model)) for locale, model in models.items()}

    assert {"stabilizers", "remind me to practice", "i'm paralyzed"} <= said["en-US"]
    assert {"stabilisers", "remind me to practise", "i'm paralysed"} & said["en-US"] == set()
    for locale in ("en-GB", "en-AU", "en-IN"):
        assert {"stabilisers", "remind me to practise", "i'm paralysed", "my practices"} <= said[locale]
        assert {"stabilizers", "i'm paralyzed", "how many times have i practiced"} & said[locale] == set()
    assert {"stabilizers", "stabilisers"} <= said["en-CA"]


def test_no_word_is_left_that_the_other_side_of_the_atlantic_spells_otherwise(models: dict[str, Any]) -> None:
    """A new word of either kind in the model wants its line in tools/locales.py."""
    american = re.compile(r"\w{3,}[iy]z(?:e[drs]?|ers|ing|ation)\b|\w{3,}ol?or(?:s|ed|ing)?\b")
    british = re.compile(r"\w{3,}(?:[^cimrvw]is|lys)(?:ed|ers?|ing|ation)\b|\w{3,}our(?:s|ed|ing)?\b")
    same = {"your", "hour", "floor", "outdoors", "before", "promised", "raised"}

    def left(locale: str, pattern: Any) -> set[str]:
        return {word for phrase in phrases(models[locale]) for word in pattern.findall(phrase.casefold())} - same

    assert [left(locale, american) for locale in ("en-GB", "en-AU", "en-IN")] == [set(), set(), set()]
    assert left("en-US", british) == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_country_understands_its_own_emergency_number_in_every_form(models: dict[str, Any], locale: str) -> None:
    number = catalogue(locale).names["emergency"]
    samples = next(intent["samples"] for intent in models[locale]["intents"] if intent["name"] == "EmergencyIntent")

    assert {number, f"call {number}", f"dial {number}"} <= set(samples)


def test_a_number_in_words_is_written_in_digits() -> None:
    written = {locale: locales.digits(locales.number(locale)) for locale in LOCALES}

    assert written == {"en-US": "911", "en-GB": "999", "en-CA": "911", "en-AU": "000", "en-IN": "112"}


# The command


def run(*arguments: str) -> object:
    """What the command exits with."""
    with pytest.raises(SystemExit) as stop:
        sys.exit(package.main(arguments))
    return stop.value.code


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packing a function and compiling a model take seconds; here the one is small, and the other compiled already."""
    monkeypatch.setattr(package, "function", lambda python: package.archived({"lambda_function.py": b""}))
    monkeypatch.setattr(compile_model, "build", lambda source, free_text: built(free_text))


def test_the_package_of_a_new_skill_says_what_is_still_missing(
    quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--into", str(tmp_path))

    out, err = capsys.readouterr()
    assert err == ""
    assert "no endpoint and no events yet" in out
    assert "the privacy page is a placeholder" in out
    assert "events" not in json.loads((tmp_path / "skill-package" / "skill.json").read_bytes())["manifest"]


def test_the_package_of_a_deployed_skill_names_its_endpoint_and_its_privacy_page(
    quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--into", str(tmp_path), "--endpoint", ARN, "--privacy", "https://example.org/privacy")

    out, _ = capsys.readouterr()
    manifest = json.loads((tmp_path / "skill-package" / "skill.json").read_bytes())["manifest"]
    assert "no endpoint" not in out
    assert "placeholder" not in out
    assert manifest["apis"]["custom"]["endpoint"] == manifest["events"]["endpoint"] == {"uri": ARN}
    pages = {each["privacyPolicyUrl"] for each in manifest["privacyAndCompliance"]["locales"].values()}
    assert pages == {"https://example.org/privacy"}


@pytest.mark.parametrize(
    ("free_text", "slot_type"), [("words", "Words"), ("search", "AMAZON.SearchQuery"), ("none", None)]
)
def test_free_text_is_taken_as_it_was_chosen(quick: None, tmp_path: Path, free_text: str, slot_type: str) -> None:
    run("--into", str(tmp_path), "--free-text", free_text)

    for locale in LOCALES:
        path = tmp_path / "skill-package" / "interactionModels" / "custom" / f"{locale}.json"
        intents = json.loads(path.read_bytes())["interactionModel"]["languageModel"]["intents"]
        slots = [intent["slots"] for intent in intents if intent["name"] == "WordsIntent"]
        assert slots == ([[{"name": "words", "type": slot_type}]] if slot_type else [])


def test_no_other_way_of_taking_free_text_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--free-text", "all") == 2

    assert capsys.readouterr().err.startswith("heel slides: argument --free-text: invalid choice: 'all'")


def test_packing_again_keeps_what_the_ask_cli_remembers_and_nothing_old(quick: None, tmp_path: Path) -> None:
    remembered = tmp_path / ".ask" / "ask-states.json"
    remembered.parent.mkdir()
    remembered.write_text("the skill's id")
    (tmp_path / "skill-package").mkdir()
    (tmp_path / "skill-package" / "old.json").write_text("")

    run("--into", str(tmp_path))

    assert remembered.read_text() == "the skill's id"
    assert not (tmp_path / "skill-package" / "old.json").exists()


def test_another_machine_can_deploy_to_the_same_skill(quick: None, tmp_path: Path) -> None:
    identity = "amzn1.ask.skill.12345678-1234-1234-1234-123456789012"

    run("--into", str(tmp_path), "--skill-id", identity)

    states = json.loads((tmp_path / ".ask" / "ask-states.json").read_bytes())
    assert states["profiles"]["default"]["skillId"] == identity


def test_without_lambdas_python_the_function_goes_uncompiled_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(package, "_is_target", lambda python: False)

    run("--into", str(tmp_path))

    assert f"there is no Python {package.PYTHON} on this machine" in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "function.zip") as archive:
        assert [name for name in archive.namelist() if name.endswith(".pyc")] == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["--endpoint", "arn:aws:lambda:us-east-1:123456789012:function:no-alias"],
            "is not the ARN of a function's alias",
        ),
        (["--skill-id", "mine"], "'mine' is not the id of a skill"),
        (["--privacy", "http://example.org"], "is not the address of a page: https://…"),
        (["--surprise"], "unrecognized arguments: --surprise"),
    ],
)
def test_an_option_that_is_wrong_is_one_line(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("heel slides: ")
    assert err.endswith(f"{line}\n")
    assert err.count("\n") == 1


def test_a_python_of_another_version_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--into", str(tmp_path), "--python", "/nowhere/python") == 1
    assert capsys.readouterr() == ("", f"heel slides: /nowhere/python is no Python {package.PYTHON}\n")


def test_a_folder_that_cannot_be_written_is_one_line(
    quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")

    assert run("--into", str(tmp_path / "file")) == 1
    assert capsys.readouterr() == ("", f"heel slides: {tmp_path / 'file'} cannot be written: File exists\n")
