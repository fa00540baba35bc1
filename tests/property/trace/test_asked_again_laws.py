"""The laws of what was worked out before: it changes no answer."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace import Ledger, Lot, Part, Received, Transformed


def told(ledger, name, assume):
    recall = ledger.recall([name], assume=assume)
    return {one: (item.share, item.quantity, item.left) for one, item in recall.items.items()}, recall.total


class TestAskedAgain:
    """A recall asked again, and after others, says what a ledger says that was never asked before."""

    @settings(max_examples=40)
    @given(st.integers(0, 2**31), st.integers(3, 14), st.booleans(), st.booleans())
    def test_recalls(self, seed, steps, muddled, assume):
        workshop = Workshop(seed, steps, muddled=muddled)
        ledger = Ledger(workshop.told)
        names = sorted(ledger.ids)
        first = {name: told(ledger, name, assume) for name in names}
        for name in names:
            assert told(ledger, name, assume) == first[name] == told(Ledger(workshop.told), name, assume)

    def test_blends_of_what_is_sure_in_part_and_of_what_is_not_known(self):
        def at(number):
            return {"id": f"e{number}", "at": datetime(2025, 3, 1, tzinfo=UTC) + timedelta(hours=number)}

        def part(name, mass):
            return Part(name, mass=mass)

        events = [
            Received([*(Lot(name, mass="10 kg") for name in "abc"), Lot("u")], **at(0)),
            Transformed("blending", [part("a", "10 kg"), part("b", "2 kg")], Lot("m", mass="12 kg"), **at(1)),
            Transformed("blending", [part("m", "11 kg"), part("c", "1 kg")], Lot("n", mass="12 kg"), **at(2)),
            Transformed("blending", [part("m", "1 kg"), part("c", "1 kg")], Lot("o", mass="2 kg"), **at(5)),
            Transformed("spinning", ["u", part("b", "1 kg")], Lot("p", mass="10 kg"), **at(3)),
            Transformed("blending", [part("p", "5 kg"), part("c", "5 kg")], Lot("q", mass="10 kg"), **at(4)),
        ]
        ledger = Ledger(events)
        for _ in range(3):
            sure = ledger.recall("a").items["n"].share
            assert (sure.low, sure.high) == (Fraction(9, 12), Fraction(10, 12))
            assert abs(sure.expected - Fraction(11 * 10, 12 * 12)) < Fraction(1, 10**90)
            little = ledger.recall("a").items["o"].share
            assert (little.low, little.high) == (0, Fraction(1, 2))
            unknown = ledger.recall("u").items["q"].share
            assert (unknown.low, unknown.expected, unknown.high) == (0, None, Fraction(1, 2))
