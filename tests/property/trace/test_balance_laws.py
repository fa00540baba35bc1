"""The laws of a balance: nothing comes of nothing, and nothing goes without a word."""

from datetime import timedelta
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import ENTRIES, Ledger, Lot, Received, Transformed
from cocorope.units import Regain

BASES = [("wet", {}), ("dry", {}), ("commercial", {"regain": Regain("13 %"), "cap": "none"}),
         ("commercial", {"regain": Regain("13 %"), "cap": "weighed mass"})]  # fmt: skip
IN = ENTRIES[: ENTRIES.index("gains") + 1]
SITES = st.sampled_from(["village", "workshop", "nowhere"])
HOURS = st.integers(-1, 14).map(lambda hours: START + timedelta(hours=hours))
PERIODS = st.tuples(HOURS, HOURS).filter(lambda two: two[0] < two[1])


def weighed(event):
    """The same with every mass and moisture known, so that every interval is a point."""
    changed = {}
    if getattr(event, "outputs", ()):
        changed["outputs"] = [
            attrs.evolve(thing, mass=thing.mass or "10 kg", moisture=thing.moisture or "10 %")
            for thing in event.outputs
        ]
    for name in ("inputs", "parts"):
        if getattr(event, name, ()):
            changed[name] = [attrs.evolve(part, pieces=None) for part in getattr(event, name)]
    if getattr(event, "instead", None):
        changed["instead"] = weighed(event.instead)
    return attrs.evolve(event, **changed)


STOCK = Received(
    [Lot(name, mass="20 kg", moisture="15 %") for name in "abcdef"], id="stock", at=START, place="workshop"
)
TOLD = strategies.told(16) | strategies.told(16).map(lambda events: [STOCK, *map(weighed, events)])


def processes(ledger):
    return sorted({event.order or event.id for event in ledger.facts if isinstance(event, Transformed)})


def views(found):
    """Every line and every basis of a balance."""
    return [*found.lines, *(found.on(basis, **terms) for basis, terms in BASES)]


def implied(line):
    """What in and out leave unexplained."""
    into = sum((line[entry] for entry in IN[1:]), line[IN[0]])
    out = sum((line[entry] for entry in ENTRIES[len(IN) + 1 :]), line[ENTRIES[len(IN)]])
    return into - out


class TestProcess:
    """In + gains = out + losses + unexplained exactly, per component and on every basis."""

    @settings(max_examples=60)
    @given(strategies.told())
    def test_whatever_is_told(self, events):
        ledger = Ledger(events)
        for name in processes(ledger):
            found = ledger.balance(name, tolerance="1 kg")
            for line in views(found):
                assert line.unexplained == line.into + line.gains - line.out - line.losses
                if all(part.exact for part in (line.into, line.gains, line.out, line.losses)):
                    assert line.into + line.gains == line.out + line.losses + line.unexplained

    @settings(max_examples=60)
    @given(strategies.simulated("dry"))
    def test_the_components_are_the_whole(self, history):
        ledger = Ledger(history.events)
        for name in processes(ledger):
            found = ledger.balance(name, tolerance="1 kg")
            wet, dry = found.on("wet"), found.on("dry")
            for side in ("into", "gains", "out", "losses"):
                lines = {line.component: getattr(line, side).low for line in found.lines}
                assert sum(lines.values()) == getattr(wet, side).low
                assert getattr(dry, side).low == getattr(wet, side).low - lines.get("water", 0)
            assert found.on("commercial", regain=Regain("0 %"), cap="none").into == dry.into

    @settings(max_examples=40)
    @given(strategies.simulated("dry"))
    def test_what_is_not_told_is_lost_and_never_gained(self, history):
        ledger = Ledger(history.events)
        for name in processes(ledger):
            assert ledger.balance(name, tolerance="0 kg").on("dry").status in ("CLOSED", "LOSS")


class TestSite:
    """Opening + what came in = what went out + closing + unexplained, exactly, for a site and a period."""

    @settings(max_examples=80)
    @given(TOLD, SITES, PERIODS)
    def test_whatever_is_told(self, events, site, period):
        found = Ledger(events).balance(site=site, start=period[0], end=period[1], tolerance="1 kg")
        for line in views(found):
            left = implied(line)
            if left.exact and line.unexplained.exact:
                assert left == line.unexplained
            assert line.unexplained.low <= left.high
            assert left.low <= line.unexplained.high

    @settings(max_examples=60)
    @given(TOLD, SITES, st.tuples(HOURS, HOURS, HOURS).map(sorted))
    def test_what_one_period_closes_with_the_next_opens_with(self, events, site, instants):
        first, middle, last = instants
        if not first < middle < last:
            return
        ledger = Ledger(events)
        early, late, both = (
            ledger.balance(site=site, start=start, end=end, tolerance="1 kg")
            for start, end in ((first, middle), (middle, last), (first, last))
        )
        for basis, terms in BASES:
            one, other, whole = (each.on(basis, **terms) for each in (early, late, both))
            assert (one["closing"], one.in_process[1]) == (other["opening"], other.in_process[0])
            assert (whole["opening"], whole["closing"]) == (one["opening"], other["closing"])
            for entry in set(ENTRIES) - {"opening", "closing"}:
                assert whole[entry] == one[entry] + other[entry]
            if one.unexplained.exact and other.unexplained.exact and whole.unexplained.exact:
                assert whole.unexplained == one.unexplained + other.unexplained

    @settings(max_examples=60)
    @given(strategies.simulated("dry"), PERIODS)
    def test_one_workshop(self, history, period):
        events = [attrs.evolve(event, place="mill") for event in history.events]
        ledger = Ledger(events)
        found = ledger.balance(site="mill", start=period[0], end=period[1], tolerance="1 kg")
        for line in views(found):
            assert line.unexplained.exact
            assert implied(line) == line.unexplained
        closing = sum(
            Fraction(thing.mass.exact_in("kg")) * (1 - thing.moisture.exact_in("1")) * ledger.state(thing.id, period[1] - timedelta(microseconds=1)).left
            for event in events if event.at < period[1] for thing in event.outputs
        )  # fmt: skip
        assert found.on("dry")["closing"].low == closing
        made = [event for event in events if isinstance(event, Transformed) and period[0] <= event.at < period[1]]
        lost = sum(
            (ledger.balance(event.id, tolerance="1 kg").on("dry").unexplained.low for event in made), Fraction(0)
        )
        assert found.on("dry").unexplained.low == lost


class TestYields:
    """The statistics are those of the balances."""

    @settings(max_examples=40)
    @given(strategies.simulated("dry"), st.sampled_from(["wet", "dry"]))
    def test_yields(self, history, basis):
        ledger = Ledger(history.events)
        each = [ledger.balance(name, tolerance="1 kg").on(basis) for name in processes(ledger)]
        found = ledger.yields(basis)["blending"]
        assert found.count == len(each)
        assert found.ratio_of_totals == sum(one.main.low for one in each) / sum(one.into.low for one in each)
        assert found.least == min(one.yield_ for one in each) <= found.mean <= found.greatest
        assert found.least <= found.median <= found.greatest
