"""Reference, routine, not comparable: every deviation is named in both languages, and a lot is decided accordingly."""

import pytest

from cocorope import qc, spec
from cocorope.qc import rules
from cocorope.qc.conditions import CONDITION_VALUES, Asked, compare
from cocorope.units import Length, Mass

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
OVEN = spec.MOISTURE_CONTENT.method


def density(**more):
    under = more.pop("conditions", spec.Conditions(tension="80 N"))
    return qc.Measurement.of_parts(
        spec.LINEAR_DENSITY, Mass("940 g"), Length("20 m"), specimen="S1", conditions=under, **more
    )


def decided(one, *, routine=False):
    requirement = spec.Requirement(one.characteristic, spec.nominal("47 ktex", "5 %"))
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    lot = qc.Lot("L", product=ROPE, units=10, unit="coil", length="220 m")
    return qc.decide(qc.plan(wanted, lot, terms=qc.InspectionTerms(routine=routine)), [one])


class TestMethods:
    """ROUTINE: another method is a declared deviation, usable if the contract allows, always shown."""

    @pytest.mark.parametrize(
        "method",
        [
            "ISO 2307:2010",
            "ISO 2307",
            "iso 2307",
            spec.LINEAR_DENSITY.method,
            spec.method_words(spec.LINEAR_DENSITY.method).id,
        ],
    )
    def test_the_methods_own_names(self, method):
        decision = decided(density(method=method))
        assert decision.outcome == "accepted"
        assert not decision.report.of(rules.ROUTINE_USED)

    def test_another_method_is_not_used_unless_allowed(self):
        by_hand = density(method="paid out by hand")
        refused = decided(by_hand)
        assert refused.outcome == "undecided"
        (why,) = refused.report.of(rules.ROUTINE_REFUSED)
        assert "paid out by hand" in why.text()
        used = decided(by_hand, routine=True)
        assert used.outcome == "accepted"
        (shown,) = used.report.of(rules.ROUTINE_USED)
        assert shown.facts["count"] == 1
        assert "pada tegangan acuan" in shown.text("id"), "the method that was asked, in the reader's language"

    def test_a_standard_is_a_name_of_its_own_characteristic_alone(self):
        one = density(method="ISO 2307:2010")
        assert compare(one, spec.Conditions(), "another method").status is qc.ROUTINE
        assert compare(one, spec.Conditions()).status is qc.REFERENCE

    def test_a_method_without_a_standard(self):
        damp = qc.Measurement(spec.MOISTURE_CONTENT, "13 %", specimen="M1", method=OVEN)
        assert compare(damp, spec.Conditions(), OVEN).status is qc.REFERENCE


class TestMeters:
    """A meter only indicates, and is never equal to the oven; what is asked of a meter may be shown by one."""

    @pytest.mark.parametrize(
        ("measured", "status"), [(spec.MOISTURE_CONTENT, qc.ROUTINE), (spec.MOISTURE_CONTENT_METER, qc.REFERENCE)]
    )
    def test_where_a_meter_is_asked(self, measured, status):
        one = qc.Measurement(measured, "13 %", specimen="M1", indicative=True)
        assert compare(one, spec.Conditions()).status is status


class TestConditionWords:
    """A report in Indonesian says what was asked and what was there in Indonesian."""

    @pytest.mark.parametrize(
        ("asked", "actual", "status", "told"),
        [
            ({"finish": "unoiled"}, {"finish": "oiled"}, qc.NOT_COMPARABLE, "berminyak (diminta: tanpa minyak)"),
            ({"finish": "unoiled"}, {}, qc.NOT_COMPARABLE, "tidak disebutkan (diminta: tanpa minyak)"),
            ({"direction": "warp"}, {"direction": "weft"}, qc.NOT_COMPARABLE, "pakan (diminta: lusi)"),
            ({"cut_off": "50 mm"}, {"cut_off": "20 mm"}, qc.NOT_COMPARABLE, "20 mm (diminta: 50 mm)"),
            ({"per": "100 m"}, {"per": "10 m"}, qc.NOT_COMPARABLE, "10 m (diminta: 100 m)"),
            (
                {"gripping": "unspliced"},
                {"gripping": "spliced"},
                qc.NOT_COMPARABLE,
                "dengan mata sambungan (diminta: tanpa mata sambungan)",
            ),
            ({"location": "core"}, {"location": "surface"}, qc.ROUTINE, "permukaan (diminta: bagian tengah)"),
            ({"tension": "80 N"}, {"tension": "100 N"}, qc.ROUTINE, "100 N (diminta: 80 N)"),
            ({"tension": "80 N"}, {}, qc.NOT_COMPARABLE, "tidak disebutkan (diminta: 80 N)"),
            (
                {"atmosphere": spec.ISO_139_STANDARD},
                {"atmosphere": spec.Atmosphere.measured("27 degC", "65 %")},
                qc.ROUTINE,
                "27 degC, 65 %",
            ),
        ],
    )
    def test_every_deviation(self, asked, actual, status, told):
        one = qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1", conditions=spec.Conditions(**actual))
        seen = compare(one, spec.Conditions(**asked))
        assert seen.status is status
        assert told in seen.why.id
        assert len(seen.reasons) == 1

    def test_every_word_of_a_condition_has_its_own(self):
        words = {"unoiled", "oiled", "warp", "weft", "surface", "core", "through", "unspliced", "spliced"}
        assert set(CONDITION_VALUES) == words
        assert len({word.id for word in CONDITION_VALUES.values()}) == len(words)

    def test_several_deviations_are_all_named(self):
        one = density(conditions=spec.Conditions(tension="100 N", finish="oiled"), method="by hand")
        seen = compare(one, spec.Conditions(tension="80 N", finish="unoiled"), spec.LINEAR_DENSITY.method)
        assert seen.status is qc.NOT_COMPARABLE, "one deviation that makes it another property outweighs the others"
        assert len(seen.reasons) == 3
        for lang in ("en", "id"):
            assert seen.why.say(lang) == "; ".join(reason.say(lang) for reason in seen.reasons)


class TestRoutineIsShown:
    """Every kind of deviation that was used is shown once, with how many results had it."""

    def test_counted_by_reason(self):
        requirement = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
        wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
        terms = qc.InspectionTerms(routine=True, specimens={"breaking_force": 1})
        plan = qc.plan(wanted, qc.Lot("L", product=ROPE, units=10, unit="coil"), terms=terms)
        some = [
            qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen=f"S{place}", method=method)
            for place, method in enumerate(("by hand", "by hand", None, "by crane"))
        ]
        told = qc.decide(plan, some).report.of(rules.ROUTINE_USED)
        assert sorted(one.facts["count"] for one in told) == [1, 2]

    def test_what_the_goods_settle_need_not_be_repeated(self):
        asked = Asked.of(spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")), ROPE.conditions)
        assert asked.goods == spec.Conditions(finish="unoiled"), (
            "the finish is of the goods; the tension is of the test"
        )
        assert asked.met_by(spec.Conditions(tension="80 N"))
        assert not asked.met_by(spec.Conditions(tension="80 N", finish="oiled"))
        assert not asked.met_by_silence
