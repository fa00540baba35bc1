"""What holds of every ledger, however its events contradict one another."""

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import Corrected, Judged, Ledger
from cocorope.trace.chain import canonical_bytes

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


def concerned(event):
    """The things that an event brings about, fills, empties, removes, counts or judges."""
    named = {thing.id for thing in getattr(event, "outputs", ())}
    named |= {getattr(event, name) for name in ("into", "out_of", "shipment") if hasattr(event, name)}
    named |= {one.of for one in (*getattr(event, "parts", ()), *getattr(event, "found", ()))}
    return named | (set(event.of) if isinstance(event, Judged) else set())


class TestReviewOfSomeThings:
    """What is wrong with the telling is named for what stands behind the things; a waiting correction always."""

    @settings(max_examples=100)
    @given(strategies.told(), st.sets(strategies.identifiers(), max_size=3))
    def test_the_telling(self, events, things):
        ledger = Ledger(events)
        behind = things.union(*map(ledger.upstream, things)) & ledger.ids
        orders = {}
        for event in ledger.facts:
            if getattr(event, "order", ""):
                orders.setdefault(event.order, set()).update(concerned(event))
        keys = {one.id for one in ledger.facts if orders.get(getattr(one, "order", ""), concerned(one)) & behind}
        corrections = [one for one in ledger.events if isinstance(one, Corrected)]
        known = {one.id for one in ledger.events}
        more = keys
        while more:
            more = {one.id for one in corrections if one.target in keys} - keys
            keys |= more
        keys |= {one.id for one in corrections if one.target not in known}
        told = {one for one in ledger.review().findings if one.path.startswith("$.events")}
        part = {one for one in ledger.review(of=things).findings if one.path.startswith("$.events")}
        assert part == {one for one in told if one.facts["event"] in keys}
        first = {first_telling(ledger, one.id) for one in corrections}
        waiting = {one.id for one in first if isinstance(one, Corrected) and one.target not in known}
        assert {one.facts["event"] for one in told if one.code == "TRC102"} == waiting


def first_telling(ledger, key):
    """Of several tellings of one event the one that counts."""
    return min(
        (one for one in ledger.events if one.id == key), key=lambda one: (one.at, one.recorded, canonical_bytes(one))
    )
