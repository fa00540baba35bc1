"""What DuckDB and Dask are told: the ledger's own answers."""

import importlib.util
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest
from busy_workshop import Workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.trace import (
    Arrived,
    Corrected,
    Flow,
    Found,
    Item,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    families,
    tables,
    trade,
)

AT = strategies.START


def recipe():
    """The example, loaded from beside the tests."""
    path = Path(__file__).parents[3] / "examples" / "beyond_memory.py"
    spec = importlib.util.spec_from_file_location("beyond_memory", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RECIPE = recipe()


def loaded(events):
    base = duckdb.connect()
    base.execute(RECIPE.TABLES)
    RECIPE.load(base, events)
    return base


def same(answer, ledger, seeds, things=None):
    """Whether a recall of DuckDB is the ledger's, of some things or all, down to what double numbers hold."""
    recall = ledger.recall(seeds)
    assert set(answer) == set(recall.ids if things is None else things)
    for name, (low, expected, high, kilograms) in answer.items():
        item = recall.items[name]
        assert (low, high) == pytest.approx((float(item.share.low), float(item.share.high)), abs=1e-9)
        assert (expected is None) == (item.share.expected is None)
        if expected is not None:
            assert expected == pytest.approx(float(item.share.expected), abs=1e-9)
        assert (kilograms is None) == (item.quantity is None)
        if kilograms is not None:
            assert kilograms == pytest.approx(float(item.quantity.exact_in("kg")))


class TestDuckDB:
    """Upstream, downstream and recall in SQL are the ledger's own; where packages were repacked SQL names more."""

    @settings(max_examples=15, deadline=None)
    @given(st.sampled_from(["dry", "mass"]).flatmap(strategies.simulated), st.data())
    def test_simulated(self, history, data):
        things = sorted({thing.id for event in history.events for thing in event.outputs})
        bales = data.draw(st.lists(st.lists(st.sampled_from(things), min_size=1, unique=True), max_size=2))
        packed, taken = list(history.events), set()
        for number, contents in enumerate(bales):
            inner = [one for one in contents if one not in taken]
            if inner:
                taken |= {*inner, f"bale-{number}"}
                packed.append(Packed(f"bale-{number}", inner, id=f"b{number}", at=history.events[-1].at))
        ledger, base = Ledger(packed), loaded(packed)
        for name in things:
            assert RECIPE.walk(base, RECIPE.UPSTREAM, name) == ledger.upstream(name)
            assert RECIPE.walk(base, RECIPE.DOWNSTREAM, name) == ledger.downstream(name)
        same(RECIPE.recall(base, history.seeds), ledger, history.seeds)

    @settings(max_examples=12, deadline=None)
    @given(strategies.told(8))
    def test_at_least_what_the_ledger_names_and_it_ends(self, events):
        ledger, base = Ledger(events), loaded(events)
        for name in ledger.ids:
            assert RECIPE.walk(base, RECIPE.UPSTREAM, name) >= ledger.upstream(name)
            assert RECIPE.walk(base, RECIPE.DOWNSTREAM, name) >= ledger.downstream(name)
        made = {thing.id for event in ledger.facts if isinstance(event, Transformed) for thing in event.outputs}
        packed = {event.into for event in ledger.facts if isinstance(event, Packed)} | {
            event.shipment for event in ledger.facts if isinstance(event, Shipped)
        }
        if made.isdisjoint(packed):  # a thing told as both counts as made: the how-to page says so
            assert set(RECIPE.recall(base, ["a"])) >= ledger.recall(["a"]).ids

    @settings(max_examples=12, deadline=None)
    @given(st.integers(0, 2**31), st.integers(3, 14))
    def test_a_busy_workshop_that_takes_nothing_out_of_packages(self, seed, steps):
        workshop = Workshop(seed, steps)
        events = [event for event in workshop.told if not isinstance(event, Unpacked | Arrived)]
        ledger, base = Ledger(events), loaded(events)
        parts = [one for event in events for one in (*getattr(event, "inputs", ()), *getattr(event, "parts", ()))]
        for name in sorted(ledger.ids)[:4]:
            answer, recall = RECIPE.recall(base, [name]), ledger.recall([name])
            assert set(answer) >= recall.ids
            # What was used up in a package does not travel with it, but in SQL; a package used when it is empty leaves
            # what was made of it open there, nothing to all. So where packages are used SQL is only never narrower.
            goods = {one for one in recall.ids if one.startswith("t")}
            if all(one.of.startswith("t") for one in parts) and set(answer) == recall.ids and name[0] == "t":
                same({one: answer[one] for one in goods}, ledger, [name], goods)
            for one in goods if name[0] == "t" else ():
                low, _, high, _ = answer[one]
                share = recall.items[one].share
                assert low <= float(share.low) + 1e-9
                assert high >= float(share.high) - 1e-9

    def test_an_order_that_puts_one_lot_out_twice(self):
        def at(number):
            return {"id": f"e{number}", "at": AT + timedelta(hours=number)}

        events = [Received([Lot("a", mass="3 kg"), Lot("b", mass="5 kg")], **at(0)),
                  Transformed("spinning", "a", Lot("y", mass="2 kg"), order="O", **at(1)),
                  Transformed("spinning", "b", [Lot("y", mass="4 kg"), Lot("z", mass="2 kg")], order="O", **at(2))]  # fmt: skip
        same(RECIPE.recall(loaded(events), ["a"]), Ledger(events), ["a"])
        assert sorted(tables.Mixing(events).outputs()) == [("order O", "y", 6.0, 6.0), ("order O", "z", 2.0, 2.0)]

    def test_measures_that_are_not_known(self):
        def at(number):
            return {"id": f"e{number}", "at": AT + timedelta(hours=number)}

        events = [
            Received([Lot("a", mass="100 kg"), Lot("b"), Lot("c", mass="50 kg", pieces=5)], **at(0)),
            Transformed("spinning", ["a", "b"], Lot("d"), **at(1)),
            Transformed("cutting", Part("a", mass="30 kg"), [Lot("e", mass="20 kg"), Lot("f", mass="10 kg")], **at(2)),
            Transformed("oiling", "e", Lot("g", mass="22 kg"), gains=Flow("oil", "2 kg"), **at(3)),
            Transformed("bleaching", "f", Lot("h"), gains=Flow("water", "2 kg"), **at(4)),
            Transformed("blending", ["d", Part("c", length="3 m"), "g"], Lot("i", mass="9 kg"), **at(5)),
            Transformed("making-up", "g", Item("coil", mass="22 kg"), order="O", **at(6)),
            Transformed("making-up", "i", Item("reel"), order="O", **at(7)),
            Removed(Part("c", mass="80 kg"), **at(8)),
            Transformed("cutting", Part("c", mass="5 kg"), Lot("j", mass="5 kg"), **at(9)),
            Transformed("trimming", "b", Lot("k"), **at(10)),
            trade.bale("bale", ["coil", "reel"], **at(11)), trade.stuff("box", ["bale", "j"], **at(12)),
            trade.bale("pure", ["k"], **at(13)), trade.ship("S", ["pure"], "X", **at(14)),
        ]  # fmt: skip
        ledger, base = Ledger(events), loaded(events)
        for seeds in (["a"], ["b"], ["c"], ["a", "b"], ["bale"], ["k", "c"]):
            same(RECIPE.recall(base, seeds), ledger, seeds)

    def test_a_cycle_ends_and_decides_nothing(self):
        events = [Received(Lot("a", mass="1 kg"), id="r", at=AT),
                  Transformed("merging", ["a", "y"], Lot("x", mass="2 kg"), id="e1", at=AT),
                  Transformed("merging", ["x"], Lot("y", mass="1 kg"), id="e2", at=AT)]  # fmt: skip
        found = RECIPE.recall(loaded(events), ["a"])
        assert found["x"][:3] == found["y"][:3] == (0, None, 1)


def answers(ledger, names):
    recall = ledger.recall(names)
    return {
        name: (ledger.upstream(name), ledger.downstream(name), ledger.state(name), dict(ledger.origins(name)), recall.items[name].share)
        for name in names
    }  # fmt: skip


class TestFamilies:
    """Events of different families have nothing to do with each other: a family says what the whole says."""

    @settings(max_examples=60, deadline=None)
    @given(strategies.told(5))
    def test_families(self, events):
        whole, parts = Ledger(events), [Ledger(family) for family in families(events)]
        assert sum(map(len, parts)) == len(whole)
        assert set().union(*(part.ids for part in parts)) == whole.ids
        assert sum(len(part.ids) for part in parts) == len(whole.ids)
        found = answers(whole, sorted(whole.ids))
        for part in parts:
            for name, (up, down, state, origins, _share) in answers(part, sorted(part.ids)).items():
                assert (up, down, state, origins) == found[name][:4]
        assert {f for part in parts for f in part.review().findings} == set(whole.review().findings)

    def test_what_has_nothing_in_common_is_apart(self):
        def told(name, hour):
            return [trade.receive(Lot(name, mass="1 kg"), id=f"r-{name}", at=AT + hour),
                    trade.hold(name, id=f"h-{name}", at=AT + hour), trade.reweigh(Found(name, mass="1 kg"), id=f"w-{name}", at=AT + hour)]  # fmt: skip

        one, other = told("b", timedelta(0)), told("a", timedelta(hours=1))
        assert families([*other, *one]) == [
            tuple(sorted(one, key=lambda event: event.id)),
            tuple(sorted(other, key=lambda event: event.id)),
        ]
        joined = trade.merge(["a", "b"], Lot("c"), id="m", at=AT + timedelta(hours=2))
        assert len(families([*one, *other, joined])) == 1
        assert (
            len(
                families(
                    [
                        *one,
                        *other,
                        Corrected(
                            "r-a", joined.__class__("merging", ["a", "b"], Lot("c"), id="r-a", at=AT), id="c", at=AT
                        ),
                    ]
                )
            )
            == 1
        )
        assert families([]) == []

    def test_an_order_ties_its_events(self):
        def spun(name, order):
            return trade.spin(f"fibre-{name}", Lot(f"yarn-{name}", mass="1 kg"), id=name, at=AT, order=order)

        assert len(families([spun("a", "o-1"), spun("b", "o-1"), spun("c", "o-2")])) == 2


class TestDask:
    """The same recall, each family in a process of Dask's local cluster."""

    def test_the_example_runs(self):
        path = Path(RECIPE.__file__)
        run = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONWARNINGS": "ignore"})  # fmt: skip
        events = RECIPE.history()
        item = Ledger(events).recall(["fibre-2a"]).items["bale-2"]
        assert str((str(item.low), str(item.high))) in run.stdout
        assert "37.5% if mixed evenly" in run.stdout
