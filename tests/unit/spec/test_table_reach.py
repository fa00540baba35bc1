"""A table of a standard is counted and walked row by row."""

from cocorope.spec.catalogue import is1410_2001


def test_a_table_counts_and_walks_its_rows():
    rows = list(is1410_2001.TABLE)
    assert len(is1410_2001.TABLE) == len(rows) > 0
    assert rows == list(is1410_2001.TABLE.rows)
