"""Lots, measurements, weighings, counts, terms and defects: what they hold and what they refuse."""

import csv
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.findings import Text
from cocorope.provenance import Source
from cocorope.qc import rules
from cocorope.qc.conformity import Statistic, decimal_in, rounded
from cocorope.qc.draw import _in_turn, apportioned, draw, package_of, package_units, shuffled
from cocorope.qc.measurement import moisture_of, ratio_of
from cocorope.units import (
    Area,
    ArealDensity,
    Force,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    MoistureContent,
    Regain,
    Runnage,
)

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
OTHER = spec.Rope(spec.hawser_laid(), nominal_diameter="10 mm", finish="unoiled")
VOCABULARY_CSV = Path(__file__).resolve().parents[3].parent / "shared" / "reference" / "defect_vocabulary.csv"


def coils(name="L-1", **more):
    return qc.Lot(name, **{"product": ROPE, "units": 400, "unit": "coil", **more})


class TestLot:
    def test_units_have_names(self):
        assert coils().unit_name.id == "gulungan"
        assert coils(unit="skein").unit_name == Text("skein", "skein")

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"units": 0}, InvalidValueError),
            ({"units": True}, WrongKindError),
            ({"units": 4.0}, WrongKindError),
            ({"packages": 401}, InvalidValueError),
            ({"packages": 0}, InvalidValueError),
            ({"length": "0 m"}, InvalidValueError),
            ({"net": "-1 kg"}, InvalidValueError),
            ({"area": "3 kg"}, WrongKindError),
            ({"unit": " "}, InvalidValueError),
            ({"period": (date(2026, 2, 1), date(2026, 1, 1))}, InvalidValueError),
        ],
    )
    def test_refused(self, fields, error):
        with pytest.raises(error) as caught:
            coils(**fields)
        assert caught.value.text("id") != caught.value.text("en")

    def test_no_name(self):
        with pytest.raises(InvalidValueError, match="name"):
            coils("")

    def test_mixed_lots_name_the_split(self):
        assert coils(product=[ROPE, ROPE]).product == ROPE
        with pytest.raises(qc.MixedLotError) as caught:
            coils(product=[ROPE, OTHER])
        assert caught.value.split == ((ROPE.name.en,), (OTHER.name.en,))
        for lang in ("en", "id"):
            assert f"{ROPE.name.say(lang)}; {OTHER.name.say(lang)}" in caught.value.text(lang)
        again = pickle.loads(pickle.dumps(caught.value))
        assert again.split == caught.value.split

    def test_joined(self):
        january, february = (date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 28))
        one = coils("a", net="10 kg", length="20 m", area="2 m2", packages=4, period=january, length_basis="measured")
        two = coils("b", net="5 kg", length="30 m", area="1 m2", packages=2, period=february, length_basis="measured")
        both = qc.joined("ab", [one, two])
        assert (both.units, both.packages, both.net, both.length) == (800, 6, Mass("15 kg"), Length("50 m"))
        assert both.area == Area("3 m2")
        assert both.length_basis == "measured"
        assert both.period == (date(2026, 1, 1), date(2026, 2, 28))
        bare = qc.joined("ac", [one, coils("c")])
        assert (bare.packages, bare.net, bare.length, bare.length_basis) == (None, None, None, "declared")
        assert qc.joined("cd", [coils("c"), coils("d")]).period is None

    def test_joined_of_unlike_lots(self):
        with pytest.raises(qc.MixedLotError) as caught:
            qc.joined("x", [coils("a"), coils("b", process="line 2"), coils("c")])
        assert caught.value.split == (("a", "c"), ("b",))
        for lots in ([], [coils("a"), coils("a")]):
            with pytest.raises(InvalidValueError, match="different ids"):
                qc.joined("x", lots)


class TestMeasurement:
    def test_a_text_is_read_in_the_kind(self):
        assert qc.Measurement(spec.MOISTURE_CONTENT, "15 %", specimen="M").value == MoistureContent("15 %")

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"value": Length("3 m")}, WrongKindError),
            ({"value": "3 m"}, WrongKindError),
            ({"value": "12,5 kN"}, InvalidValueError),
            ({"specimen": ""}, InvalidValueError),
            ({"retest_of": "S1"}, InvalidValueError),
            ({"cut": "0 m"}, InvalidValueError),
            ({"at": datetime(2026, 1, 1)}, InvalidValueError),  # noqa: DTZ001  # naive on purpose
            ({"uncertainty": qc.Uncertainty(Length("1 mm"), coverage="0.95")}, WrongKindError),
            ({"parts": (Mass("1 kg"), Length("1 m"))}, WrongKindError),
        ],
    )
    def test_refused(self, fields, error):
        given = {"characteristic": spec.BREAKING_FORCE, "value": "0.6 kN", "specimen": "S1", **fields}
        with pytest.raises(error):
            qc.Measurement(**given)

    def test_only_ropes_break(self):
        with pytest.raises(InvalidValueError, match="breaking force"):
            qc.Measurement(spec.MOISTURE_CONTENT, "15 %", specimen="M", outside_marks=True)

    def test_when(self):
        at = datetime(2026, 1, 1, tzinfo=UTC)
        assert qc.Measurement(spec.MOISTURE_CONTENT, "15 %", specimen="M", at=at).at == at

    def test_parts_make_the_value(self):
        made = qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("10.34 kg"), Length("220 m"), specimen="S")
        assert made.value == LinearDensity("47 ktex")
        with pytest.raises(InvalidValueError, match="not 48 ktex"):
            attrs.evolve(made, value="48 ktex")
        with pytest.raises(InvalidValueError, match="above zero"):
            qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("1 kg"), Length("0 m"), specimen="S")

    def test_ratios(self):
        assert ratio_of(Runnage, Length("200 m"), Mass("1 kg")) == Runnage("200 m/kg")
        assert ratio_of(ArealDensity, Mass("400 g"), Area("1 m2")) == ArealDensity("400 g/m2")
        assert ratio_of(MassFraction, Mass("1 g"), Mass("50 g")) == MassFraction("2 %")

    def test_out_of_weighings(self):
        """Regain and linear density are derived from what the scale showed: net, without dish or spool."""
        dish = {"tare": "20 g", "tare_kind": "weighed"}
        wet, dry = qc.Weighing("wet", gross="133 g", **dish), qc.Weighing("dry", gross="120 g", **dish)
        assert qc.Measurement.of_drying(spec.REGAIN, wet, dry, specimen="M").value == Regain("13 %")
        assert qc.Measurement.of_drying(spec.REGAIN, "113 g", dry, specimen="M").value == Regain("13 %")
        coil = qc.Weighing("coil", gross="10.54 kg", tare="0.2 kg", tare_kind="average")
        heavy = qc.Measurement.of_parts(spec.LINEAR_DENSITY, coil, Length("220 m"), specimen="S")
        assert (heavy.value, heavy.parts) == (LinearDensity("47 ktex"), (Mass("10.34 kg"), Length("220 m")))
        fine = qc.Measurement.of_parts(spec.RUNNAGE, Length("200 m"), qc.Weighing("b", gross="1 kg"), specimen="S")
        assert fine.value == Runnage("200 m/kg")

    def test_drying(self):
        assert moisture_of(Regain, Mass("113 g"), Mass("100 g")) == Regain("13 %")
        with pytest.raises(WrongKindError, match="not Length"):
            moisture_of(Length, Mass("2 g"), Mass("1 g"))
        for dry in ("0 g", "101 g"):
            with pytest.raises(InvalidValueError, match="loses water"):
                moisture_of(Regain, Mass("100 g"), Mass(dry))

    @pytest.mark.parametrize("coverage", ["0", "1", "95", "0,95", "-0.5", "", "1e-1", 0.95, Decimal("NaN")])
    def test_coverage(self, coverage):
        with pytest.raises(InvalidValueError, match="coverage"):
            qc.Uncertainty(Force("1 N"), coverage=coverage)

    @pytest.mark.parametrize(
        ("expanded", "error"), [(Force("0 N"), InvalidValueError), ("1 N", WrongKindError), (None, WrongKindError)]
    )
    def test_expanded(self, expanded, error):
        with pytest.raises(error, match="above zero"):
            qc.Uncertainty(expanded, coverage="0.95")


class TestWeighing:
    def test_net_is_derived(self):
        one = qc.Weighing("bale-1", gross="102.4 kg", tare="1.9 kg", tare_kind="weighed", division="0.1 kg")
        two = qc.Weighing("bale-2", gross="100 kg", at=datetime(2026, 1, 1, tzinfo=UTC))
        assert one.net == Mass("100.5 kg")
        assert qc.net_mass([one, two]) == Mass("200.5 kg")
        assert one.fine_for(Mass("1 kg")) is True
        assert one.fine_for(Mass("0.9 kg")) is False
        assert two.fine_for(Mass("1 kg")) is None
        report = qc.review_weighings([one, two], tolerance="0.9 kg")
        assert [found.code for found in report.findings] == [rules.DIVISION_COARSE.code]
        assert qc.review_weighings([one, two], tolerance="1 kg").findings == ()
        with pytest.raises(InvalidValueError, match="twice"):
            qc.net_mass([one, one])

    @pytest.mark.parametrize(
        "fields",
        [
            {"gross": "0 kg"},
            {"division": "0 kg"},
            {"tare": "-1 kg", "tare_kind": "weighed"},
            {"tare": "10 kg", "tare_kind": "weighed"},
            {"tare": "1 kg"},
            {"tare_kind": "weighed"},
            {"tare_kind": "guessed"},
            {"at": datetime(2026, 1, 1)},  # noqa: DTZ001  # naive on purpose
        ],
    )
    def test_refused(self, fields):
        with pytest.raises(InvalidValueError):
            qc.Weighing("b", **{"gross": "10 kg", **fields})

    def test_counting_by_weight(self):
        found = qc.count_by_weight("46.0 kg", lightest="45.8 g", heaviest="46.2 g", division="0.1 kg")
        assert found == qc.Interval(995, 1005)
        with pytest.raises(InvalidValueError, match="no whole number"):
            qc.count_by_weight("150 g", lightest="100 g", heaviest="100 g", division="1 g")
        with pytest.raises(InvalidValueError, match="lightest <= heaviest"):
            qc.count_by_weight("150 g", lightest="101 g", heaviest="100 g", division="1 g")


class TestCounts:
    @pytest.mark.parametrize("found", [(2, 1), (-1, 0), -1])
    def test_no_interval(self, found):
        with pytest.raises(InvalidValueError):
            qc.Counts(sample=80, nonconforming={"major": found})

    def test_items_cannot_exceed_the_sample(self):
        with pytest.raises(InvalidValueError, match="an item counts once"):
            qc.Counts(sample=80, nonconforming={"major": 81})
        assert qc.Counts(sample=2, nonconformities={"major": 30}).nonconformities["major"].high == 30

    def test_kinds(self):
        with pytest.raises(WrongKindError, match="by class"):
            qc.Counts(sample=80, nonconforming=3)
        with pytest.raises(InvalidValueError, match="class of defects"):
            qc.Counts(sample=80, nonconforming={"grave": 3})
        with pytest.raises(WrongKindError):
            qc.Counts(sample=80, nonconforming={"major": 1.0})

    def test_the_worst_class_comes_first(self):
        told = qc.Counts(sample=9, nonconforming={"minor": 1, "critical": 0, "major": 2}).nonconforming
        assert list(told) == ["critical", "major", "minor"]

    def test_interval_sums(self):
        total = qc.Interval(1, 2) + qc.Interval(0, 3)
        assert total == qc.Interval(1, 5)
        assert total.told.id == "1 sampai 5"

    def test_two_major_defects_on_one_item(self):
        seen = [qc.Examined("1", defects=["broken_yarn", "broken_strand"]), qc.Examined("2")]
        told = qc.tally(seen)
        assert told.nonconforming["major"] == qc.Interval(1, 1)
        assert told.nonconformities["major"] == qc.Interval(2, 2)

    def test_worst_or_each(self):
        seen = [qc.Examined("1", defects={"mould": 1, "hairy": 3})]
        worst, each = qc.tally(seen), qc.tally(seen, mixed="each")
        assert [worst.nonconforming[name].high for name in ("critical", "major", "minor")] == [1, 0, 0]
        assert [each.nonconforming[name].high for name in ("critical", "major", "minor")] == [1, 0, 1]

    def test_refused(self):
        with pytest.raises(InvalidValueError, match="twice"):
            qc.tally([qc.Examined("1"), qc.Examined("1")])
        with pytest.raises(WrongKindError, match="list"):
            qc.Examined("1", defects="mould")
        with pytest.raises(InvalidValueError, match="no defect"):
            qc.tally([qc.Examined("1", defects=["frayed"])])


class TestDefects:
    def test_as_the_reference_has_them(self):
        if not VOCABULARY_CSV.exists():
            pytest.skip("the reference list is not here")
        with VOCABULARY_CSV.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert [row["defect_code"] for row in rows] == [defect.code for defect in qc.VOCABULARY]
        for row in rows:
            defect = qc.VOCABULARY[row["defect_code"]]
            assert (defect.name.en, defect.name.id) == (row["name"], row["name_id"])
            assert defect.default_class == row["default_class"]
            assert set(defect.applies_to) == set(row["applies_to"].split("; "))
            assert bool(defect.decided_by) == bool(row["decided_by_characteristic"])
            assert defect.measured.en == row["how_measured"]

    def test_characteristics_that_decide_exist(self):
        for defect in qc.VOCABULARY:
            for code in defect.decided_by:
                assert code in spec.CHARACTERISTICS or code == "mass", code

    def test_catalogues_of_ones_own(self):
        frayed = qc.Defect(
            "frayed",
            name=Text("frayed", "berumbai"),
            applies_to=["rope"],
            default_class="minor",
            source=Source("contract 771", confidence="exact"),
        )
        mine = qc.VOCABULARY.with_defects(frayed).reclassified({"frayed": "major"})
        assert mine["frayed"].default_class == "major"
        assert "frayed" in mine
        assert "frayed" not in qc.VOCABULARY
        assert len(mine) == 31
        assert "frayed" not in mine.on("net")
        assert "mould" in mine.on("net")
        with pytest.raises(InvalidValueError, match="two different"):
            qc.DefectCatalogue([frayed, attrs.evolve(frayed, default_class="major")])
        assert qc.DefectCatalogue({"frayed": frayed}) == qc.DefectCatalogue([frayed, frayed])

    @pytest.mark.parametrize(
        "fields",
        [{"code": "Frayed"}, {"code": 3}, {"default_class": "x"}, {"applies_to": ()}, {"applies_to": ["sack"]}],
    )
    def test_refused(self, fields):
        with pytest.raises(InvalidValueError):
            attrs.evolve(qc.VOCABULARY["mould"], **fields)


class TestTerms:
    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"edition": "ISO 2859-1:2026"}, InvalidValueError),
            ({"severity": "hard"}, InvalidValueError),
            ({"decision_rule": "lenient"}, InvalidValueError),
            ({"coverage": Decimal(1)}, InvalidValueError),
            ({"coverage": "0.95"}, InvalidValueError),
            ({"specimens": 5}, WrongKindError),
            ({"specimens": {"length": 0}}, InvalidValueError),
            ({"cut_length": "0 m"}, InvalidValueError),
            ({"cut_units": "sold"}, InvalidValueError),
            ({"mixed_items": None}, InvalidValueError),
            ({"open_packages": 0}, InvalidValueError),
            ({"limiting_quality": {"grave": "2.0"}}, InvalidValueError),
        ],
    )
    def test_refused(self, fields, error):
        with pytest.raises(error):
            qc.InspectionTerms(**fields)


class TestConformity:
    def test_no_rule_and_no_uncertainty(self):
        with pytest.raises(InvalidValueError, match="decision rule"):
            qc.judge(Force("1 kN"), spec.at_least("0.6 kN"), rule="kind")
        with pytest.raises(qc.UncertaintyMissingError, match="uncertainty"):
            qc.judge(Force("1 kN"), spec.at_least("0.6 kN"), rule="three_zone")

    def test_a_floor_above_an_upper_limit(self):
        limit = spec.between("0.6 kN", "0.8 kN")
        assert qc.judge(Force("0.9 kN"), limit, floor=True) == "does not conform"
        assert qc.judge(Force("0.55 kN"), limit, floor=True) == "conforms"
        assert qc.judge(Force("0.7 kN"), spec.at_most("0.8 kN"), floor=True) == "conforms"

    @pytest.mark.parametrize(("way", "value"), [("half-even", "0.6"), ("half-up", "0.7")])
    def test_rounding(self, way, value):
        limit = spec.at_least("0.6 kN", rounding=way)
        assert rounded(Statistic(Force, Fraction(65, 100), "kN"), limit).shown() == Force(f"{value} kN")
        minus = rounded(Statistic(Force, Fraction(-65, 100), "kN"), limit)
        assert minus.shown() == Force(f"-{value} kN")

    def test_units_and_digits(self):
        third = Statistic(Force, Fraction(1, 3), "kN")
        assert third.in_unit("N") == Fraction(1000, 3)
        assert str(third.shown()) == "0.3333333333 kN"
        assert decimal_in(Statistic(Force, Fraction(1, 4), "kN"), "N") == 250
        assert rounded(third, spec.at_least("0.6 kN", step="none")) is third


class TestDraw:
    def test_all_of_them_once(self):
        assert sorted(shuffled(50, "x")) == list(range(1, 51))

    @pytest.mark.parametrize(("units", "packages"), [(5, 2), (400, 40), (7, 7), (10, 3)])
    def test_packages_hold_their_units(self, units, packages):
        for package in range(1, packages + 1):
            for unit in package_units(package, units, packages):
                assert package_of(unit, units, packages) == package
        assert sum(len(package_units(p, units, packages)) for p in range(1, packages + 1)) == units

    def test_more_than_there_are(self):
        with pytest.raises(InvalidValueError, match="cannot be drawn"):
            draw(11, units=10, packages=None, seed="x")
        with pytest.raises(InvalidValueError, match="open more"):
            draw(6, units=10, packages=2, seed="x", opened=1)
        assert len(draw(5, units=10, packages=2, seed="x", opened=1)) == 5

    def test_in_turn_until_all_are_drawn(self):
        drawn = list(_in_turn([range(1, 4), range(4, 6)], "x"))
        assert sorted(drawn) == [1, 2, 3, 4, 5]
        assert [unit < 4 for unit in drawn] == [True, False, True, False, True]

    def test_shares(self):
        assert apportioned(5, [60, 30, 10]) == (3, 2, 0)


def test_statuses():
    assert [one.value for one in qc.Comparability] == ["reference", "routine", "not comparable"]
