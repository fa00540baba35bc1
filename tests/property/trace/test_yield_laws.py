"""The laws of yields: over the processes that ended in a period, those whose masses are known."""

import statistics
from fractions import Fraction

from busy_workshop import Workshop, hour
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace import Ledger, Lot, Part, Received, Transformed
from cocorope.units import Regain

TERMS = st.sampled_from(
    [{"basis": "wet"}, {"basis": "dry"}, {"basis": "commercial", "regain": Regain("13 %"), "cap": "none"}]
)
HOURS = st.none() | st.integers(0, 24).map(hour)


def ended(ledger, start, end):
    """By kind, the processes of which something came out, and whose last event is in the period."""
    found = {}
    for event in ledger.facts:
        if isinstance(event, Transformed):
            found.setdefault(event.order or event.id, []).append(event)
    kinds = {}
    for name, events in found.items():
        last = max(events, key=lambda event: event.at)
        if (
            any(event.outputs for event in events)
            and (start is None or start <= last.at)
            and (end is None or last.at < end)
        ):
            kinds.setdefault(last.process, []).append(name)
    return kinds


class TestYields:
    """Yield statistics per process; what is not known is named and in none of the numbers."""

    @settings(max_examples=80)
    @given(st.integers(0, 2**31), st.integers(4, 24), HOURS, HOURS, TERMS)
    def test_statistics(self, seed, steps, start, end, terms):
        if None not in (start, end) and end <= start:
            start, end = (end, start) if end < start else (None, end)
        ledger = Ledger(Workshop(seed, steps).told)
        kinds, found = ended(ledger, start, end), ledger.yields(**terms, start=start, end=end)
        assert found.keys() == kinds.keys()
        for kind, names in kinds.items():
            each = {name: ledger.balance(name, tolerance="1 kg").on(**terms) for name in names}
            known = [one for one in each.values() if one.yield_ is not None]
            told = found[kind]
            assert (told.process, told.basis, told.count) == (kind, terms["basis"], len(known))
            assert set(told.unknown) == {name for name, one in each.items() if one.yield_ is None}
            assert list(told.unknown) == sorted(told.unknown)
            into = sum(one.into.low for one in known)
            for share, side in (
                (told.ratio_of_totals, "main"),
                (told.by_products, "by_products"),
                (told.losses, "losses"),
            ):
                assert share == (sum(getattr(one, side).low for one in known) / into if known else None)
            yields = sorted(one.yield_ for one in known)
            assert told.mean == (sum(yields) / len(yields) if yields else None)
            assert (told.least, told.greatest) == ((yields[0], yields[-1]) if yields else (None, None))
            assert told.median == (statistics.median(yields) if yields else None)
            self.spread(told, yields)

    @staticmethod
    def spread(told, yields):
        """The square of the sample standard deviation is the variance, to the last of its 34 digits."""
        if len(yields) < 2:
            assert told.standard_deviation is None
            return
        mean = sum(yields) / len(yields)
        variance = sum((one - mean) ** 2 for one in yields) / (len(yields) - 1)
        assert abs(Fraction(told.standard_deviation) ** 2 - variance) <= variance * Fraction(1, 10**32)

    def test_an_order_ends_with_its_last_event(self):
        events = [Received(Lot("a", mass="10 kg"), id="r", at=hour(0)),
                  Transformed("spinning", Part("a", mass="4 kg"), Lot("y", mass="3 kg"), id="s", at=hour(1), order="O"),
                  Transformed("laying", Part("a", mass="4 kg"), Lot("z", mass="3 kg"), id="t", at=hour(3), order="O")]  # fmt: skip
        for told in (events, events[::-1]):
            ledger = Ledger(told)
            assert not ledger.yields(end=hour(3))
            assert ledger.yields(start=hour(2))["laying"].ratio_of_totals == Fraction(3, 4)
            assert set(ledger.yields(start=hour(3))) == {"laying"}
