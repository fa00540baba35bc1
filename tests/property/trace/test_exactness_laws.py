"""Laws of exactness: units, splitting and merging, even mixing, origins, copies."""

from datetime import timedelta
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document
from cocorope.frozen import FrozenMap
from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import Flow, Ledger, Lot, Part, Received, Transformed
from cocorope.trace.chain import canonical_bytes
from cocorope.units import Length, Mass, MoistureContent

UNITS = {Mass: ("mg", "g", "kg", "t"), Length: ("mm", "cm", "m", "km"), MoistureContent: ("%", "1")}
GRAIN = Fraction(1, 10**50)


def rewritten(value, draw):
    """The same told in other units, down to the last quantity."""
    if type(value) in UNITS:
        return value.to(draw(st.sampled_from(UNITS[type(value)])))
    if isinstance(value, tuple):
        return tuple(rewritten(one, draw) for one in value)
    if isinstance(value, FrozenMap):
        return FrozenMap({key: rewritten(one, draw) for key, one in value.items()})
    if attrs.has(type(value)):
        fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value)) if field.init}
        changed = {name: rewritten(one, draw) for name, one in fields.items()}
        return attrs.evolve(value, **changed)
    return value


def answers(ledger):
    """All a ledger says of quantities."""
    names = sorted(ledger.ids)
    recall = ledger.recall(names[:2])
    return (
        ledger.review(),
        [dict(ledger.origins(name)) for name in names],
        [ledger.state(name) for name in names],
        [recall.items[name] for name in recall.items],
        recall.total,
        recall.assumed,
        [ledger.balance(event.id, tolerance="1 kg") for event in ledger.facts if isinstance(event, Transformed)],
    )


class TestUnitsNeverMatter:
    """Every quantity told in another unit changes no recall, origin, state, balance or byte of the chain."""

    @settings(max_examples=25)
    @given(strategies.told(8), st.data())
    def test_units(self, events, data):
        others = [rewritten(event, data.draw) for event in events]
        assert list(map(canonical_bytes, others)) == list(map(canonical_bytes, events))
        assert answers(Ledger(others)) == answers(Ledger(events))

    @settings(max_examples=15)
    @given(strategies.simulated("dry"), st.data())
    def test_units_in_the_workshop(self, history, data):
        others = [rewritten(event, data.draw) for event in history.events]
        assert answers(Ledger(others)) == answers(Ledger(history.events))


class TestCopies:
    """A ledger read back from its document or its pickle says the same."""

    @settings(max_examples=10)
    @given(strategies.told(8))
    def test_documents(self, events):
        ledger = Ledger(events)
        assert answers(document.read(document.text(ledger), Ledger)) == answers(ledger)


class TestSplittingAndMerging:
    """What is split and merged again conserves exactly: origins, shares, balance and account."""

    @settings(max_examples=20)
    @given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 9), st.booleans())
    def test_split_and_merge(self, bad, good, count, by_rest):
        whole = Mass(bad + good, "kg")
        pieces = [Lot(f"p{n}", mass=mass, moisture="10 %") for n, mass in enumerate(whole.split(count, Mass("1 g")))]
        at = [START + timedelta(hours=number) for number in range(4)]
        parts = [Part("c", mass=one.mass, moisture="10 %") for one in pieces]
        events = [
            Received([Lot("a", mass=Mass(bad, "kg"), moisture="10 %"), Lot("b", mass=Mass(good, "kg"), moisture="10 %")], "village", id="r", at=at[0]),
            Transformed("blending", ["a", "b"], Lot("c", mass=whole, moisture="10 %"), id="blend", at=at[1]),
            Transformed("dividing", "c" if by_rest else parts[:1], pieces if by_rest else pieces[:1], id="s0", at=at[2]),
            *[Transformed("dividing", part, piece, id=f"s{n}", at=at[2])
              for n, (part, piece) in enumerate(zip(parts, pieces, strict=True)) if n and not by_rest],
            Transformed("merging", [one.id for one in pieces], Lot("d", mass=whole, moisture="10 %"), id="merge", at=at[3]),
        ]  # fmt: skip
        ledger = Ledger(events)
        assert ledger.review().ok
        assert dict(ledger.origins("d")) == dict(ledger.origins("c"))
        assert sum(ledger.origins("d").values()) == 1
        assert ledger.state("c").left == 0
        recall = ledger.recall("a")
        assert abs(recall.items["d"].share.expected - Fraction(bad, bad + good)) < GRAIN
        everything = ledger.recall(["a", "b"]).items["d"]
        assert (everything.share.low, everything.low, everything.high) == (1, whole, whole)
        for process in ("s0", "merge"):
            lines = ledger.balance(process, tolerance="1 g").lines
            assert {(line.unexplained.low, line.unexplained.high) for line in lines} == {(0, 0)}


def dry(thing):
    return thing.mass.exact_in("kg") * (1 - thing.moisture.exact_in("1"))


def evenly_mixed(history, *, gains):
    """The share of each thing if every process mixed evenly, worked out apart from the ledger.

    With what was put in it is a share of the goods; without, of what they came of.
    """
    shares = {}
    for event in history.events:
        if isinstance(event, Received):
            shares |= {thing.id: Fraction(thing.id in history.seeds) for thing in event.outputs}
            continue
        into = sum(dry(part) for part in event.inputs)
        into += sum(flow.mass.exact_in("kg") for flow in event.gains) if gains else 0
        bad = sum(dry(part) * shares[part.of] for part in event.inputs)
        shares |= {thing.id: bad / into for thing in event.outputs}
    return shares


class TestEvenMixing:
    """Expected is what even mixing gives, and so are the origins: two ways, forwards and backwards, one number."""

    @settings(max_examples=60)
    @given(strategies.simulated("dry"))
    def test_expected(self, history):
        ledger = Ledger(history.events)
        truth, sources = evenly_mixed(history, gains=True), evenly_mixed(history, gains=False)
        recall = ledger.recall(history.seeds)
        for name in recall.ids:
            assert abs(recall.items[name].share.expected - truth[name]) < GRAIN
            origins = ledger.origins(name)
            assert sum(share for source, share in origins.items() if source in history.seeds) == sources[name]


class TestOrigins:
    """The sum of the shares is one exactly, however long the history."""

    @settings(max_examples=4, deadline=None)
    @given(st.lists(st.integers(10**6, 10**9), min_size=160, max_size=200))
    def test_beyond_every_exact_fraction(self, masses):
        events = [Received(Lot("x0", mass="1 kg"), "village", id="r", at=START)]
        for number, mass in enumerate(masses, 1):
            source, at = Lot(f"s{number}", mass=Mass(mass, "g")), START + timedelta(hours=number)
            events.append(Received(source, "village", id=f"r{number}", at=START))
            events.append(
                Transformed("blending", [f"x{number - 1}", source.id], Lot(f"x{number}", mass=Mass(mass + 1, "mg")),
                            Flow("dry fibre", "1 g"), id=f"e{number}", at=at)
            )  # fmt: skip
        shares = Ledger(events).origins(f"x{len(masses)}")
        assert not shares.exact
        assert sum(shares.values()) == 1
        assert all(0 <= share <= 1 for share in shares.values())
