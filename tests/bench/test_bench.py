"""What is measured is comparable, and the page has every figure; the figures themselves are nobody's law."""

from typing import Any

import pytest

from bench import page, prices, spending
from bench.measure import Pairs
from bench.rig import BASELINE, OURS, PYTHON, Rig, rig
from bench.scene import account, said_by, scene
from bench.spending import Practice, Spent
from simulator.cli.engine import Engine
from tests.support.paths import CHECKOUT

PAGE = CHECKOUT / "docs" / "benchmarks.md"


@pytest.fixture(scope="module")
def ready(engine: Engine, client: Any, tmp_path_factory: pytest.TempPathFactory) -> Rig:
    """The function and the baseline, each in a folder, and their tables."""
    if not PYTHON.exists():
        pytest.skip("THE BASELINE IS NOT COMPARED: it is not installed: rm -r .bench, and make bench")
    return rig(tmp_path_factory.mktemp("rig"), engine.environment({}), client, scene())


def document(answer: Any) -> Any:
    """The items of an answer's sound."""
    return answer["response"]["directives"][0]["document"]["mainTemplate"]["item"]["items"]


def test_the_baseline_comes_back_to_the_same_rep_in_an_answer_about_as_long(ready: Rig) -> None:
    ready.seed(7)
    with ready.worker(OURS) as ours, ready.worker(BASELINE) as baseline:
        _, mine = ours.ask(said_by(7, ready.scene.question))
        _, theirs = baseline.ask(said_by(7, ready.scene.question, {}))

    played = [next(item for item in document(each) if item["type"] == "Sequencer") for each in (mine, theirs)]
    assert played[0]["description"] == played[1]["description"] == "right leg, 3 to 5; left leg, 1 to 5; 4 in, 4 out"
    assert 0.8 < len(str(document(theirs))) / len(str(document(mine))) < 1.25


def test_the_skill_and_the_baseline_have_stored_a_turn_when_they_answer(ready: Rig) -> None:
    ready.seed(8)
    with ready.worker(OURS) as ours, ready.worker(BASELINE) as baseline:
        ours.ask(said_by(8, ready.scene.question))
        baseline.ask(said_by(8, ready.scene.question, {}))
    key = {"S": account(8)}
    place = ready.client.query(
        TableName="heel-slides-bench",
        KeyConditionExpression="person = :person AND kind = :kind",
        ExpressionAttributeValues={":person": key, ":kind": {"S": "place"}},
    )["Items"][0]["body"]["M"]
    state = ready.client.query(
        TableName="heel-slides-baseline",
        KeyConditionExpression="id = :id",
        ExpressionAttributeValues={":id": key},
    )["Items"][0]["attributes"]["M"]

    assert (place["done"]["L"][0], state["right"]) == ({"N": "2"}, {"N": "2"})


def test_the_skill_and_the_baseline_begin_and_end_the_set_of_a_practice_at_the_same_turns(ready: Rig) -> None:
    sets = []
    for skill in (OURS, BASELINE):
        answers: list[Any] = []
        attributes: dict[str, Any] = {}
        with ready.worker(skill) as worker:
            for sent in ready.scene.practice:
                answers.append(worker.ask(said_by(9, sent, attributes))[1])
                attributes = answers[-1].get("sessionAttributes", {})

        assert [each["response"]["shouldEndSession"] for each in answers] == [False] * (len(answers) - 1) + [True]
        sets.append([nth for nth, each in enumerate(answers) if "directives" in each["response"]])
    assert sets[0] == sets[1]


def test_an_item_has_the_size_that_dynamodb_charges_for() -> None:
    """Names and strings by their bytes, two digits a byte and one more, three bytes and one for each inside."""
    item: dict[str, dict[str, Any]] = {
        "ab": {"S": "é"},
        "n": {"N": "12300"},
        "l": {"L": [{"N": "1"}, {"NULL": True}]},
        "m": {"M": {"k": {"S": ""}}},
    }

    assert spending.item_size(item) == (2 + 2) + (1 + 3) + (1 + 3 + 3 + 2) + (1 + 3 + 1 + 1)


def test_the_bill_is_what_its_lines_say() -> None:
    """Of a practice of two turns, the second with a transaction of two items."""
    practice = Practice(
        (Spent(calls=1, read_units=1, log=100), Spent(calls=1, items=2, written=900, write_units=4, log=100)),
        Spent(),
        stored=1_000,
    )
    bill = {line.name: line.dollars for line in prices.bill(practice, turn_ms=2.0)}

    assert bill == pytest.approx(
        {
            "Lambda, requests": 2 * 0.20,
            "Lambda, duration": 2_000_000 * 0.017 * 0.5 * 0.0000133334,
            "SnapStart, restoring": 500_000 * 0.0001397998,
            "DynamoDB, writes": 4 * 0.625,
            "DynamoDB, reads": 0.125,
            "DynamoDB, storage": 12 * 0.45,
            "Logs": 0.6 * (0.50 + 0.03),
        }
    )


def test_a_figure_is_not_rounded_into_its_target() -> None:
    assert page.ratio("it", Pairs((7.501,), (10.0,)), 0.75)[-1] == "**not met**"
    assert page.ratio("it", Pairs((7.5,), (10.0,)), 0.75)[-1] == "met"


@pytest.mark.parametrize(
    "figure",
    [
        "| cold start: a fresh process, from the first import to the first answer | ≤ 0.95 |",
        "| a warm turn with its write | ≤ 0.70 |",
        "| the skill's own share |",
        "| DynamoDB calls a turn, over a practice of",
        "| bytes written a turn, as DynamoDB counts them | ≤ 1024 |",
        "What 1,000,000 practices would cost at list prices",
        "| DynamoDB, writes |",
        "| together |",
        "| launch with 10,000 stored practices, against one | ≤ 1.05 |",
        "| turns a second of one process, 50 sessions at once |",
        "| the slowest percentile of these turns |",
        "| the package, zipped and unzipped |",
    ],
)
def test_the_page_has_every_figure(figure: str) -> None:
    assert figure in PAGE.read_text(encoding="utf-8")
