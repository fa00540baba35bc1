"""The laws of what was worked out before: it changes no answer."""

from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace import Ledger


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
