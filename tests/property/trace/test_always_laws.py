"""What holds of every ledger, however its events contradict one another."""

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import Ledger

WORKSHOPS = st.builds(
    lambda seed, steps: Workshop(seed, steps, muddled=True).told, st.integers(0, 2**31), st.integers(4, 20)
)
HOURS = st.none() | st.integers(-1, 14)


class TestBounds:
    """Issue and DESIGN 6: 0 <= low <= expected <= high <= quantity, of each thing and of all that is left."""

    @settings(max_examples=60)
    @given(WORKSHOPS | strategies.told(), st.booleans(), HOURS)
    def test_bounds(self, events, assume, hours):
        ledger = Ledger(events)
        since = None if hours is None else START + timedelta(hours=hours)
        names = sorted(ledger.ids)
        for seeds in (names[:1], names[-1:], names[::2]):
            recall = ledger.recall(seeds, since, assume=assume)
            assert set(seeds) <= recall.ids
            for item in recall.items.values():
                share = item.share
                expected = share.low if share.expected is None else share.expected
                assert Fraction(0) <= share.low <= expected <= share.high <= 1
                if item.quantity is not None:
                    mass = item.low if item.expected is None else item.expected
                    assert 0 <= item.low.value <= mass.value
                    assert item.low <= mass <= item.high <= item.quantity
                assert item.left >= 0
            total = recall.total
            assert total.low.value >= 0
            assert (
                total.low <= (total.low if total.expected is None else total.expected) <= total.high <= total.quantity
            )

    @settings(max_examples=40)
    @given(WORKSHOPS | strategies.told())
    def test_later_never_more(self, events):
        """What was taken from a later instant on is part of what was taken from an earlier one on."""
        ledger = Ledger(events)
        times = sorted({event.at for event in ledger.facts})
        for name in sorted(ledger.ids)[:3]:
            reached = [ledger.recall(name, since=at).ids for at in times]
            assert all(late <= early for early, late in pairwise(reached))
            assert not reached or reached[0] <= ledger.recall(name).ids


class TestOrigins:
    """The sum of origins is one exactly, and each is behind the thing."""

    @settings(max_examples=60)
    @given(WORKSHOPS)
    def test_sum(self, events):
        ledger = Ledger(events)
        for name in ledger.ids:
            origins = ledger.origins(name)
            assert sum(origins.values()) == 1
            assert all(0 < share <= 1 for share in origins.values())
            assert set(origins) <= {name} | ledger.upstream(name)
