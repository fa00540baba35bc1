"""Whatever is given, a record is made, or a sentence in both languages says why not; nothing of Python's own escapes."""

import inspect
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from cocorope import qc, spec
from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.findings import Text
from cocorope.provenance import Source
from cocorope.qc import sampling
from cocorope.qc.lot import counted
from cocorope.qc.measurement import width_in
from cocorope.units import Force, Length, LinearDensity, Mass, Temperature

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
AT = datetime(2026, 1, 1, tzinfo=UTC)
FORCE = qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")
LOT = qc.Lot("L", product=ROPE, units=4, unit="coil")
BALE = qc.Weighing("b", gross="1 kg", division="1 g")
GUARD = qc.Uncertainty(Force("1 N"), coverage="0.95")
WITHIN = qc.Interval(1, 2).within
MOULD = qc.VOCABULARY["mould"]

ODD = (
    None, "x", "", " ", "\ud800", "x" * 3000, b"x", 3, -1, 10**5000, 3.7, float("nan"), True, Decimal(1), Decimal("NaN"),
    [], ["x"], [1], (), ("a", "b"), (1, 2, 3), {}, {"x": 1}, {1: 2}, set(), object(), int, len,
    Length("3 m"), Mass("1 kg"), Force("1 kN"), Temperature("20 degC"), date(2026, 1, 1), datetime(2026, 1, 1), AT,  # noqa: DTZ001  # naive on purpose
    (AT, AT), Text("a", "b"), spec.BREAKING_FORCE, ROPE, FORCE, LOT,
)  # fmt: skip
"""What somebody might give for anything."""

GOOD = {
    qc.Lot: {
        "id": "L", "product": ROPE, "units": 4, "unit": "coil", "packages": 2, "length": "220 m",
        "length_basis": "declared", "area": "1 m2", "net": "1 kg", "process": "p",
        "period": (date(2026, 1, 1), date(2026, 1, 2)), "series": False,
    },
    qc.joined: {"identifier": "x", "lots": [LOT]},
    qc.Measurement: {
        "characteristic": spec.BREAKING_FORCE, "value": "0.6 kN", "specimen": "S1", "unit": "c1",
        "conditions": spec.Conditions(), "method": "m", "indicative": False, "uncertainty": GUARD, "parts": None,
        "outside_marks": False, "retest_of": "S0", "cut": "1 m", "at": AT,
    },
    qc.Measurement.of_parts: {
        "characteristic": spec.LINEAR_DENSITY, "numerator": Mass("1 kg"), "denominator": Length("1 m"), "specimen": "S",
    },
    qc.Measurement.of_drying: {
        "characteristic": spec.MOISTURE_CONTENT, "wet": "10 g", "dry": "9 g", "specimen": "S",
    },
    qc.Uncertainty: {"expanded": Force("1 N"), "coverage": "0.95"},
    qc.Weighing: {
        "id": "b", "gross": "10 kg", "tare": "1 kg", "tare_kind": "weighed", "division": "0.1 kg", "scale": "s", "at": AT,
    },
    BALE.fine_for: {"tolerance": "1 g"},
    qc.net_mass: {"weighings": [BALE]},
    qc.review_weighings: {"weighings": [BALE], "tolerance": "1 kg"},
    qc.count_by_weight: {"net": "10 kg", "lightest": "9 g", "heaviest": "10 g", "division": "1 g"},
    qc.Interval: {"low": 1, "high": 2},
    WITHIN: {"sample": 1, "of": 2},
    qc.Counts: {"sample": 10, "nonconforming": {"major": 1}, "nonconformities": {"major": 1}, "lot_id": "L"},
    qc.Examined: {"unit": "1", "defects": ["mould"]},
    qc.tally: {
        "examined": [qc.Examined("1", defects=["mould"])], "catalogue": qc.VOCABULARY, "decided": ["moisture_content"],
        "mixed": "worst", "first": 1,
    },
    qc.compare: {"measurement": FORCE, "asked": spec.Conditions(), "method": "x", "goods": spec.Conditions()},
    qc.judge: {
        "value": Force("1 kN"), "limit": spec.at_least("0.6 kN"), "rule": "three_zone", "uncertainty": Force("1 N"),
        "floor": False,
    },
    qc.Defect: {
        "code": "a", "name": Text("a", "b"), "applies_to": ["rope"], "default_class": "minor",
        "decided_by": ["moisture_content"], "measured": Text("a", "b"), "source": Source("x", confidence="exact"),
    },
    qc.DefectCatalogue: {"defects": [MOULD]},
    MOULD.on: {"goods": "rope"},
    qc.VOCABULARY.on: {"goods": "rope"},
    qc.VOCABULARY.__getitem__: {"code": "mould"},
    qc.VOCABULARY.reclassified: {"classes": {"mould": "major"}},
    sampling.destructive_sample_size: {"lengths": 3},
}  # fmt: skip
"""What each of them takes."""


def called(made, given):
    rest = dict(given)
    placed = []
    for name, one in inspect.signature(made).parameters.items():
        if one.kind is one.KEYWORD_ONLY or name not in rest:
            break
        placed.append(rest.pop(name))
    return made(*placed, **rest)


@pytest.mark.parametrize(
    ("made", "field"),
    [
        pytest.param(made, field, id=f"{getattr(made, '__qualname__', made)}-{field}")
        for made, given in GOOD.items()
        for field in given
    ],
)
def test_made_or_refused_in_both_languages(made, field):
    called(made, GOOD[made])
    refused = []
    for odd in ODD:
        try:
            record = called(made, {**GOOD[made], field: odd})
        except CocoropeError as error:
            refused.append(error)
        else:
            hash(record)
            assert pickle.loads(pickle.dumps(record)) == record
    assert len(refused) > len(ODD) / 2
    for error in refused:
        assert error.text("id") != error.text("en")
        assert len(str(error)) < 1500, "an input is never echoed whole"


@pytest.mark.parametrize(
    ("made", "given"),
    [
        (qc.Lot, {"product": "rope"}),
        (qc.Lot, {"product": []}),
        (qc.Lot, {"product": [ROPE, "rope"]}),
        (qc.Lot, {"id": 3}),
        (qc.Lot, {"series": 1}),
        (qc.Lot, {"period": (AT, AT)}),
        (qc.Lot, {"period": "2026-01-01"}),
        (qc.joined, {"lots": [LOT, "L-2"]}),
        (qc.joined, {"lots": "L-2"}),
        (qc.Measurement, {"characteristic": "breaking force"}),
        (qc.Measurement, {"specimen": 1}),
        (qc.Measurement, {"indicative": "no"}),
        (qc.Measurement, {"outside_marks": "no"}),
        (qc.Measurement, {"conditions": {"tension": "80 N"}}),
        (qc.Measurement, {"uncertainty": Force("1 N")}),
        (qc.Measurement, {"parts": (1, 2)}),
        (qc.Measurement, {"at": "2026-01-01"}),
        (qc.Measurement.of_parts, {"characteristic": "linear density"}),
        (qc.Measurement.of_drying, {"characteristic": "moisture"}),
        (qc.Uncertainty, {"expanded": 0.02}),
        (qc.Weighing, {"id": 7}),
        (qc.Weighing, {"at": "noon"}),
        (qc.net_mass, {"weighings": [Mass("1 kg")]}),
        (qc.review_weighings, {"weighings": [Mass("1 kg")]}),
        (qc.Examined, {"unit": 42}),
        (qc.Examined, {"defects": [3]}),
        (qc.tally, {"examined": ["mould"]}),
        (qc.tally, {"catalogue": {}}),
        (qc.tally, {"decided": "moisture_content"}),
        (qc.compare, {"measurement": Force("1 N")}),
        (qc.judge, {"value": "0.64 kN"}),
        (qc.judge, {"limit": "0.6 kN"}),
        (qc.judge, {"uncertainty": 0.05}),
        (qc.judge, {"uncertainty": Length("1 mm")}),
        (qc.judge, {"floor": 1}),
        (qc.Defect, {"name": "frayed"}),
        (qc.Defect, {"source": "contract 771"}),
        (qc.Defect, {"applies_to": "rope"}),
        (qc.DefectCatalogue, {"defects": ["mould"]}),
        (qc.VOCABULARY.reclassified, {"classes": [("mould", "major")]}),
    ],
)
def test_a_wrong_class_is_a_wrong_kind(made, given):
    with pytest.raises(WrongKindError):
        called(made, {**GOOD[made], **given})


@pytest.mark.parametrize(
    ("made", "given"),
    [
        (qc.Lot, {"length_basis": "guessed"}),
        (qc.Lot, {"units": 10**19}),
        (qc.Lot, {"id": "\ud800"}),
        (qc.Lot, {"process": "x" * 2001}),
        (qc.review_weighings, {"tolerance": "0 kg"}),
        (qc.tally, {"mixed": "both"}),
        (qc.tally, {"first": -1}),
        (qc.judge, {"uncertainty": Force("0 N")}),
        (qc.judge, {"uncertainty": Force("-1 N")}),
        (WITHIN, {"sample": 3}),
        (qc.VOCABULARY.on, {"goods": "sack"}),
        (MOULD.on, {"goods": "sack"}),
    ],
)
def test_a_value_that_cannot_be(made, given):
    with pytest.raises(InvalidValueError):
        called(made, {**GOOD[made], **given})


def test_just_inside():
    assert counted("units", 10**18) == 10**18
    assert qc.Lot(**{**GOOD[qc.Lot], "process": "x" * 2000}).process == "x" * 2000
    assert qc.Lot(**{**GOOD[qc.Lot], "period": [date(2026, 1, 2), date(2026, 1, 2)]}).period == (date(2026, 1, 2),) * 2
    assert qc.Interval(1, 2).within(2, of=2) == qc.Interval(1, 2)
    assert "mould" in qc.VOCABULARY
    assert ["mould"] not in qc.VOCABULARY


class TestWidths:
    """An uncertainty is a difference: of a temperature 2 degC are 2 K, and not 275.15 K."""

    @pytest.mark.parametrize(("expanded", "unit", "number"), [("2 degC", "K", 2), ("2 K", "degC", 2), ("2 K", "K", 2)])
    def test_of_a_temperature(self, expanded, unit, number):
        assert width_in(Temperature(expanded), unit) == number

    def test_of_a_quantity(self):
        assert width_in(LinearDensity("2 ktex"), "tex") == 2000

    @pytest.mark.parametrize("rule", qc.DECISION_RULES)
    def test_a_verdict_does_not_depend_on_the_unit_of_a_temperature(self, rule):
        limit = spec.between(Temperature("20.0 degC"), Temperature("25.0 degC"))
        for written in ("22", "20.5", "19.5", "18"):
            cold = Temperature(f"{written} degC")
            told = {
                qc.judge(value, limit, rule=rule, uncertainty=half)
                for value in (cold, cold.to("K"))
                for half in (Temperature("1 degC"), Temperature("1 K"))
            }
            assert len(told) == 1

    def test_the_widest_of_several(self):
        warm = spec.Characteristic(code="drying_heat", name=Text("heat", "panas"), kind=Temperature)
        wanted = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(warm, spec.at_most(Temperature("60 degC"), step="none"), judged=spec.MEAN)],
        )
        terms = qc.InspectionTerms(decision_rule="guarded_acceptance", specimens={"drying_heat": 1})
        plan = qc.plan(wanted, LOT, terms=terms)
        some = [
            qc.Measurement(
                warm, "58 degC", specimen=mark, uncertainty=qc.Uncertainty(Temperature(half), coverage="0.95")
            )
            for mark, half in (("a", "3 K"), ("b", "1 degC"))
        ]
        assert qc.decide(plan, some).outcome == "not accepted", "3 K is the wider, and 58 + 3 is above 60"
        read_twice = [some[0], qc.Measurement(warm, "58 degC", specimen="a", uncertainty=some[1].uncertainty)]
        assert qc.decide(plan, read_twice).outcome == "not accepted"


class TestImpossibleValues:
    """A slip of the sign is refused; otherwise it would lie below every upper limit."""

    @pytest.mark.parametrize(
        ("measured", "value", "error"),
        [
            (spec.MOISTURE_CONTENT, "-15 %", "below zero"),
            (spec.MOISTURE_CONTENT, "100 %", "regain"),
            (spec.MOISTURE_CONTENT, "120 %", "regain"),
            (spec.REGAIN, "-1 %", "below zero"),
            (spec.IMPURITIES, "-2 %", "below zero"),
            (spec.IMPURITIES, "100.1 %", "own mass"),
            (spec.BREAKING_FORCE, "-0.6 kN", "below zero"),
            (spec.DIAMETER, "-8 mm", "below zero"),
            (spec.DELIVERED_MASS, "-1 kg", "below zero"),
            (spec.RUNNAGE, "-1 m/kg", "below zero"),
        ],
    )
    def test_refused(self, measured, value, error):
        with pytest.raises(InvalidValueError, match=error) as caught:
            qc.Measurement(measured, value, specimen="S1")
        assert measured.name.id in caught.value.text("id")

    @pytest.mark.parametrize(
        ("measured", "value"),
        [
            (spec.MOISTURE_CONTENT, "0 %"),
            (spec.MOISTURE_CONTENT, "99.9 %"),
            (spec.REGAIN, "120 %"),
            (spec.IMPURITIES, "100 %"),
            (spec.THICKNESS_SWELLING, "-0.1 %"),
            (spec.Characteristic(code="length_deviation", name=Text("a", "b"), kind=Length), "-2 mm"),
            (spec.Characteristic(code="room", name=Text("a", "b"), kind=Temperature), "-2 degC"),
        ],
    )
    def test_taken(self, measured, value):
        assert str(qc.Measurement(measured, value, specimen="S1").value) == value

    def test_a_force_of_ones_own_is_a_force(self):
        with pytest.raises(InvalidValueError, match="below zero"):
            qc.Measurement(spec.Characteristic(code="pull", name=Text("a", "b"), kind=Force), "-1 N", specimen="S1")
