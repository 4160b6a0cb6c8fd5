"""What the function needs of other people's: as the lock pins it, as it was released, without what is never loaded."""

import base64
import hashlib
import re
import tomllib
from collections.abc import Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Only ask_sdk_core.api_client needs it, which nothing here imports (tests/tools/test_package.py holds that). With what
# it needs in turn it would add 2.1 MB to 7.4, and modules of charset-normalizer compiled for one kind of machine.
LEFT_OUT = frozenset({"requests"})

# Of what is needed, what nobody loads: ask-sdk's clients of other services (skill/alexa/__init__.py), its models of
# what is neither read of a request (skill/alexa/envelope.py) nor answered, dateutil's own time zones, and the sources
# and tables from which tzdata's are made.
UNREAD = (
    "amazonpay|applink|automotive|custom_interface_controller|gadget_controller|game_engine|geolocation|messaging|"
    "monetization|navigation|videoapp"
)
NEVER_LOADED = re.compile(
    r"ask_sdk_model/services/(?:\w+/.*|service_client_factory\.py)"
    rf"|ask_sdk_model/interfaces/(?:{UNREAD})/.*"
    r"|dateutil/zoneinfo/.*\.tar\.gz"
    r"|tzdata/zoneinfo/(?:[^/]+\.(?:tab|zi)|leapseconds)"
)

LICENCES = re.compile(r"(?:LICEN[CS]E|NOTICE|COPYING)[^/]*", re.IGNORECASE)
PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)

Files = dict[str, bytes]


class PackageError(Exception):
    """Nothing can be packed, and why, in one line."""


def dependencies(checkout: Path) -> Files:
    """What the lambda group of pyproject.toml needs, as requirements.lock pins it and this environment has it."""
    groups = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    lock = (checkout / "requirements.lock").read_text(encoding="utf-8")
    pins = {str(canonicalize_name(name)): version for name, version in PIN.findall(lock)}
    files: Files = {}
    todo = [Requirement(pin).name for pin in groups["lambda"]]
    seen = set(LEFT_OUT)
    while todo:
        name = canonicalize_name(todo.pop())
        if name in seen:
            continue
        seen.add(name)
        needed = installed(name, pins)
        files |= copied(needed)
        wanted = map(Requirement, needed.requires or ())
        todo += [each.name for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]
    return files


def installed(name: str, pins: Mapping[str, str]) -> Distribution:
    """A distribution as it is pinned; PackageError if it is not here, or in another version."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        raise PackageError(f"{name} is not installed: make setup") from None
    if found.version != pins.get(name):
        raise PackageError(
            f"{name} {found.version} is installed, and requirements.lock pins {pins.get(name)}: make setup"
        )
    return found


def copied(needed: Distribution) -> Files:
    """The files of a distribution, exactly as they were released, and its licence; PackageError if one was changed."""
    files: Files = {}
    for file in needed.files or ():
        path = PurePosixPath(file.as_posix())
        described = path.parts[0].endswith(".dist-info")
        if "__pycache__" in path.parts or path.parts[0] == ".." or (described and not LICENCES.fullmatch(path.name)):
            continue
        if NEVER_LOADED.fullmatch(str(path)):
            continue
        content = Path(str(file.locate())).read_bytes()
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        if file.hash is None or file.hash.value != digest:
            raise PackageError(f"{path} is not as {needed.name} {needed.version} was released: make setup")
        if path.suffix in {".so", ".pyd", ".dylib"}:
            raise PackageError(f"{path} runs on this kind of machine only, and Lambda is another")
        files[str(path)] = content
    return files
