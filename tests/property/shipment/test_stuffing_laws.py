"""Laws of stuffing records, packages, divisions and type tests."""

from datetime import date, timedelta
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from shipments import BOX, cargo, ledger, record

from cocorope import shipment as shp
from cocorope.identifiers import ContainerNumber
from cocorope.spec.packing import Packing
from cocorope.strategies import shipment as drawn
from cocorope.units import Mass

ON = date(2025, 9, 15)
LEDGER = ledger()
PLATE = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg", seal="S1", dunnage="100 kg")
RECORDS = drawn.stuffing_records(ContainerNumber(BOX))
SOUND = record(pallet_moisture="14 %")
STUFFING = {"SHP053", "SHP054", "SHP055", "SHP056", "SHP057", "SHP131", "SHP132", "SHP133", "SHP147"}
TESTS = {"SHP142", "SHP143", "SHP144", "SHP146"}


def found(shipment, codes, on=ON):
    report = shp.release(shipment, LEDGER, [], market=shp.market("BE"), on=on)
    return {(one.code, one.path, one.facts) for one in report.findings if one.code in codes}


class TestRecords:
    """A stuffing record: looking never makes a gap, a sound answer never adds a finding, units change nothing."""

    @given(told=RECORDS, field=st.sampled_from([one.name for one in attrs.fields(shp.StuffingRecord)][1:]))
    def test_an_answer_closes_a_gap(self, told, field):
        better = attrs.evolve(told, **{field: getattr(SOUND, field), "begun": None, "ended": None})
        assert set(better.gaps) <= set(attrs.evolve(told, begun=None, ended=None).gaps)

    @given(told=RECORDS)
    @settings(max_examples=40)
    def test_a_sound_record_has_no_more_against_it(self, told):
        before, after = (found(cargo(containers=PLATE, stuffing=one), STUFFING) for one in (told, SOUND))
        assert not after
        assert {code for code, *_ in after} <= {code for code, *_ in before}

    @given(told=RECORDS)
    @settings(max_examples=40)
    def test_units(self, told):
        other = attrs.evolve(
            told,
            door_open=told.door_open and told.door_open.to("min"),
            desiccant=told.desiccant and told.desiccant.to("g"),
            pallet_moisture=told.pallet_moisture and told.pallet_moisture.to("ppm"),
            moisture={name: one.to("1") for name, one in told.moisture.items()},
        )
        assert other == told
        assert found(cargo(containers=PLATE, stuffing=other), STUFFING) == found(
            cargo(containers=PLATE, stuffing=told), STUFFING
        )

    @given(data=st.data(), told=RECORDS)
    @settings(max_examples=30)
    def test_order(self, data, told):
        other = attrs.evolve(told, container="MSCU1234566")
        boxes = data.draw(st.permutations([PLATE, attrs.evolve(PLATE, number="MSCU1234566")]))
        records = data.draw(st.permutations([told, other]))
        assert cargo(containers=boxes, stuffing=records) == cargo(containers=[*boxes][::-1], stuffing=[*records][::-1])


class TestTypeTests:
    """Type tests: order changes nothing, none taken away closes a question, time only lets them run out."""

    @given(data=st.data(), tests=st.lists(drawn.type_tests(), max_size=6))
    @settings(max_examples=60)
    def test_order(self, data, tests):
        other = data.draw(st.permutations(tests))
        assert cargo(pet_toy=True, type_tests=tests) == cargo(pet_toy=True, type_tests=other)

    @given(data=st.data(), tests=st.lists(drawn.type_tests(), min_size=1, max_size=6))
    @settings(max_examples=60)
    def test_fewer_never_answer_more(self, data, tests):
        fewer = data.draw(st.sets(st.sampled_from(range(len(tests)))).map(lambda some: [tests[n] for n in some]))
        few, every = (found(cargo(pet_toy=True, type_tests=some), {"SHP142"}) for some in (fewer, tests))
        missing = [{text.en for *_, facts in one for text in facts["missing"]} for one in (few, every)]
        kinds = [{text.split(" of lots ")[0] for text in one} for one in missing]
        assert kinds[1] <= kinds[0]

    @given(tests=st.lists(drawn.type_tests(), max_size=6), later=st.integers(0, 700))
    @settings(max_examples=60)
    def test_time(self, tests, later):
        shipment = cargo(pet_toy=True, type_tests=tests)
        now, then = (found(shipment, TESTS, on) for on in (ON, ON + timedelta(days=later)))
        dated = [{(code, path) for code, path, _ in some if code == "SHP144"} for some in (now, then)]
        assert dated[0] <= dated[1]
        assert {one for one in now if one[0] != "SHP144"} == {one for one in then if one[0] != "SHP144"}


class TestPackages:
    """Packages: counts conserve pieces; two lots agree with their list exactly if each does; divisions know no units."""

    @given(pieces=st.integers(1, 10**6), holds=st.tuples(st.integers(1, 500), st.integers(1, 60)))
    def test_counts(self, pieces, holds):
        inner, outer = shp.package_counts(
            pieces, Packing("pallet", pieces=holds[1], holds=Packing("carton", pieces=holds[0]))
        )
        assert inner.full * holds[0] + inner.part == pieces
        assert outer.full * holds[1] + outer.part == inner.count
        assert 0 <= inner.part < holds[0]
        assert (inner.count - 1) * holds[0] < pieces <= inner.count * holds[0]

    @given(lots=st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=4))
    @settings(max_examples=60)
    def test_lot_by_lot(self, lots):
        def against(some):
            lines = [
                shp.PackingLine(lot=lot, packages=shp.Packages(listed, "bale"), net=Mass(listed * 2, "kg"), gross=Mass(listed * 3, "kg"))
                for lot, (listed, _, _) in some
            ]  # fmt: skip
            packages = [
                shp.Package(id=f"{lot}-{n}", lot=lot, net=Mass(mass, "kg"), gross="4 kg")
                for lot, (_, here, mass) in some
                for n in range(here)
            ]
            total = sum(line.packages.count for line in lines)
            told = shp.PackingList(
                number="PL",
                dated=ON,
                lines=lines,
                packages=total,
                net=Mass(2 * total, "kg"),
                gross=Mass(3 * total, "kg"),
            )
            kept = cargo(lots=[lot for lot, _ in some], papers=[told], packages=packages)
            return {one for one in found(kept, {"SHP138"}) if one[0] == "SHP138"}

        named = [(f"L-{n}", lot) for n, lot in enumerate(lots)]
        assert against(named) == set().union(*(against([one]) for one in named))

    @given(mass=st.integers(1, 10**6), step=st.integers(1, 1000), unit=st.sampled_from(["g", "t", "mg"]))
    def test_division(self, mass, step, unit):
        odd = shp.Package(id="1", lot="L-1", net=Mass(mass, "g").to(unit), gross="2 t")
        kept = cargo(packages=odd, division=Mass(step, "g").to("kg"))
        net = [one for one in found(kept, {"SHP140"}) if "net" in one[1]]
        assert bool(net) is (Fraction(mass, step).denominator != 1)
