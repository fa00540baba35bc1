"""Our port names beside the table they were taken from."""

import csv
from pathlib import Path

import pytest

from cocorope.identifiers import PORTS

TABLE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "ports.csv"


def test_every_port_of_the_table():
    if not TABLE.exists():
        pytest.skip("the table of ports is not beside this checkout")
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    ours = {port.code: port for port in PORTS}
    assert ours.keys() == {row["code"] for row in rows}
    for row in rows:
        port = ours[row["code"]]
        assert port.source.confidence == row["confidence"]
        assert set(row["name"].split(" / ")) <= set(port.names)
