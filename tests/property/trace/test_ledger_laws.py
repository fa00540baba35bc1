"""The laws of the ledger: a pure function of the set of its events."""

import pickle
from datetime import timedelta
from random import Random

import attrs
from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import wire
from cocorope.strategies import trace as strategies
from cocorope.trace import Corrected, Ledger, Transformed, codec
from cocorope.trace.chain import canonical_bytes


def answers(ledger):
    """All a ledger says."""
    names = sorted(ledger.ids)
    recall = ledger.recall(names[:2])
    return (
        ledger,
        hash(ledger),
        ledger.review(),
        [(ledger.upstream(name), ledger.downstream(name), dict(ledger.origins(name))) for name in names],
        [ledger.state(name) for name in names],
        [ledger.labour(name) for name in names],
        [(name, recall.items[name].share, recall.items[name].where) for name in recall.items],
        recall.total,
        recall.assumed,
    )


def corrected(random, number, event):
    """A correction of an event, or of the correction of one: told anew at another place, or withdrawn."""
    instead = attrs.evolve(event, place="elsewhere") if random.random() < 0.5 else None
    return Corrected(event.id, instead, id=f"c{number}", at=event.at + timedelta(hours=number), recorded=event.at)


class TestOrderChangesNothing:
    """Order of arrival, duplicates and batching never change the ledger; append equals rebuild."""

    @settings(max_examples=25)
    @given(strategies.told(), st.randoms(use_true_random=False))
    def test_order_and_duplicates(self, events, random):
        shuffled = [*events, *events[:3]]
        random.shuffle(shuffled)
        assert answers(Ledger(events)) == answers(Ledger(shuffled))

    @settings(max_examples=20)
    @given(strategies.told(), st.integers(0, 12))
    def test_append_equals_rebuild(self, events, cut):
        grown = Ledger(events[:cut])
        grown.review()
        for event in events[cut:]:
            grown = grown.append(event)
            grown.downstream("a")
        assert answers(grown) == answers(Ledger(events))

    @settings(max_examples=40)
    @given(st.integers(0, 2**31), st.integers(2, 6))
    def test_every_ledger_on_the_way_stays_what_it_was(self, seed, steps):
        """Ledgers, and those that branch off them, are what their own events say, however often a later one was made."""
        random = Random(seed)
        events = Workshop(seed, steps).told
        events += [corrected(random, number, random.choice(events)) for number in range(3)]
        random.shuffle(events)
        kept = [(Ledger(), [])]
        for event in events:
            ledger, told = kept[random.choice([-1, -1, -1, random.randrange(len(kept))])]
            assert ledger.ids == Ledger(told).ids  # so that there is an index to take along
            kept.append((ledger.append(event), [*told, event]))
        for ledger, told in [*kept, *kept[::-1]]:
            assert ledger.events == Ledger(told).events
            assert answers(ledger) == answers(Ledger(told))

    @settings(max_examples=15)
    @given(strategies.told())
    def test_documents_and_pickles(self, events):
        ledger = Ledger(events)
        converter = wire.converter()
        codec.configure(converter)
        plain = converter.unstructure(ledger, Ledger)
        assert wire.structure(converter, plain, Ledger) == ledger
        assert pickle.loads(pickle.dumps(ledger)) == ledger


class TestGenealogy:
    """y is upstream of x exactly when x is downstream of y."""

    @settings(max_examples=60)
    @given(strategies.told())
    def test_both_ways(self, events):
        ledger = Ledger(events)
        up = {(one, other) for one in ledger.ids for other in ledger.upstream(one)}
        down = {(other, one) for one in ledger.ids for other in ledger.downstream(one)}
        assert up == down

    @settings(max_examples=60)
    @given(strategies.told())
    def test_origins_sum_to_one(self, events):
        ledger = Ledger(events)
        for name in ledger.ids:
            origins = ledger.origins(name)
            assert sum(origins.values()) == 1
            assert all(share >= 0 for share in origins.values())
            assert set(origins) <= ledger.upstream(name) | {name}


class TestKnowledge:
    """Knowledge only grows with `known`, and `check` says what is new."""

    @settings(max_examples=20)
    @given(strategies.told())
    def test_known_grows(self, events):
        ledger = Ledger(events)
        early = ledger.known(strategies.START + timedelta(hours=4))
        late = ledger.known(strategies.START + timedelta(hours=8))
        assert set(early.events) <= set(late.events) <= set(ledger.events)

    @settings(max_examples=20)
    @given(strategies.told(), strategies.events())
    def test_check(self, events, event):
        ledger = Ledger(events)
        report = ledger.check(event)
        after = ledger.append(event).review()
        assert set(report.findings) == set(after.findings) - set(ledger.review().findings)


class TestCanonicalBytes:
    """Equal events have equal bytes."""

    @settings(max_examples=40)
    @given(strategies.events(), strategies.events())
    def test_bytes(self, one, other):
        assert (one == other) == (canonical_bytes(one) == canonical_bytes(other))


class TestReviewOfSomeThings:
    """A review of some things says what the whole review says of them and of what stands behind them."""

    @settings(max_examples=60)
    @given(strategies.told(), st.sets(strategies.identifiers(), max_size=3))
    def test_it_is_the_whole_review_cut_down(self, events, things):
        ledger = Ledger(events)
        whole, part = ledger.review(), ledger.review(of=things)
        behind = things.union(*map(ledger.upstream, things)) & ledger.ids
        assert set(part.findings) <= set(whole.findings)
        assert part.checked == whole.checked
        of_things = {f"$.things[{name}]" for name in behind}
        assert {finding for finding in whole.findings if finding.path in of_things} <= set(part.findings)
        assert all(
            finding.path in of_things for finding in part.findings
            if finding.path.startswith("$.things") and finding.code not in {"TRC201", "TRC212"}
        )  # fmt: skip

    @settings(max_examples=30)
    @given(strategies.told())
    def test_of_everything(self, events):
        ledger = Ledger(events)
        whole, part = ledger.review(), ledger.review(of=ledger.ids)
        told = {finding for finding in whole.findings if finding.path.startswith("$.events")}
        assert set(whole.findings) - told == {f for f in part.findings if not f.path.startswith("$.events")}

    @settings(max_examples=30)
    @given(strategies.told())
    def test_without_origin(self, events):
        ledger = Ledger(events)
        born = {thing.id for event in ledger.facts for thing in getattr(event, "outputs", ())}
        for name in ledger.ids:
            ends = {one for one in {name, *ledger.upstream(name)} if one not in born and not ledger.upstream(one)}
            assert ledger.without_origin(name) == ends
            behind = {name, *ledger.upstream(name)}
            made = [e for e in ledger.facts if isinstance(e, Transformed) and behind & {out.id for out in e.outputs}]
            assert ledger.processes(name) == {event.order or event.id for event in made}
        assert ledger.without_origin("unheard of") == {"unheard of"}
        assert not ledger.processes("unheard of")
