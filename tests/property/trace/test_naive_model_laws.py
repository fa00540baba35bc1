"""The laws of a ledger beside a naive model: the same answers, worked out the plain way, whatever happened."""

from fractions import Fraction
from itertools import starmap

from busy_workshop import Workshop, hour
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_ledger import ORDER, Naive

from cocorope.frozen import FrozenMap
from cocorope.trace import Ledger, Whereabouts

GRAIN = Fraction(1, 10**50)
SEEDS = st.integers(0, 2**31)
STEPS = st.integers(4, 26)


def close(one, other):
    """Equal, but for what does not end on a grain."""
    return one is other if None in (one, other) else abs(one - other) < GRAIN


def within(mass, exact):
    """A mass is an exact one, but for its rounding."""
    return (
        mass is None if exact is None else abs(mass.exact_in("kg") - exact) <= abs(exact) * Fraction(1, 10**32) + GRAIN
    )


class TestWhatStands:
    """DESIGN 6: ``state`` is by event time, and the contents move, and are held, with their package."""

    @settings(max_examples=60)
    @given(SEEDS, STEPS)
    def test_states(self, seed, steps):
        workshop = Workshop(seed, steps, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        assert ledger.ids == naive.names
        for name in sorted(naive.names):
            for at in (None, hour(steps // 2), hour(steps / 2 + 0.25)):
                state, where = ledger.state(name, at), ledger.state(name, at).where
                left, ended = naive.account(name, at)
                assert state.left == max(0, left)
                assert state.gone == where.gone == (ended is not None)
                assert list(where.packages) == naive.around(name, at)
                assert where.place == naive.place(name, at)
                shipped = naive.shipped(name, at)
                assert list(where.shipments) == sorted({event.shipment for event in shipped})
                assert list(where.customers) == sorted({event.to for event in shipped} - {""})
                assert list(where.papers) == sorted({paper.number for event in shipped for paper in event.references})
                told = naive.verdicts(name, at)
                assert list(state.verdicts) == [event.verdict for event in told]
                assert state.held == any(naive.on_hold(one, at) for one in (name, *naive.around(name, at)))
                decisions = [event.decision for event in told if event.decision is not None]
                assert state.decision == (decisions[-1] if decisions else None)
                births = naive.births.get(name)
                assert state.born == (births[0][0].at if births else None)
                assert state.form == form(naive, name)


def form(naive, name):
    if name in naive.boxes:
        return "shipment" if name.startswith("s") else "package"
    births = naive.births.get(name)
    return type(births[0][1]).__name__.lower() if births else "unknown"


DISTINCT = {"TRC203": "taken", "TRC206": "packages", "TRC207": "shipments"}
MEASURES = {"dry mass": "dry"}


def found(report):
    """Findings as the naive model tells them."""
    for one in report.findings:
        facts, key = one.facts, one.facts.get("event")
        if one.code == "TRC103":
            key = (key, facts["thing"])
        if one.code == "TRC208":
            key = (key, *(tuple(MEASURES.get(word.en, word.en) for word in facts[side]) for side in ("part", "lot")))
        if one.code == "TRC304":
            yield one.code, facts["process"], facts["mass"].exact_in("kg")
            continue
        key = facts[DISTINCT[one.code]] if one.code in DISTINCT else key
        yield one.code, facts.get("package" if one.code == "TRC103" else "shipment", facts.get("thing")), key


class TestWhatIsWrong:
    """DESIGN 6: ``review`` reports gaps, contradictions and breaches, from the set of events alone."""

    @settings(max_examples=100)
    @given(SEEDS, STEPS)
    def test_reviews(self, seed, steps):
        workshop = Workshop(seed, steps, muddled=True)
        report = Ledger(workshop.told).review()
        told, wrong = list(found(report)), list(Naive(workshop.events).wrong())
        gains = [{name: mass for code, name, mass in row if code == "TRC304"} for row in (told, wrong)]
        assert gains[0].keys() == gains[1].keys()
        assert all(0 <= mass - gains[0][name] < Fraction(1, 10**30) for name, mass in gains[1].items())
        assert {one for one in told if one[0] != "TRC304"} == {one for one in wrong if one[0] != "TRC304"}


class TestWhatIsReached:
    """DESIGN 6: a thing is named only if it held some of the goods at some instant; ``since`` looks from then on."""

    @settings(max_examples=60)
    @given(SEEDS, STEPS)
    def test_downstream(self, seed, steps):
        workshop = Workshop(seed, steps, muddled=seed % 3 > 0, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for name in sorted(naive.names):
            assert ledger.downstream(name) == naive.labels({name: naive.all}).keys() - {name}

    @settings(max_examples=40)
    @given(SEEDS, STEPS)
    def test_paths(self, seed, steps):
        workshop = Workshop(seed, steps, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for one in sorted(naive.names):
            for other in sorted(ledger.downstream(one)):
                path = ledger.path(one, other)
                assert (path[0], path[-1], len(path) - 1) == (one, other, naive.distance(one, other))
                assert naive.goes(path)
            assert all(ledger.path(one, other) == () for other in naive.names - ledger.downstream(one))

    @settings(max_examples=40)
    @given(SEEDS, STEPS)
    def test_together(self, seed, steps):
        workshop = Workshop(seed, steps, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for name in sorted(naive.names):
            found = ledger.together(name)
            assert (found.places, found.processes, found.packages) == tuple(
                FrozenMap({key: frozenset(others) for key, others in row.items()}) for row in naive.together(name)
            )
            for row in (found.places, found.processes, found.packages):
                assert list(row) == sorted(row)
            assert ledger.together(name, share="process").ids == set().union(*found.processes.values())

    @settings(max_examples=60)
    @given(SEEDS, STEPS, st.integers(0, 60))
    def test_recalls(self, seed, steps, half):
        workshop = Workshop(seed, steps, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for name in sorted(naive.names):
            for since, seeds in ((None, [name]), (hour(half / 2), [name, "ghost"])):
                recall, plain = ledger.recall(seeds, since=since), naive.recall(seeds, since)
                assert recall.ids == plain.ids
                for one in recall.ids:
                    assert set(recall.because(one)) == plain.because(one)
                assert set(recall.at_home) == plain.at_home()
                shipped = list(starmap(naive.shipped, [(one,) for one in plain.ids & naive.names]))
                assert set(recall.customers) == {event.to for row in shipped for event in row} - {""}
                assert set(recall.papers) == {
                    one.number for row in shipped for event in row for one in event.references
                }
                for row in (recall.at_home, recall.customers, recall.papers, recall.assumed, tuple(recall.items)):
                    assert list(row) == sorted(row)


class TestWhereItComesFrom:
    """DESIGN 6: origins are the exact fractions of even mixing."""

    @settings(max_examples=60)
    @given(SEEDS, STEPS)
    def test_origins(self, seed, steps):
        workshop = Workshop(seed, steps)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for name in sorted(naive.names):
            origins = ledger.origins(name)
            assert all(close(origins.get(one, 0), share) for one, share in naive.origins(name).items())
            assert sum(origins.values()) == 1
            assert list(origins) == sorted(origins)
            assert list(origins.assumed) == sorted(origins.assumed)
            assert set(origins.assumed) <= ledger.processes(name)


class TestHowMuch:
    """DESIGN 6: the box rule, share by share and in the sum over what is left."""

    @settings(max_examples=80)
    @given(SEEDS, STEPS, st.booleans(), st.none() | st.integers(0, 60))
    def test_quantities(self, seed, steps, assume, half):
        workshop = Workshop(seed, steps, reused=seed % 2 == 0)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        since = None if half is None else hour(half / 2)
        names = sorted(naive.names)
        for seeds in ([name, *more] for name in names for more in ([], ["ghost", names[seed % len(names)]])):
            recall, plain = ledger.recall(seeds, since, assume=assume), naive.recall(seeds, since, assume=assume)
            for name in sorted(plain.ids):
                (low, expected, high), mass = plain.item(name)
                item = recall.items[name]
                assert close(item.share.low, low)
                assert close(item.share.expected, expected)
                assert close(item.share.high, high)
                assert within(item.quantity, mass)
                assert within(item.low, None if mass is None else mass * low)
                assert within(item.high, None if mass is None else mass * high)
                assert within(item.expected, None if None in (mass, expected) else mass * expected)
                assert item.left == max(0, naive.account(name)[0])
                named = "named" if name in seeds else "holds" if name in naive.boxes else "made of"
                assert item.reason == named
                assert item.where == (ledger.state(name).where if name in naive.names else Whereabouts())
                known = dict.fromkeys(ORDER) if name in naive.boxes else naive.born(name)
                assert (None if item.length is None else item.length.exact_in("m")) == known["length"]
                assert item.pieces == known["pieces"]
            assert list(recall.items) == sorted(plain.ids)
            assert len(recall.items) == len(plain.ids)
            low, expected, high, quantity, unweighed = plain.total()
            total = recall.total
            assert within(total.low, low)
            assert within(total.expected, None if expected is None else min(max(expected, low), high))
            assert within(total.high, high)
            assert within(total.quantity, quantity)
            assert set(total.unweighed) == unweighed
            assert set(recall.assumed) == plain.assumed
