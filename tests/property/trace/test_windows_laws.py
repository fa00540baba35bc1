"""The laws of packages when much happens at one instant, and of what was told twice."""

import pickle
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import Arrived, Judged, Ledger, Packed, Shipped, Unpacked

CONTENTS = "abc"


def hour(number):
    return START + timedelta(hours=number)


@st.composite
def boxes(draw):
    """One package or shipment, filled and emptied, often at one instant, also of what is not in it."""
    sent = draw(st.booleans())
    told = []
    for number in range(draw(st.integers(1, 7))):
        what = {"id": draw(st.sampled_from(["x", "y"])) + str(number), "at": hour(draw(st.integers(0, 4)))}
        some = draw(st.lists(st.sampled_from(CONTENTS), min_size=1, max_size=2, unique=True))
        if draw(st.booleans()):
            told.append(Shipped("box", some, "X", **what) if sent else Packed("box", some, **what))
        else:
            some = draw(st.sampled_from([(), some]))
            told.append(Arrived("box", some, **what) if sent else Unpacked("box", some, **what))
    return told


def stays(told):
    """When each content was inside, first and last instant included, and what was taken out unseen."""
    inside, found, strays = {}, {name: [] for name in CONTENTS}, []
    for at in sorted({event.at for event in told}):
        now = sorted((event for event in told if event.at == at), key=lambda event: event.id)
        coming = {name for event in now if isinstance(event, Packed | Shipped) for name in event.contents}
        for event in now:
            if isinstance(event, Packed | Shipped):
                continue
            for name in event.contents or set(inside) or set(coming):
                if name in inside:
                    found[name].append((inside.pop(name), at))
                elif name in coming:
                    coming.discard(name)
                    found[name].append((at, at))
                else:
                    strays.append((event.id, name))
        inside |= {name: at for name in coming if name not in inside}
    for name, start in inside.items():
        found[name].append((start, None))
    return found, strays


class TestOneInstant:
    """Of one instant: what was inside goes out before it comes in again, what was not comes in first."""

    @settings(max_examples=200)
    @given(boxes(), st.randoms(use_true_random=False))
    def test_what_was_inside(self, told, random):
        random.shuffle(told)
        found, strays = stays(told)
        ledger = Ledger(told)
        for name in CONTENTS:
            assert ("box" in ledger.downstream(name)) == bool(found[name])
            assert (name in ledger.upstream("box")) == bool(found[name])
            for half in range(-1, 10):
                at = hour(half / 2)
                now = any(start <= at and (end is None or at < end) for start, end in found[name])
                assert (ledger.state(name, at).where.packages == ("box",)) == now
            assert (ledger.state(name).where.packages == ("box",)) == any(end is None for _start, end in found[name])
        named = {(one.facts["event"], one.facts["thing"]) for one in ledger.review().findings if one.code == "TRC103"}
        assert named == set(strays)

    @settings(max_examples=100)
    @given(boxes(), st.integers(-1, 9))
    def test_a_recall_since_an_instant(self, told, half):
        found, _strays = stays(told)
        since = hour(half / 2)
        for name in CONTENTS:
            reached = any(end is None or end >= since for _start, end in found[name])
            ids = Ledger(told).recall(name, since=since).ids
            assert ids == ({name, "box"} if reached else {name})
        opened = {name for name in CONTENTS if any(end is None or end >= since for _start, end in found[name])}
        assert Ledger(told).recall("box", since=since).ids == {"box", *opened}


class TestToldTwice:
    """The ledger is a function of the set of events; two tellings of one event are both kept, the first in force."""

    @settings(max_examples=60)
    @given(strategies.told(), st.randoms(use_true_random=False))
    def test_copies_are_no_second_telling(self, events, random):
        copies = pickle.loads(pickle.dumps([*events, *events]))
        random.shuffle(copies)
        grown = Ledger()
        for event in copies:
            before = len(grown)
            again = grown.append(event)
            assert (again is grown) == (event in grown.events)
            assert len(again) == before + (again is not grown)
            grown = again
        for ledger in (Ledger(copies), grown, Ledger(events).append(*copies)):
            assert ledger == Ledger(events)
            assert len(ledger) == len(set(events)) == len(ledger.events)
            assert set(ledger.events) == set(events)
            assert ledger.facts == Ledger(events).facts

    @settings(max_examples=60)
    @given(
        st.lists(strategies.events(st.just("e")), min_size=1, max_size=4),
        st.lists(strategies.events(st.just("f")), max_size=2),
    )
    def test_the_canonically_first_is_in_force(self, told, others):
        ledger = Ledger([*told, *others])
        first = min((one.at, one.recorded) for one in told)
        (fact,) = [one for one in ledger.facts if one.id == "e"]
        assert (fact.at, fact.recorded) == first
        assert fact in told
        twice = {one.facts["event"] for one in ledger.review().findings if one.code == "TRC210"}
        assert twice == {one[0].id for one in (told, others) if len(set(one)) > 1}


class TestVerdicts:
    """A hold stands until a release; an acceptance lifts a rejection alone."""

    @settings(max_examples=100)
    @given(
        st.lists(st.sampled_from(["held", "released", "accepted", "rejected", "recalled"]), max_size=6),
        st.randoms(use_true_random=False),
    )
    def test_holds(self, verdicts, random):
        events = [Judged("a", verdict, id=f"j{number}", at=hour(number)) for number, verdict in enumerate(verdicts)]
        held, moved = None, []
        for verdict in verdicts:
            if verdict in ("held", "rejected", "recalled"):
                held = verdict
            elif verdict == "released" or held == "rejected":
                held = None
            moved.append(held is not None)
        told = random.sample(events, len(events))
        for number, stands in enumerate(moved):
            state = Ledger(told).state("a", hour(number))
            assert state.held == stands
            assert list(state.verdicts) == verdicts[: number + 1]
            packing = Packed("box", "a", id="p", at=hour(number + 0.5))
            breaches = {
                one.facts["event"] for one in Ledger([*told, packing]).review().findings if one.code == "TRC301"
            }
            assert breaches == ({"p"} if stands else set())
