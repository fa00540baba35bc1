"""The laws of a recall: its bounds contain what really happened."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.trace import Ledger, Packed, Part, Transformed, Unpacked, _spread


def check_bounds(history, *, assume=True):
    recall = Ledger(history.events).recall(history.seeds, assume=assume)
    for name, truth in history.truth.items():
        if name not in recall.ids:
            assert truth == 0
            continue
        item = recall.items[name]
        assert item.share.low <= truth <= item.share.high
        assert Fraction(0) <= item.share.low <= item.share.high <= 1
        if item.share.expected is not None:
            assert item.share.low <= item.share.expected <= item.share.high
        if item.quantity is not None:
            expected = item.low if item.expected is None else item.expected
            assert item.low <= expected <= item.high <= item.quantity


class TestBoundsContainTheTruth:
    """The box rule: q - (T - lo) and min(q, hi) bound what any physical mixing can have put into a part."""

    @settings(max_examples=60)
    @given(strategies.simulated("dry"))
    def test_on_dry_basis(self, history):
        check_bounds(history)

    @settings(max_examples=60)
    @given(strategies.simulated("dry"))
    def test_on_dry_basis_without_assumption(self, history):
        check_bounds(history, assume=False)

    @settings(max_examples=60)
    @given(strategies.simulated("mass"))
    def test_by_mass_while_nothing_gets_wetter(self, history):
        check_bounds(history)

    @settings(max_examples=60)
    @given(strategies.simulated("mass"))
    def test_by_mass_without_assumption(self, history):
        check_bounds(history, assume=False)


class TestCratesUsedAgain:
    """A crate may go into what held it the day before: its links go round, and the bounds hold all the same."""

    @settings(max_examples=60)
    @given(strategies.simulated("dry", crates=True))
    def test_on_dry_basis(self, history):
        check_bounds(history)

    @settings(max_examples=60)
    @given(strategies.simulated("dry", crates=True))
    def test_on_dry_basis_without_assumption(self, history):
        check_bounds(history, assume=False)

    @settings(max_examples=60)
    @given(strategies.simulated("mass", crates=True))
    def test_by_mass_while_nothing_gets_wetter(self, history):
        check_bounds(history)

    @settings(max_examples=60)
    @given(strategies.simulated("dry", crates=True))
    def test_nothing_is_a_pool(self, history):
        """As sharp as if each crate had been a new one each time, or none at all."""
        ledger = Ledger(history.events)
        recall, plain = ledger.recall(history.seeds), Ledger(without_crates(history.events)).recall(history.seeds)
        assert recall.total == plain.total
        assert not {"TRC203", "TRC205"} & {finding.code for finding in ledger.review().findings}
        for name in history.truth:
            assert (name in recall.ids) == (name in plain.ids)
            if name in recall.ids:
                assert recall.items[name].share == plain.items[name].share
                assert ledger.origins(name) == Ledger(without_crates(history.events)).origins(name)


def without_crates(events):
    """The same told of the lots alone: what was used out of a crate is used as the lots that were in it."""
    inside, told = {}, []

    def deep(name):
        return [lot for one in inside[name] for lot in deep(one)] if inside.get(name) else [name]

    for event in events:
        if isinstance(event, Packed):
            inside.setdefault(event.into, []).extend(event.contents)
        elif isinstance(event, Unpacked):
            inside[event.out_of] = []
        elif isinstance(event, Transformed):
            parts = [Part(lot) if part.of in inside else part for part in event.inputs for lot in deep(part.of)]
            told.append(attrs.evolve(event, inputs=parts))
        else:
            told.append(event)
    return told


class TestABrokenRuleIsCaught:
    """A rule that forgets what left the box beside the part must be found out by the simulation."""

    @pytest.mark.parametrize("broken", ["low", "high"])
    def test_a_broken_rule_is_caught(self, monkeypatch, broken):
        right = _spread._came_out

        def wrong(*box):
            total, low, expected, high = right(*box)
            even = low if expected is None else expected
            return (total, even, expected, high) if broken == "low" else (total, low, expected, even)

        monkeypatch.setattr(_spread, "_came_out", wrong)

        @settings(max_examples=200, database=None)
        @given(strategies.simulated("dry"))
        def bounds_hold(history):
            check_bounds(history)

        with pytest.raises(AssertionError):
            bounds_hold()


class TestSeeds:
    """The recall of A and B reaches exactly the union; quantities are monotone in the seeds."""

    @settings(max_examples=25)
    @given(
        strategies.told(), st.sets(strategies.identifiers(), max_size=3), st.sets(strategies.identifiers(), max_size=3)
    )
    def test_union_and_monotone(self, events, one, other):
        ledger = Ledger(events)
        a, b, both = ledger.recall(one), ledger.recall(other), ledger.recall(one | other)
        assert both.ids == a.ids | b.ids
        for name in a.ids:
            small, large = a.items[name], both.items[name]
            assert small.share.low <= large.share.low
            assert small.share.high <= large.share.high
            assert small.quantity == large.quantity
