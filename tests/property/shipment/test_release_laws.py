"""Laws of papers and releases."""

import copy
import pickle
from datetime import date
from typing import ClassVar

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from shipments import ledger

from cocorope import document, qc, trace
from cocorope import shipment as shp
from cocorope.findings import Report
from cocorope.strategies import shipment as drawn
from cocorope.units import Mass

ON = date(2025, 9, 15)
LEDGER = ledger()
STOPS = {"SHP020", "SHP071", "SHP072", "SHP073", "SHP074", "SHP076"}


def released(shipment, market="BE", decisions=(), events=LEDGER):
    return shp.release(shipment, events, decisions, market=shp.market(market), on=ON)


def rewritten(paper):
    """The same paper, its masses written in grams."""
    masses = {}
    for field in attrs.fields(type(paper)):
        value = getattr(paper, field.name)
        if isinstance(value, Mass):
            masses[field.name] = value.to("g")
    return attrs.evolve(paper, **masses)


class TestOrder:
    """The order of papers, lots and packages changes nothing."""

    @given(shipment=drawn.shipments(), data=st.data())
    @settings(max_examples=40)
    def test_order(self, shipment, data):
        shuffled = attrs.evolve(
            shipment,
            papers=None if shipment.papers is None else data.draw(st.permutations(shipment.papers)),
            packages=data.draw(st.permutations(shipment.packages)),
            parties=data.draw(st.permutations(shipment.parties)),
        )
        assert shuffled == shipment
        assert released(shuffled) == released(shipment)


class TestPrisonStage:
    """Adding a prison stage never opens a market: not to a release either, told or recorded."""

    RANK: ClassVar = {"pass": 0, "open": 1, "fail": 2}

    @given(shipment=drawn.shipments(), code=st.sampled_from(drawn.COUNTRIES), stage=st.sampled_from(trace.STAGES))
    @settings(max_examples=40)
    def test_release(self, shipment, code, stage):
        told = shipment.labour or shp.LabourMap()
        more = attrs.evolve(shipment, labour=told | shp.LabourMap({stage: "prison"}))
        recorded = LEDGER.append(
            trace.Transformed(
                id="more", at=drawn.datetime(2025, 6, 1, tzinfo=drawn.UTC), process="dividing", inputs="fibre-x",
                outputs=trace.Lot("L-2"), work=trace.Work(stage, "prison"),
            )
        )  # fmt: skip
        before, after = released(shipment, code), released(more, code)
        assert self.RANK[after.outcome] >= self.RANK[before.outcome]
        both = attrs.evolve(shipment, lots=["L-1", "L-2"])
        assert self.RANK[released(both, code, events=recorded).outcome] >= self.RANK[before.outcome]


class TestUnits:
    """Units change nothing."""

    @given(shipment=drawn.shipments().filter(lambda one: one.papers))
    @settings(max_examples=40)
    def test_units(self, shipment):
        (box,) = shipment.containers
        other = attrs.evolve(
            shipment,
            papers=[rewritten(paper) for paper in shipment.papers],
            containers=[attrs.evolve(box, tare=box.tare.to("g"), dunnage=box.dunnage.to("g"))],
        )
        codes = [(finding.code, finding.path) for finding in released(shipment).findings]
        assert [(finding.code, finding.path) for finding in released(other).findings] == codes


class TestCopies:
    """A copy, a pickle or a document of a shipment is the shipment, and is answered alike."""

    @given(shipment=drawn.shipments())
    @settings(max_examples=40)
    def test_copies(self, shipment):
        copies = (
            copy.deepcopy(shipment),
            pickle.loads(pickle.dumps(shipment)),
            document.read(document.write(shipment)),
        )
        for one in copies:
            assert one == shipment
            assert hash(one) == hash(shipment)
        assert released(copies[-1]) == released(shipment)


class TestMending:
    """Fixing a finding never adds a stopping one of the same rule."""

    @given(data=st.data())
    @settings(max_examples=60)
    def test_mending(self, data):
        sound = data.draw(drawn.shipments())
        spoiled = data.draw(drawn.spoiled(sound))
        before, after = ({(one.code, one.path) for one in released(each).stopping} for each in (spoiled, sound))
        mended = {code for code, _path in before - after}
        stopping = {code for code, _path in after - before}
        assert not stopping & mended, (before, after)

    @given(shipment=drawn.shipments().filter(lambda one: one.papers is not None and len(one.papers) == 8))
    @settings(max_examples=20)
    def test_papers_that_agree_have_nothing_against_them(self, shipment):
        assert shp.check_papers(shipment.papers, on=ON).ok


def decided(lot, outcome):
    return qc.LotDecision(
        lot=qc.Lot(lot, product=drawn.ORDER.product, units=4, unit="coil"), specification_id=drawn.ORDER.id,
        revision=drawn.ORDER.revision, outcome=outcome, requirements=(), classes=(), report=Report(),
    )  # fmt: skip


class TestHalves:
    """A shipment of two halves passes every lot rule exactly if both halves do."""

    @given(
        outcomes=st.lists(st.sampled_from(["accepted", "not accepted", "undecided", None]), min_size=2, max_size=6),
        held=st.sets(st.integers(0, 5)),
        unknown=st.sets(st.integers(0, 5)),
        cut=st.integers(1, 5),
    )
    @settings(max_examples=60)
    def test_halves(self, outcomes, held, unknown, cut):
        at = drawn.datetime(2025, 7, 1, tzinfo=drawn.UTC)
        lots = [f"L-{place}" for place in range(len(outcomes))]
        known = [lot for place, lot in enumerate(lots) if place not in unknown]
        events = [trace.Received(id=f"r{lot}", at=at, outputs=trace.Lot(lot, mass="1 kg")) for lot in known]
        events += [
            trace.Judged(id=f"j{lot}", at=at, of=lot, verdict="held")
            for place, lot in enumerate(lots)
            if place in held and lot in known
        ]
        decisions = [decided(lot, outcome) for lot, outcome in zip(lots, outcomes, strict=True) if outcome]
        cut = min(cut, len(lots) - 1)

        def stopping(some):
            cargo = shp.Shipment(id="S", specification=drawn.ORDER, lots=some)
            report = released(cargo, decisions=decisions, events=trace.Ledger(events))
            return {(one.code, one.path) for one in report.stopping if one.code in STOPS}

        assert stopping(lots) == stopping(lots[:cut]) | stopping(lots[cut:])


class TestWeighing:
    """The two methods agree within every tolerance above their difference, whatever the units."""

    @given(
        box=drawn.containers(),
        packages=st.integers(0, 20_000),
        apart=st.integers(-500, 500),
        permille=st.integers(0, 100),
    )
    @settings(max_examples=60)
    def test_tolerance(self, box, packages, apart, permille):
        total = box.tare + box.dunnage + Mass(packages, "kg")
        weighed = total + Mass(apart, "kg")
        found = shp.verified_gross_mass(
            box, packages=Mass(packages * 1000, "g"), weighed=weighed.to("t"), tolerance=f"{permille / 10} %"
        )
        assert found.summed == total
        within = abs(apart) * 1000 <= permille * total.value_in("kg")
        assert (not found.report.of("SHP007")) is within


class TestStrategies:
    """What the other strategies draw is what they say."""

    @given(money=drawn.moneys("EUR"), market=drawn.markets(), on=drawn.days(), papers=drawn.papers())
    @settings(max_examples=20)
    def test_drawn(self, money, market, on, papers):
        assert money.currency == "EUR"
        assert market.admit(shp.LabourMap(), on=on).market == market.code
        assert all(isinstance(paper, shp.Paper) for paper in papers)
