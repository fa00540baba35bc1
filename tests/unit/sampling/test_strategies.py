"""The public strategies give what they say, and each of it decides."""

from hypothesis import given, settings

from cocorope.strategies import sampling as strategies


@given(strategies.table_plans(), strategies.single_plans(), strategies.multistage_plans(), strategies.variables_plans())
@settings(max_examples=20)
def test_plans(table, single, several, variables):
    assert table.entry is not None
    assert table.decide(0) == single.decide(0) == "accepted"
    assert several.decide(0) in ("accepted", "next sample")
    assert variables.n >= 3
