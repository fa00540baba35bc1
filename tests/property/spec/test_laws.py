"""The laws of specifications."""

import pickle
from fractions import Fraction
from itertools import pairwise

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cocorope import spec, wire
from cocorope.spec import codec
from cocorope.spec.catalogue import NoRow, is1410_2001
from cocorope.spec.moisture import commercial_share, exact_content, exact_regain
from cocorope.spec.quantities import canonical, exact_in, kind_named
from cocorope.strategies import spec as draw
from cocorope.units import Force, Length, LinearDensity, Mass, MoistureContent, Runnage

KINDS = st.sampled_from((Force, LinearDensity, Runnage, Mass, MoistureContent))
FEW = settings(max_examples=60, deadline=None)
CONVERTER = wire.converter()
codec.configure(CONVERTER)


def rewritten(quantity, unit):
    """The same quantity in another unit, where that is exact."""
    try:
        return quantity.to(unit)
    except ValueError:
        return quantity


class TestLimit:
    """A verdict is monotone, depends neither on units nor on trailing zeros, and is rounded once."""

    @FEW
    @given(st.data(), KINDS)
    def test_admitted_values_form_one_interval(self, data, kind):
        limit = data.draw(draw.limits(kind))
        values = sorted(data.draw(st.lists(draw.amounts(kind), min_size=3, max_size=6)), key=canonical)
        verdicts = [limit.admits(value) for value in values]
        changes = sum(one != two for one, two in pairwise(verdicts))
        assert changes <= (1 if None in (limit.lower, limit.upper) else 2)
        assert changes < 2 or not verdicts[0]

    @FEW
    @given(st.data(), KINDS)
    def test_rounding_the_value_first_gives_the_same_verdict(self, data, kind):
        limit, value = data.draw(draw.limits(kind)), data.draw(draw.amounts(kind))
        if limit.step is None:
            number, ends = exact_in(value, value.unit), value.unit
        else:
            multiples = exact_in(value, limit.step.unit) / Fraction(limit.step.value)
            floor = multiples.__floor__()
            tie_up = floor % 2 == 1 if limit.rounding == "half-even" else True
            rest = multiples - floor
            nearest = floor + (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and tie_up))
            number, ends = nearest * Fraction(limit.step.value), limit.step.unit
        low = limit.lower is None or exact_in(limit.lower, ends) <= number
        high = limit.upper is None or number <= exact_in(limit.upper, ends)
        assert limit.admits(value) == (low and high)
        assert limit.admits_exact(exact_in(value, value.unit), value.unit) == limit.admits(value)

    @FEW
    @given(st.data(), KINDS)
    def test_units_and_trailing_zeros_do_not_matter(self, data, kind):
        limit, value = data.draw(draw.limits(kind)), data.draw(draw.amounts(kind))
        unit = data.draw(st.sampled_from(kind.units()))
        other = spec.Limit(
            limit.kinds,
            *(None if end is None else rewritten(end, unit) for end in (limit.lower, limit.upper, limit.nominal)),
            None if limit.step is None else rewritten(limit.step, unit),
            limit.rounding,
        )
        assert other == limit
        assert hash(other) == hash(limit)
        zeros = kind(f"{value.value:f}{'' if '.' in f'{value.value:f}' else '.'}00 {value.unit}")
        assert limit.admits(value) == other.admits(value) == limit.admits(zeros) == limit.admits(rewritten(value, unit))

    @FEW
    @given(st.data(), KINDS)
    def test_within_is_sound_reflexive_and_transitive(self, data, kind):
        one, two, three = (data.draw(draw.limits(kind)) for _ in range(3))
        value = data.draw(draw.amounts(kind))
        assert one.within(one)
        if one.within(two):
            assert not one.admits(value) or two.admits(value)
            assert not two.within(three) or one.within(three)

    @FEW
    @given(st.data())
    def test_binding_a_text_changes_no_verdict(self, data):
        open_limit = spec.at_most(data.draw(st.sampled_from(("15 %", "12.5 %", "0.15 1"))))
        kind = data.draw(st.sampled_from(open_limit.kinds))
        value = data.draw(draw.amounts(kind))
        assert open_limit.of_kind(kind).admits(value) == open_limit.admits(value)


class TestMoisture:
    """Content and regain are inverse exactly; the commercial mass is linear and the identity at the agreed regain."""

    @FEW
    @given(draw.contents(), draw.contents())
    def test_inverse_and_monotone(self, one, two):
        assert exact_regain(one) == one.exact_in("1") / (1 - one.exact_in("1"))
        regain = exact_regain(one)
        assert regain / (1 + regain) == one.exact_in("1")
        assert (exact_regain(one) < exact_regain(two)) == (one < two)

    @FEW
    @given(draw.regains())
    def test_back_again(self, regain):
        content = exact_content(regain)
        assert content / (1 - content) == regain.exact_in("1")

    @FEW
    @given(draw.masses(), draw.masses(), draw.contents(), draw.regains())
    def test_linear(self, one, two, content, regain):
        def invoiced(mass):
            return spec.commercial_mass(mass, content, regain=regain, cap="none")

        assert invoiced(one + two) == invoiced(one) + invoiced(two)
        assert invoiced(one * 3) == invoiced(one) * 3

    @FEW
    @given(draw.masses(), draw.regains())
    def test_identity(self, mass, regain):
        assert spec.commercial_mass(mass, regain, regain=regain, cap="none") == mass
        assert commercial_share(regain, regain) == 1

    @FEW
    @given(draw.masses(), draw.contents(), draw.regains())
    def test_cap(self, mass, content, regain):
        capped = spec.commercial_mass(mass, content, regain=regain, cap="weighed mass")
        assert capped == min(mass, spec.commercial_mass(mass, content, regain=regain, cap="none"))


class TestSpecifications:
    """diff is empty exactly for equals; compatible is reflexive; documents and pickles round-trip."""

    @settings(max_examples=40, deadline=None)
    @given(draw.specifications())
    def test_document_and_pickle(self, one):
        assert wire.structure(CONVERTER, CONVERTER.unstructure(one), spec.Specification) == one
        assert pickle.loads(pickle.dumps(one)) == one
        assert hash(pickle.loads(pickle.dumps(one))) == hash(one)

    @settings(max_examples=40, deadline=None)
    @given(draw.products())
    def test_a_product_names_what_it_settles(self, product):
        assert product.settles == product.conditions.stated()

    @settings(max_examples=40, deadline=None)
    @given(draw.specifications(), draw.specifications())
    def test_diff_is_empty_exactly_when_equal(self, one, two):
        assert spec.diff(one, one) == ()
        assert (spec.diff(one, two) == ()) == (one == two)
        for change in spec.diff(one, two):
            assert change.text("en")
            assert change.text("id")

    @settings(max_examples=40, deadline=None)
    @given(draw.specifications())
    def test_compatible_is_reflexive_where_the_statistic_is_said(self, one):
        assume(all(requirement.judged is not None for requirement in one.requirements))
        assert spec.compatible(one, one).ok

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_compatible_is_sound_and_transitive(self, data):
        def offer(limit):
            requirement = spec.Requirement(spec.BREAKING_FORCE, limit)
            return spec.Specification(id="x", revision=1, product=spec.Yarn(plies=2), requirements=[requirement])

        a, b, c = (data.draw(draw.limits(Force)) for _ in range(3))
        value = data.draw(draw.amounts(Force))
        if spec.compatible(offer(b), offer(a)).ok:
            assert not a.admits(value) or b.admits(value)
            assert not spec.compatible(offer(c), offer(b)).ok or spec.compatible(offer(c), offer(a)).ok

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_compatible_is_sound_over_several_requirements(self, data):
        """Readings of every characteristic that meet the offer meet what the buyer asks, each and as their mean."""

        def contract(parts):
            asked = [spec.Requirement(one, limit, judged=how) for one, (limit, how) in parts.items()]
            return spec.Specification(id="x", revision=1, product=spec.Yarn(plies=2), requirements=asked)

        measured = (spec.BREAKING_FORCE, spec.HANK_MASS)
        ways = st.sampled_from((spec.EACH, spec.MEAN))
        asked = {one: (data.draw(draw.limits(one.kind)), data.draw(ways)) for one in measured}
        offered = {
            one: (data.draw(st.just(limit) | draw.limits(one.kind)), data.draw(st.sampled_from((spec.EACH, how))))
            for one, (limit, how) in asked.items()
        }
        buyer, offer = contract(asked), contract(offered)
        if not spec.compatible(buyer, offer).ok:
            return
        ends = {one: [end for end in (limit.lower, limit.upper) if end] for one, (limit, _) in offered.items()}
        readings = {
            one: data.draw(st.lists(st.sampled_from(ends[one]) | draw.amounts(one.kind), min_size=1, max_size=4))
            for one in measured
        }

        def meets(requirement):
            values = readings[requirement.characteristic]
            if requirement.judged == spec.EACH:
                return all(requirement.limit.admits(value) for value in values)
            unit = values[0].unit
            mean = sum(exact_in(value, unit) for value in values) / len(values)
            return requirement.limit.admits_exact(mean, unit)

        if all(meets(requirement) for requirement in offer.requirements):
            assert all(meets(requirement) for requirement in buyer.requirements)

    @settings(max_examples=60, deadline=None)
    @given(draw.specifications(), draw.specifications(), draw.specifications())
    def test_compatible_is_transitive(self, one, two, three):
        two, three = (attrs.evolve(other, product=one.product, requirements=one.requirements) for other in (two, three))
        if spec.compatible(one, two).ok and spec.compatible(two, three).ok:
            assert spec.compatible(one, three).ok

    @settings(max_examples=40, deadline=None)
    @given(draw.specifications(), st.sampled_from(("m", "mm", "in")))
    def test_plausibility_does_not_depend_on_units(self, one, unit):
        report = spec.plausibility(one)
        assert {finding.code for finding in report.findings} <= set(report.checked)
        if isinstance(one.product, spec.Rope):
            size = rewritten(one.product.nominal_diameter, unit)
            same = attrs.evolve(one, product=attrs.evolve(one.product, nominal_diameter=size))
            assert same == one
            assert spec.plausibility(same) == report
        assert spec.completeness(one).ok

    @settings(max_examples=60, deadline=None)
    @given(draw.specifications(), st.data())
    def test_plausibility_does_not_depend_on_the_units_of_limits(self, one, data):
        def elsewhere(requirement):
            limit = requirement.limit
            unit = data.draw(st.sampled_from(limit.kind.units()))
            ends = (None if end is None else rewritten(end, unit) for end in (limit.lower, limit.upper, limit.nominal))
            same = spec.Limit(limit.kinds, *ends, limit.step, limit.rounding)
            return spec.Requirement(
                requirement.characteristic, same, judged=requirement.judged, conditions=requirement.conditions
            )

        same = attrs.evolve(one, requirements=[elsewhere(requirement) for requirement in one.requirements])
        found = [[(finding.code, finding.path) for finding in spec.plausibility(each).findings] for each in (one, same)]
        assert found[0] == found[1]


class TestCatalogue:
    """A table look-up never returns a row nobody wrote."""

    @FEW
    @given(st.integers(1, 300), st.sampled_from(("hawser_laid", "shroud_laid", "cable_laid", "plaited")))
    def test_only_written_rows(self, size, construction):
        written = {(row.construction, row.size) for row in is1410_2001.TABLE}
        found = is1410_2001.TABLE.find(Length(size, "mm"), construction=construction)
        assert isinstance(found, NoRow) == ((construction, Length(size, "mm")) not in written)


def test_every_kind_has_its_name():
    assert kind_named("Force") is Force
