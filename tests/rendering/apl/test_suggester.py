"""Amazon's own checker has nothing to say of any page."""

import json
import shutil
import subprocess
from typing import Any

import pytest

from tests.support.pages import everything
from tests.support.paths import CHECKOUT
from tests.support.waiting import PATIENCE_SECONDS

pytestmark = pytest.mark.outside

CHECKER = CHECKOUT / "tests" / "support" / "suggester.cjs"
INSTALLED = CHECKOUT / ".suggester" / "node_modules" / "apl-suggester"


def suggested(documents: dict[str, Any]) -> Any:
    """What the checker says of each document that it has something to say of."""
    node = shutil.which("node")
    if node is None or not INSTALLED.exists():
        pytest.skip("NO PAGE CHECKED BY AMAZON'S CHECKER: apl-suggester is not installed: make viewhost")
    asked = [node, str(CHECKER)]
    done = subprocess.run(
        asked, input=json.dumps(documents), capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
    )
    assert done.returncode == 0, done.stderr  # which has some thinking aloud of its own in any case
    return json.loads(done.stdout)


def test_amazons_checker_finds_nothing_wrong_with_any_page() -> None:
    pages = everything()

    assert suggested({made.name: made.shown().document for made in pages}) == {}


def test_amazons_checker_finds_a_mistake_put_into_a_page() -> None:
    page = everything()[0].shown().document
    misspelt = json.loads(json.dumps(page).replace('"fontSize"', '"fontsize"', 1))
    absolute = json.loads(json.dumps(page).replace('"position": "absolute"', '"position": "absolut"', 1))

    assert set(suggested({"misspelt": misspelt, "absolute": absolute})) == {"misspelt", "absolute"}
