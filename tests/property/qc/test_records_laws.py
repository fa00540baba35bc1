"""Laws of lots, weighings, counts, defects and measurements as they are entered."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc.conformity import Statistic
from cocorope.qc.defects import CLASSES
from cocorope.qc.measurement import PARTS
from cocorope.qc.spread import judge_spread
from cocorope.strategies import qc as draws
from cocorope.units import Force, Length, Mass, MoistureContent, Regain

some = settings(max_examples=60, deadline=None)
ROPE = draws.ROPE
ORDER = ("does not conform", "undecided", "conforms")
WORSE = ("conforms", "undecided", "does not conform")


def coils(name, **more):
    return qc.Lot(name, **{"product": ROPE, "units": 4, "unit": "coil", **more})


pieces = st.builds(
    lambda units, packages, metres, grams, basis: {
        "units": units,
        "packages": packages and min(packages, units),
        "length": metres and Length(metres, "m"),
        "length_basis": basis,
        "net": grams and Mass(grams, "g"),
    },
    st.integers(1, 500),
    st.none() | st.integers(1, 50),
    st.none() | st.integers(1, 9999),
    st.none() | st.integers(1, 9999),
    st.sampled_from(("measured", "declared")),
)


class TestLots:
    """A lot is homogeneous; lots that are alike can be one, and what they hold adds up."""

    @some
    @given(st.lists(pieces, min_size=1, max_size=5), st.randoms())
    def test_joined_adds_up_in_any_order(self, parts, random):
        lots = [coils(f"L{place}", **part) for place, part in enumerate(parts)]
        whole = qc.joined("all", lots)
        assert whole.units == sum(lot.units for lot in lots)
        for name, sum_of in (("packages", sum), ("length", Length.sum), ("net", Mass.sum)):
            told = [getattr(lot, name) for lot in lots]
            assert getattr(whole, name) == (None if None in told else sum_of(told))
        assert (whole.length_basis == "measured") == all(lot.length_basis == "measured" for lot in lots)
        random.shuffle(lots)
        assert qc.joined("all", lots) == whole

    @some
    @given(st.lists(pieces, min_size=2, max_size=5), st.integers(1, 4))
    def test_joined_in_steps_is_joined_at_once(self, parts, cut):
        lots = [coils(f"L{place}", **part) for place, part in enumerate(parts)]
        first, rest = lots[: min(cut, len(lots) - 1)], lots[min(cut, len(lots) - 1) :]
        assert qc.joined("all", [qc.joined("some", first), *rest]) == qc.joined("all", lots)

    @some
    @given(st.lists(st.tuples(st.sampled_from("ab"), st.booleans()), min_size=2, max_size=6))
    def test_the_split_would_do(self, kinds):
        lots = [coils(f"L{place}", process=process, series=series) for place, (process, series) in enumerate(kinds)]
        if len(set(kinds)) == 1:
            assert qc.joined("all", lots).units == 4 * len(lots)
            return
        with pytest.raises(qc.MixedLotError) as caught:
            qc.joined("all", lots)
        by_id = {lot.id: lot for lot in lots}
        assert sorted(name for group in caught.value.split for name in group) == sorted(by_id)
        assert len(caught.value.split) == len(set(kinds))
        for group in caught.value.split:
            assert qc.joined("part", [by_id[name] for name in group]).units == 4 * len(group)
            assert ", ".join(group) in caught.value.text("id")

    @some
    @given(st.integers(1, 9999))
    def test_the_unit_that_a_length_is_written_in_is_nothing(self, metres):
        assert coils("L", length=f"{metres} m") == coils("L", length=Length(metres, "m").to("mm"))


@st.composite
def weighings(draw):
    """Packages on a scale, with and without a tare."""
    found = []
    for place in range(draw(st.integers(1, 6))):
        tare = draw(st.integers(0, 50))
        kind = draw(st.sampled_from(("weighed", "average", "declared"))) if tare else "none"
        gross = Mass(tare + draw(st.integers(1, 9999)), "g")
        found.append(qc.Weighing(f"b{place}", gross=gross, tare=Mass(tare, "g"), tare_kind=kind))
    return found


class TestWeighings:
    """Net is gross less tare, exactly; a division is at most a tenth of the tolerance."""

    @some
    @given(weighings(), st.randoms())
    def test_net(self, some_of_them, random):
        total = qc.net_mass(some_of_them)
        assert total + Mass.sum(one.tare for one in some_of_them) == Mass.sum(one.gross for one in some_of_them)
        shuffled = [attrs.evolve(one, gross=one.gross.to("kg"), tare=one.tare.to("kg")) for one in some_of_them]
        random.shuffle(shuffled)
        assert qc.net_mass(shuffled) == total

    @some
    @given(st.integers(1, 100), st.integers(1, 1000))
    def test_division(self, division, tolerance):
        one = qc.Weighing("b", gross="9 kg", division=Mass(division, "g"))
        fine = 10 * division <= tolerance
        assert one.fine_for(Mass(tolerance, "g")) is fine
        assert (not qc.review_weighings([one], tolerance=Mass(tolerance, "g")).findings) is fine


@st.composite
def catalogues(draw):
    """The vocabulary with some classes changed by contract."""
    codes = sorted(qc.VOCABULARY.defects)
    return qc.VOCABULARY.reclassified(draw(st.dictionaries(st.sampled_from(codes), st.sampled_from(CLASSES))))


DECIDED = st.lists(st.sampled_from(("moisture_content", "linear_density", "length", "impurities")), unique=True)


class TestCounting:
    """An item with two major defects is one nonconforming item and two nonconformities; a damp coil is the oven's."""

    @some
    @given(
        draws.examined(12),
        catalogues(),
        DECIDED,
        st.sampled_from(("worst", "each")),
        st.none() | st.integers(0, 15),
    )
    def test_against_counting_by_hand(self, items, catalogue, decided, mixed, first):
        told = qc.tally(items, catalogue=catalogue, decided=decided, mixed=mixed, first=first)
        looked_at = items if first is None else items[:first]
        of_class = dict.fromkeys(CLASSES, 0)
        defects = dict.fromkeys(CLASSES, 0)
        for item in looked_at:
            counted = [
                catalogue[code].default_class
                for code, times in item.defects.items()
                for _ in range(times)
                if not set(catalogue[code].decided_by) & set(decided)
            ]
            for name in counted:
                defects[name] += 1
            names = sorted(set(counted), key=CLASSES.index)
            for name in names[:1] if mixed == "worst" else names:
                of_class[name] += 1
        assert told.sample == len(looked_at)
        assert {name: count.low for name, count in told.nonconforming.items()} == of_class
        assert {name: count.high for name, count in told.nonconformities.items()} == defects
        for count in (*told.nonconforming.values(), *told.nonconformities.values()):
            assert count.low == count.high

    @some
    @given(draws.examined(9), st.integers(0, 9), st.randoms())
    def test_samples_add_up_and_their_order_is_nothing(self, items, cut, random):
        whole, parts = qc.tally(items), [qc.tally(items[:cut]), qc.tally(items[cut:])]
        for name in CLASSES:
            assert whole.nonconforming[name] == parts[0].nonconforming[name] + parts[1].nonconforming[name]
        random.shuffle(items)
        assert qc.tally(items) == whole

    @some
    @given(st.data())
    def test_on_the_first_items(self, data):
        """Every way in which the nonconforming ones can lie among all leaves the bounds, and each bound is reached."""
        of = data.draw(st.integers(1, 8))
        sample = data.draw(st.integers(0, of))
        low = data.draw(st.integers(0, of))
        high = data.draw(st.integers(low, of))
        possible = {
            on_first
            for bad in range(low, high + 1)
            for on_first in range(sample + 1)
            if 0 <= bad - on_first <= of - sample
        }
        told = qc.Interval(low, high).within(sample, of=of)
        assert (told.low, told.high) == (min(possible), max(possible))

    @some
    @given(st.integers(0, 50), st.sampled_from(CLASSES))
    def test_no_more_items_than_were_looked_at(self, sample, name):
        assert qc.Counts(sample=sample, nonconforming={name: (0, sample)}).nonconforming[name].high == sample
        assert qc.Counts(sample=sample, nonconformities={name: sample + 1}).nonconformities[name].high == sample + 1
        with pytest.raises(InvalidValueError, match=name):
            qc.Counts(sample=sample, nonconforming={name: (0, sample + 1)})


class TestCatalogues:
    """The contract names the classes; a catalogue changes in what it says and in nothing else."""

    @some
    @given(st.dictionaries(st.sampled_from(sorted(qc.VOCABULARY.defects)), st.sampled_from(CLASSES)))
    def test_reclassified(self, classes):
        changed = qc.VOCABULARY.reclassified(classes)
        assert len(changed) == len(qc.VOCABULARY)
        for defect in qc.VOCABULARY:
            wanted = classes.get(defect.code, defect.default_class)
            assert changed[defect.code] == attrs.evolve(defect, default_class=wanted)
        assert qc.DefectCatalogue(reversed(list(changed))) == changed

    @pytest.mark.parametrize("goods", ["fibre", "yarn", "rope", "net", "piece", "package"])
    def test_of_one_kind_of_goods(self, goods):
        own = qc.VOCABULARY.on(goods)
        assert [defect.code for defect in qc.VOCABULARY if defect.on(goods)] == [defect.code for defect in own]
        assert {defect.code for defect in qc.VOCABULARY.on("all")} <= {defect.code for defect in own}


class TestMeasurements:
    """A ratio keeps its two parts; moisture on either basis comes from the same two weighings."""

    @some
    @given(st.integers(1, 10**6), st.integers(1, 10**4), st.integers(1, 50))
    def test_parts_in_proportion_make_one_value(self, grams, metres, times):
        def heavy(mass, length):
            return qc.Measurement.of_parts(spec.LINEAR_DENSITY, mass, length, specimen="S").value

        told = heavy(Mass(grams, "g"), Length(metres, "m"))
        assert heavy(Mass(grams, "g").to("kg"), Length(metres, "m").to("cm")) == told
        assert heavy(Mass(grams * times, "g"), Length(metres * times, "m")) == told
        assert abs(told.exact_in("ktex") - Fraction(grams, metres)) <= Fraction(grams, metres) / 10**33

    @some
    @given(st.integers(1, 999), st.integers(0, 999))
    def test_both_bases(self, dry, water):
        """r = MC / (1 - MC): water over dry and water over wet."""
        wet = Mass(dry + water, "g")
        content = qc.Measurement.of_drying(spec.MOISTURE_CONTENT, wet, Mass(dry, "g"), specimen="M").value
        regain = qc.Measurement.of_drying(spec.REGAIN, wet, Mass(dry, "g"), specimen="M").value
        assert (type(content), type(regain)) == (MoistureContent, Regain)
        c, r = content.exact_in("1"), regain.exact_in("1")
        assert abs(r * (1 - c) - c) <= Fraction(1, 10**28)

    @pytest.mark.parametrize("kind", PARTS)
    def test_every_ratio_out_of_its_parts(self, kind):
        top, low = PARTS[kind]
        own = spec.Characteristic(code="ratio", name=spec.LINEAR_DENSITY.name, kind=kind)
        above, below = top(1, top.units()[0]), low(2, low.units()[0])
        told = qc.Measurement.of_parts(own, above, below, specimen="S")
        assert (told.value, told.parts) == (kind.of(above, below), (above, below))
        if top is not low:
            with pytest.raises(TypeError):
                qc.Measurement.of_parts(own, below, above, specimen="S")


class TestSpread:
    """More deviations taken off are never better, and neither a unit nor a common shift changes anything."""

    VALUES = st.lists(st.integers(1, 2000), min_size=2, max_size=6)

    @some
    @given(VALUES, st.fractions(0, 4, max_denominator=9), st.fractions(0, 2, max_denominator=9), st.integers(1, 2000))
    def test_of_more_deviations(self, values, k, more, end):
        some_values = [Statistic(Force, Fraction(value), "N") for value in values]
        for limit in (
            spec.at_least(Force(end, "N"), step="none"),
            spec.at_most(Force(end, "N"), step="none"),
            spec.at_least(Force(end, "N"), step="10 N"),
        ):
            before, after = judge_spread(some_values, k, limit), judge_spread(some_values, k + more, limit)
            assert WORSE.index(before) <= WORSE.index(after)

    @some
    @given(VALUES, st.fractions(0, 4, max_denominator=9), st.integers(1, 2000), st.integers(0, 500))
    def test_of_units_and_shifts(self, values, k, end, shift):
        told = {
            judge_spread([Statistic(Force, Fraction(value + by), "N") for value in values], k, limit)
            for by, limit in (
                (0, spec.at_least(Force(end, "N"), step="1 N")),
                (0, spec.at_least(Force(end, "N").to("kN"), step="0.001 kN")),
                (2 * shift, spec.at_least(Force(end + 2 * shift, "N"), step="1 N")),
            )
        }
        assert len(told) == 1
        in_kn = [Statistic(Force, Fraction(value, 1000), "kN") for value in values]
        assert told == {judge_spread(in_kn, k, spec.at_least(Force(end, "N"), step="1 N"))}

    @some
    @given(VALUES, st.fractions(0, 4, max_denominator=9), st.integers(1, 2000), st.integers(1, 50))
    def test_of_the_rules(self, values, k, end, half):
        """Accepted by guarded acceptance ⊆ by simple ⊆ by guarded rejection."""
        some_values = [Statistic(Force, Fraction(value), "N") for value in values]
        guard = qc.Uncertainty(Force(half, "N"), coverage="0.95")
        limit = spec.between(Force(end, "N"), Force(end + 400, "N"), step="none")
        strict, simple, mild = (
            ORDER.index(judge_spread(some_values, k, limit, rule=rule, uncertainty=guard))
            for rule in ("guarded_acceptance", "simple", "guarded_rejection")
        )
        assert strict <= simple <= mild
