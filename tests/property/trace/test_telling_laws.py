"""The laws of telling: corrections in every order, packages and what is in them, sealed records."""

import pickle
from datetime import timedelta
from functools import partial

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document
from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import Corrected, Item, Ledger, Lot, Packed, Received, Unpacked, chain, trade


def received(mass, number=0):
    return Received(Lot("a", mass=f"{mass} kg"), "village", id="e", at=START + timedelta(hours=number))


@st.composite
def corrections(draw):
    """An event, corrections of it and corrections of corrections, told anew or withdrawn, at different times."""
    told, masses = [received(1)], iter(range(2, 50))
    for number in range(draw(st.integers(1, 6))):
        target = draw(st.sampled_from([one.id for one in told]))
        key = f"c{number}"
        found = next(one for one in told if one.id == target)
        if draw(st.booleans()):
            instead = None
        elif isinstance(found, Corrected):
            instead = (
                attrs.evolve(found, instead=received(next(masses)))
                if found.target == "e"
                else attrs.evolve(found, instead=None)
            )
        else:
            instead = received(next(masses))
        told.append(Corrected(target, instead, id=key, at=START + timedelta(hours=number + 1)))
    return told


def naive(told):
    """The same by recursion: an event is what its latest standing correction tells, else itself; nothing once withdrawn."""
    fixes = [one for one in told if isinstance(one, Corrected)]

    def now(event):
        mine = [
            fix
            for fix in map(now, [fix for fix in fixes if fix.id != event.id and fix.at > event.at])
            if fix is not None and fix.target == event.id
        ]
        return max(mine, key=lambda fix: fix.at).instead if mine else event

    return now(told[0])


class TestCorrections:
    """A correction stands unless a later standing one targets it; the latest speaks; in every order of arrival."""

    @settings(max_examples=150)
    @given(corrections(), st.randoms(use_true_random=False))
    def test_every_order(self, told, random):
        expected = naive(told)
        shuffled = list(told)
        random.shuffle(shuffled)
        grown = Ledger()
        for event in shuffled:
            grown = grown.append(event)
            grown.review()
        for ledger in (Ledger(told), Ledger(shuffled), grown):
            assert ledger.facts == (() if expected is None else (expected,))
            assert ledger.review().findings == Ledger(told).review().findings

    @settings(max_examples=60)
    @given(corrections())
    def test_what_was_known_then(self, told):
        whole = Ledger(told)
        for number in range(len(told)):
            then = START + timedelta(hours=number)
            assert whole.known(then) == Ledger([event for event in told if event.recorded <= then])


@st.composite
def packings(draw):
    """Coils and packages, packed, taken out and moved, one thing at a time and nothing twice; with places."""
    things, boxes = [f"c{n}" for n in range(3)], [f"b{n}" for n in range(4)]
    told = [Received([Item(name, mass="5 kg") for name in things], "village", id="r", at=START, place="p0")]
    inside = {}
    for number in range(1, draw(st.integers(2, 14))):
        what = {
            "id": f"e{number}",
            "at": START + timedelta(hours=number),
            "place": draw(st.sampled_from(["", "p1", "p2"])),
        }
        one = draw(st.sampled_from(things + boxes))
        if one in inside:
            told.append(Unpacked(inside.pop(one), one, **what))
            continue
        around = draw(st.sampled_from(boxes))
        outer = around
        while outer is not None and outer != one:
            outer = inside.get(outer)
        if outer is None:
            inside[one] = around
            told.append(Packed(around, one, **what))
    return told


def outward(inside, thing):
    """The packages around a thing, the innermost first."""
    found = []
    while thing in inside:
        thing = inside[thing]
        found.append(thing)
    return found


def lived(told):
    """Instant by instant: what each package ever held at any depth, where each thing was, and what is inside what now."""
    inside, held, place = {}, {}, {}
    around = partial(outward, inside)

    for event in told:
        if isinstance(event, Received):
            place |= {thing.id: event.place for thing in event.outputs}
            continue
        box = event.into if isinstance(event, Packed) else event.out_of
        if isinstance(event, Packed):
            inside |= dict.fromkeys(event.contents, box)
        for thing in place:
            if event.place and box in around(thing):
                place[thing] = event.place
            for one in around(thing):
                held.setdefault(one, set()).add(thing)
        if isinstance(event, Unpacked):
            for thing in event.contents:
                del inside[thing]
    return inside, held, place, around


class TestPackages:
    """A package is named only if it held the thing at some instant; contents move, and are held, with their package."""

    @settings(max_examples=120)
    @given(packings())
    def test_instants(self, told):
        ledger = Ledger(told)
        _inside, held, place, around = lived(told)
        for thing in place:
            boxes = {box for box, contents in held.items() if thing in contents}
            assert ledger.downstream(thing) == boxes
            assert set(ledger.recall([thing]).ids) == {thing, *boxes}
            where = ledger.state(thing).where
            assert where.packages == tuple(around(thing))
            assert where.place == place[thing]
        assert not [found for found in ledger.review().findings if found.severity.name == "BLOCK"]

    @settings(max_examples=60)
    @given(packings(), st.sampled_from(["b0", "b1", "b2", "b3"]))
    def test_a_held_package_holds_its_contents(self, told, box):
        later = START + timedelta(hours=20)
        ledger = Ledger([*told, trade.hold(box, id="h", at=later)])
        _inside, _held, place, around = lived(told)
        for thing in place:
            assert ledger.state(thing).held == (box in around(thing))
            moved = Packed("elsewhere", thing, id="m", at=later + timedelta(hours=1))
            if box in around(thing):
                assert "TRC301" in {found.code for found in ledger.check(moved).findings}


class TestChain:
    """Any single changed, dropped, added or swapped event is found and named."""

    @settings(max_examples=60)
    @given(strategies.told(8).filter(lambda events: len({event.id for event in events}) == len(events) > 1), st.data())
    def test_one_change(self, events, data):
        sealed, place = chain.chain(events), data.draw(st.integers(0, len(events) - 1))
        assert chain.differences(sealed, events) == ()
        name = events[place].id
        dropped = [*events[:place], *events[place + 1 :]]
        assert {(one.event, one.change) for one in chain.differences(sealed, dropped)} == {(name, "dropped")}
        assert {(one.event, one.change) for one in chain.differences(chain.chain(dropped), events)} == {(name, "added")}
        other = attrs.evolve(events[place], party="somebody else")
        changed = [*events[:place], other, *events[place + 1 :]]
        assert {(one.event, one.change) for one in chain.differences(sealed, changed)} == {(name, "changed")}
        assert {(one.event, one.change) for one in chain.differences(sealed, [*events, events[place]])} == {
            (name, "added")
        }
        second = data.draw(st.integers(0, len(events) - 1).filter(lambda number: number != place))
        swapped = list(events)
        swapped[place], swapped[second] = swapped[second], swapped[place]
        found = chain.differences(sealed, swapped)
        assert {name, events[second].id} <= {one.event for one in found}
        assert {one.change for one in found} == {"moved"}
        assert chain.root(events) != chain.root(changed)

    @settings(max_examples=30)
    @given(strategies.told(8).filter(bool), st.data())
    def test_copies_and_proofs(self, events, data):
        ledger = Ledger(events)
        sealed = chain.chain(ledger.events)
        read = document.read(document.text(ledger), Ledger)
        assert chain.differences(sealed, read.events) == ()
        assert chain.differences(pickle.loads(pickle.dumps(sealed)), pickle.loads(pickle.dumps(ledger)).events) == ()
        root, place = chain.root(ledger.events), data.draw(st.integers(0, len(ledger) - 1))
        proof = chain.prove(ledger.events, place)
        for number, event in enumerate(ledger.events):
            assert chain.proves(proof, event, root) == (event == ledger.events[place] or number == place)

    @settings(max_examples=30)
    @given(strategies.told(8).filter(bool), st.data())
    def test_what_travels_as_json(self, events, data):
        kept = "\n".join(document.text(link) for link in chain.chain(events))
        sealed = [document.read(line, chain.Link) for line in kept.splitlines()]
        assert chain.differences(sealed, events) == ()
        place = data.draw(st.integers(0, len(events) - 1))
        root, sent = chain.root(events), document.text(chain.prove(events, place))
        event = document.read(document.text(events[place]))
        assert chain.proves(document.read(sent, chain.Proof), event, root)
        proof = document.read(sent, chain.Proof)
        if proof.path:
            row = data.draw(st.integers(0, len(proof.path) - 1))
            digit = data.draw(st.integers(0, 63))
            other = proof.path[row]
            wrong = f"{other[:digit]}{'0' if other[digit] != '0' else '1'}{other[digit + 1 :]}"
            path = [*proof.path[:row], wrong, *proof.path[row + 1 :]]
            assert not chain.proves(attrs.evolve(proof, path=path), event, root)
