"""A table of a standard is walked row by row, and each row says where it was read and how it stands."""

import attrs
import pytest

from cocorope.provenance import Source
from cocorope.spec.catalogue import ci1308_1996, is1410_2001, load, manila_commercial, mesh_matting


def test_a_table_counts_and_walks_its_rows():
    rows = list(is1410_2001.TABLE)
    assert len(is1410_2001.TABLE) == len(rows) > 0
    assert rows == list(is1410_2001.TABLE.rows)


@pytest.mark.parametrize(
    ("size", "construction", "status"),
    [
        ("8 mm", "hawser_laid", "sound"),
        ("176 mm", "shroud_laid", "corrected"),
        ("176 mm", "cable_laid", "suspect"),
    ],
)
def test_a_row_says_how_it_stands(size, construction, status):
    row = is1410_2001.TABLE.row(size, construction=construction)
    assert row.status == status
    assert row.source == is1410_2001.SOURCE


@pytest.mark.parametrize("module", [is1410_2001, ci1308_1996, manila_commercial, mesh_matting])
def test_every_row_has_provenance(module):
    assert {row.source for row in module.TABLE} == {module.SOURCE}


def test_a_row_may_have_a_source_of_its_own():
    other = Source("another page", confidence="low")
    row = attrs.evolve(is1410_2001.TABLE.rows[0], source=other)
    table = attrs.evolve(is1410_2001.TABLE, rows=[row, *is1410_2001.TABLE.rows[1:]])
    assert [one.source for one in table][:2] == [other, is1410_2001.SOURCE]


def test_a_users_table_has_its_source_in_every_row():
    mine = Source("my own copy", confidence="read")
    table = load(
        name="mine",
        source=mine,
        columns={"breaking_force": "Force"},
        size="nominal_diameter",
        rows=[{"construction": "hawser_laid", "nominal_diameter": "8 mm", "breaking_force": "0.7 kN"}],
    )
    assert table.row("8 mm").source == mine
    assert table.row("8 mm").status == "sound"
