"""Trains the ear on rows of what people say, and writes its weights.

    python -m tools.train_ear FOLDER [FOLDER ...] --out skill/hearing/learned/weights-en.bin

Every `*.tsv` in the folders is read in the order of its name; `tools/ear_fitting.py` finds the model. The same rows
and versions give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import struct
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from skill.hearing.learned import model as model_file
from tools import ear_fitting
from tools.ear_fitting import Model, bags, placed
from tools.hearing_rows import Row, RowError, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TEMPERATURE = 1.1


def read_rows(paths: Iterable[Path]) -> list[Row]:
    """All rows of the files; RowError with one line that names file and row for a bad one, or where there is none."""
    rows = [row for path in paths for row in read(path)]
    if not rows:
        raise RowError("there is no file of rows (*.tsv)")
    return rows


def made_from(rows: Sequence[Row]) -> str:
    """What the weights are made from, as eight hexadecimal digits: the rows, the settings above, and the features.

    Of the features every twentieth row is a sample, so that a test can compare in a moment and a mere rewording of the
    code trains nothing anew.
    """
    told = [repr((*ear_fitting.SETTINGS, TEMPERATURE))]
    told += ["\t".join((row.situation, row.text, *row.effects, row.question or "")) for row in rows]
    told += [repr([(sorted(bag), value) for bag, value in bags(row)]) for row in placed(rows[::20])]
    return f"{zlib.crc32(chr(10).join(told).encode()):08x}"


def pack(model: Model, source: str, temperature: float = TEMPERATURE) -> bytes:
    """The file: magic, and compressed, all numbers little-endian: length of the header, header (JSON), and the tables.

    These are the first key and the first entry of each shelf and the end (32 bits), the low bits of the keys (16 bits),
    how many entries each key has, the meanings and the weights of the entries (8 bits). The meaning of a key's last
    entry has 128 added; there may be at most 128 meanings, and 255 entries of a key.
    """
    table = model.weights.tocsr()
    table.sort_indices()
    head = json.dumps(
        {"meanings": model.meanings, "step": round(model.step, 9), "temperature": temperature,
         "keys": len(model.keys), "made_from": source},
        separators=(",", ":"), sort_keys=True,
    ).encode()  # fmt: skip
    head += b" " * (-len(head) % 4)
    keys = np.array(model.keys, dtype=np.int64)
    shelves = np.searchsorted(keys >> model_file.LOW_BITS, np.arange(model_file.SHELVES + 1))
    which = table.indices.copy()
    which[table.indptr[1:] - 1] += model_file.LAST
    parts = (
        shelves.astype("<u4"),
        table.indptr[shelves].astype("<u4"),
        (keys & (1 << model_file.LOW_BITS) - 1).astype("<u2"),
        np.diff(table.indptr).astype(np.uint8),
        which.astype(np.uint8),
        np.rint(table.data / model.step).astype(np.int8),
    )
    body = b"".join(part.tobytes() for part in parts)
    return model_file.MAGIC + zlib.compress(struct.pack("<I", len(head)) + head + body, 9)


def main(argv: Sequence[str] | None = None) -> int:
    """Train on the folders' rows and write the weights."""
    parser = argparse.ArgumentParser("make ear", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="folders of rows, or files")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the weights are written")
    chosen = parser.parse_args(argv)
    paths = [path for f in chosen.folders for path in (sorted(f.glob("*.tsv")) if f.is_dir() else [f])]
    try:
        rows = read_rows(paths)
    except RowError as problem:
        print(problem, file=sys.stderr)
        return 2
    data = pack(ear_fitting.fit(rows), made_from(rows))
    chosen.out.write_bytes(data)
    print(f"{len(rows)} rows -> {chosen.out}, {len(data)} bytes, crc {zlib.crc32(data):08x}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
