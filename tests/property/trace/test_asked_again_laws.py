"""The laws of what was worked out before: it changes no answer."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from random import Random

from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace import Ledger, Lot, Part, Received, Transformed


def told(ledger, name, assume):
    recall = ledger.recall([name], assume=assume)
    return {one: (item.share, item.quantity, item.left) for one, item in recall.items.items()}, recall.total


class Blends:
    """A history of blends of blends: most of them keep what went in, some lose, gain, divide or count it, or do not know it."""

    def __init__(self, draw, count):
        self.draw, self.left, self.at = draw, {}, datetime(2025, 3, 1, tzinfo=UTC)
        self.wet = {"moisture": "10 %"} if draw.random() < 0.3 else {}
        self.counted = draw.random() < 0.4
        self.events = [Received(self.lot(f"fibre-{n}", 48), id=f"r{n}", at=self.at) for n in range(2)]
        if draw.random() < 0.4:
            self.left["fibre-x"] = 48  # not weighed: nobody can say what part of it a part is
            self.events.append(Received(Lot("fibre-x"), id="rx", at=self.at))
        for number in range(count):
            self.blend(f"blend-{number}", self.at + timedelta(hours=number + 1))

    @property
    def names(self):
        return sorted(self.left)

    def lot(self, name, mass):
        self.left[name] = mass
        return Lot(name, mass=f"{mass} kg", pieces=16 if self.counted else None, **self.wet)

    def blend(self, name, at):
        draw, inputs, mass = self.draw, [], 0
        full = [one for one, left in sorted(self.left.items()) if left > 3]
        for one in draw.sample(full, min(len(full), draw.choice([1, 2, 2, 2, 3]))):
            taken = draw.choice([self.left[one] // 2, self.left[one] // 3, self.left[one]])
            self.left[one] -= taken
            mass += taken
            inputs.append(
                Part(one, pieces=5) if self.counted and draw.random() < 0.3 else Part(one, mass=f"{taken} kg")
            )
        if not inputs:
            return
        made = max(1, mass - draw.choice([0, 0, 0, 0, 0, 1, -1]))
        half = made // 2 if made > 2 and draw.random() < 0.2 else 0
        outputs = [self.lot(name, made - half), *([self.lot(f"{name}-b", half)] if half else [])]
        self.events.append(Transformed("blending", inputs, outputs, id=name, at=at))


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

    @settings(max_examples=100)
    @given(st.integers(0, 2**31), st.integers(4, 9))
    def test_blends_of_blends(self, seed, count):
        """What is worked out from rows of numbers is what the general rule says, to the last grain."""
        history = Blends(Random(seed), count)
        ledger = Ledger(history.events)
        for name in history.names:
            assert ledger.recall(name).total.low.value >= 0  # read, so that all is in rows
        for name in history.names:
            assert told(ledger, name, assume=True) == told(Ledger(history.events), name, assume=True)

    @settings(max_examples=100)
    @given(
        st.lists(st.integers(1, 36), min_size=1, max_size=6).filter(lambda sizes: sum(sizes) <= 40),
        st.integers(0, 3), st.integers(0, 5), st.integers(0, 30),
    )  # fmt: skip
    def test_what_was_cut_in_pieces(self, sizes, more, named, strangers):
        """Equal pieces are worked out once, few things among many by number: neither shows."""
        at = datetime(2025, 3, 1, tzinfo=UTC)
        names = [f"piece-{number}" for number in range(len(sizes))]
        events = [
            Received([Lot("a", mass="9 kg"), Lot("b", mass="9 kg")], id="r", at=at),
            Transformed("blending", ["a", Part("b", mass=f"{more + 1} kg")], Lot("m", mass=f"{10 + more} kg"),
                        id="m", at=at + timedelta(hours=1)),
            *(Transformed("cutting", Part("m", mass=f"{size / 4} kg"), Lot(name, mass=f"{size / 4} kg"),
                          id=name, at=at + timedelta(hours=2)) for name, size in zip(names, sizes, strict=True)),
        ]  # fmt: skip
        others = [Received(Lot(f"other-{n}", mass="1 kg"), id=f"o{n}", at=at) for n in range(strangers * 3)]
        seeds = ["a", *names[named : named + 1]]
        ledgers = Ledger([*events, *others]), Ledger(events)
        recalls = [ledger.recall(seeds) for _ in range(2) for ledger in ledgers if ledger.recall("b").total.high]
        assert len({(recall.total.low, recall.total.expected, recall.total.high) for recall in recalls}) == 1
        for name, size in zip(names, sizes, strict=True):
            (share,) = {recall.items[name].share for recall in recalls}
            if name in seeds:
                assert (share.low, share.expected, share.high) == (1, 1, 1)
                continue
            held, good = Fraction(size, 4), more + 1
            assert (share.low, share.high) == (max(Fraction(0), 1 - good / held), min(Fraction(1), 9 / held))
            assert abs(share.expected - Fraction(9, 10 + more)) < Fraction(1, 10**90)


class TestKept:
    """A recall taken from a ledger stays that ledger's, whatever the ledger goes on to."""

    @settings(max_examples=40)
    @given(st.integers(0, 2**31), st.integers(3, 14), st.booleans(), st.booleans())
    def test_while_the_ledger_goes_on(self, seed, steps, muddled, assume):
        events = Workshop(seed, steps, muddled=muddled).told
        ledger = Ledger(events[: len(events) // 2])
        kept = {name: ledger.recall([name], assume=assume) for name in sorted(ledger.ids)}
        for event in events[len(events) // 2 :]:
            ledger = ledger.append(event)
            assert ledger.ids  # the later ledger has taken the index along
        alone = Ledger(events[: len(events) // 2])
        for name, recall in kept.items():
            other = alone.recall([name], assume=assume)
            assert recall.ids == other.ids
            assert dict(recall.items) == dict(other.items)
            assert (recall.total, recall.assumed) == (other.total, other.assumed)
            assert (recall.at_home, recall.papers) == (other.at_home, other.papers)
            assert [recall.because(one) for one in recall.items] == [other.because(one) for one in other.items]
