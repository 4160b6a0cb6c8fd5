"""The report and the training tool."""

import json
from pathlib import Path

import pytest

from tools import ear_fitting, hearing_report, train_ear

ROWS = (
    "ready\tready\tnext\nready\tmake it eight\treps:8|more_reps\nmoving\tow that hurts\tpain\n"
    "outside\tplay some jazz\tnone\nsafety\tno none of that\tno\tq2\nsafety\tit locks sometimes\tyes|"
    "somewhat\tq2 misheard\n"
)


def test_json_has_both_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text(ROWS)
    assert hearing_report.main([str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"words", "alexa"}
    assert found["words"]["rows"] == 6
    assert found["words"]["wrong_no_to_safety"] == 0


@pytest.mark.parametrize(
    "bad",
    [
        "ready\tready\n",
        "nowhere\tready\tnext\n",
        "ready\t?\tnext\n",
        "ready\tready\tfly\n",
        "ready\tready\tnext\tq9\n",
        "",
        "ready\tgo\t\n",
    ],
)
def test_a_bad_row_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], bad: str) -> None:
    file = tmp_path / "bad.tsv"
    file.write_text(bad)
    assert hearing_report.main([str(file)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "bad.tsv" in said


def test_without_a_file_a_report_of_hearing_reads_the_rows_for_testing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.tsv").write_text(ROWS)
    (tmp_path / "two.tsv").write_text("ready\tready\tnext\n")
    monkeypatch.setattr(hearing_report, "TESTING", tmp_path)

    assert hearing_report.main(["--json"]) == 0
    assert json.loads(capsys.readouterr().out)["words"]["rows"] == 7


def test_a_report_of_hearing_says_which_file_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert hearing_report.main(["/no/such.tsv"]) == 2
    assert "/no/such.tsv" in capsys.readouterr().err


def test_a_report_of_hearing_counts_an_effect_only_with_its_value() -> None:
    assert hearing_report.accepted("reps:8", ("reps:8", "more_reps"))
    assert not hearing_report.accepted("reps:7", ("reps:8", "more_reps"))
    assert hearing_report.accepted("term:tailbone", ("term:coccyx",))
    assert hearing_report.accepted("remind:07:30", ("remind",))


def test_a_report_of_hearing_takes_the_particular_answer_where_a_row_knows_only_the_broad_one() -> None:
    assert hearing_report.accepted("teach:far", ("how", "tip"))
    assert hearing_report.accepted("restart_leg", ("start_over",))
    assert not hearing_report.accepted("teach:far", ("teach:hold", "how"))
    assert not hearing_report.accepted("how", ("teach:far",))
    assert not hearing_report.accepted("teach:far", ("next",))


def test_a_report_of_hearing_asks_the_samples_before_the_ear(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("ready\tready\tnext\n")
    assert hearing_report.main([str(file), "--json"], samples=lambda text, situation, question: "stop") == 0
    assert json.loads(capsys.readouterr().out)["alexa"]["right"] == 0


def test_training_on_a_folder_without_rows_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train_ear.main([str(tmp_path), "--out", str(tmp_path / "weights.bin")]) == 2
    assert capsys.readouterr().err == "there is no file of rows (*.tsv)\n"
    assert list(tmp_path.iterdir()) == []


def test_training_gives_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text(ROWS)
    rows = train_ear.read_rows([file])
    first, second = (train_ear.pack(ear_fitting.fit(rows), train_ear.made_from(rows)) for _ in range(2))
    assert first == second
