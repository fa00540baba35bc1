"""What is refused, with an error in both languages that says how to write it right."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from cocorope import spec
from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec import geometry
from cocorope.spec.catalogue import Cell, DoubtfulCellError, NoRowError, Row, Table, TableError, is1410_2001, load
from cocorope.spec.moisture import dry_share
from cocorope.spec.packing import count
from cocorope.spec.quantities import kind_named
from cocorope.text import Text
from cocorope.units import (
    ArealDensity,
    EndsPerLength,
    Force,
    Length,
    LinearDensity,
    Mass,
    MoistureContent,
    Ratio,
    Regain,
)

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
STRONG = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"))
SOURCE = Source("a copy", confidence="read")


def contract(**parts):
    return spec.Specification(**{"id": "X", "revision": 1, "product": ROPE, "requirements": [STRONG], **parts})


def table(**parts):
    return load(
        **{
            "name": "t",
            "source": SOURCE,
            "columns": {"breaking_force": "Force"},
            "size": "nominal_diameter",
            "rows": [{"construction": "hawser_laid", "nominal_diameter": "8 mm", "breaking_force": "1 kN"}],
            **parts,
        }
    )


NAN = Decimal("NaN")
TWO_SIDES = (Length("1 m"), Length("2 m"))
REFUSED = {
    "a total of moisture contents": lambda: spec.Requirement(
        spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.TOTAL
    ),
    "a plain mean of runnages": lambda: spec.Requirement(
        spec.RUNNAGE, spec.nominal("200 m/kg", "5 %"), judged=spec.MEAN
    ),
    "a mean of runnages less some": lambda: spec.Requirement(
        spec.RUNNAGE, spec.nominal("200 m/kg", "5 %"), judged=spec.MEAN_MINUS("1.5")
    ),
    "runnages by variables": lambda: spec.Requirement(
        spec.RUNNAGE, spec.nominal("200 m/kg", "5 %"), judged=spec.VARIABLES("2.5")
    ),
    "a crimp below nothing": lambda: spec.Woven(warp=spec.Yarn(plies=2), weft=spec.Yarn(plies=2), crimp="-1 %"),
    "knots that give strand": lambda: spec.Knotted(
        strand=spec.Yarn(plies=2), mesh_opening="40 mm", knot_allowance="-1 %"
    ),
    "strands that no construction has": lambda: spec.Construction(kind="hawser_laid", strands=5, twist="ZSZ"),
    "an unknown construction": lambda: spec.Construction(kind="braid", strands=3, twist="ZSZ"),
    "equal twist on neighbouring levels": lambda: spec.hawser_laid(twist="ZZS"),
    "too few levels of twist": lambda: spec.hawser_laid(twist="ZS"),
    "an unknown twist": lambda: spec.hawser_laid(twist="ZXZ"),
    "a heart in a hawser": lambda: spec.Construction(kind="hawser_laid", strands=3, twist="ZSZ", heart=True),
    "half a yarn": lambda: spec.hawser_laid(yarns_per_strand=0),
    "lower above upper": lambda: spec.between("2 kN", "1 kN"),
    "a limit without ends": lambda: spec.Limit((Force,), None, None),
    "a limit without kinds": lambda: spec.Limit((), Force("1 N"), None),
    "an unknown rounding": lambda: spec.at_least("1.5 N", rounding="up"),
    "a step of zero": lambda: spec.at_least("1.5 N", step="0 N"),
    "an ambiguous step": lambda: spec.at_least("1000 N"),
    "two ambiguous ends": lambda: spec.nominal("200 m/kg", plus="10 m/kg", minus="10 m/kg"),
    "no tolerance": lambda: spec.nominal("47 ktex"),
    "half a tolerance": lambda: spec.nominal("47 ktex", plus="1 ktex"),
    "two tolerances": lambda: spec.nominal("47 ktex", "5 %", plus="1 ktex", minus="1 ktex"),
    "a negative tolerance": lambda: spec.nominal("47 ktex", "-5 %"),
    "a per cent of a per cent": lambda: spec.nominal("12 %", "2 %"),
    "a size without bands": lambda: spec.nominal("47 ktex", "5 %", size="8 mm"),
    "bands without a size": lambda: spec.nominal(
        "47 ktex",
        spec.BandedTolerance(
            [spec.ToleranceBand(smallest=Length("1 mm"), largest=Length("9 mm"), tolerance=Ratio("5 %"))]
        ),
    ),
    "no bands": lambda: spec.BandedTolerance([]),
    "a band the wrong way round": lambda: spec.ToleranceBand(
        smallest=Length("9 mm"), largest=Length("1 mm"), tolerance=Ratio("5 %")
    ),
    "an unknown level": lambda: spec.FRACTION("2.5", "IV"),
    "an AQL of zero": lambda: spec.FRACTION("0"),
    "an AQL that is no number": lambda: spec.VARIABLES("2,5"),
    "an AQL that is not finite": lambda: spec.VARIABLES(NAN),
    "a negative k": lambda: spec.MEAN_MINUS(-1),
    "a working load": lambda: spec.Characteristic(code="safe_working_load", name=Text("a", "b"), kind=Force),
    "any working load": spec.safe_working_load,
    "a code with spaces": lambda: spec.Characteristic(code="Mesh opening", name=Text("a", "b"), kind=Force),
    "an unknown condition": lambda: spec.Characteristic(code="abc", name=Text("a", "b"), kind=Force, needs=("moon",)),
    "a kind that is none": lambda: spec.Characteristic(code="abc", name=Text("a", "b"), kind=int),
    "a useless condition": lambda: spec.Requirement(
        spec.COIL_MASS, spec.at_least("25 kg"), conditions=spec.Conditions(finish="oiled")
    ),
    "a retest of nothing": lambda: spec.Retest(specimens=0),
    "an unknown finish": lambda: spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="dry"),
    "a diameter of zero": lambda: spec.Rope(spec.hawser_laid(), nominal_diameter="0 mm", finish="oiled"),
    "an unknown direction": lambda: spec.Conditions(direction="up"),
    "a cut-off of zero": lambda: spec.Conditions(cut_off="0 mm"),
    "an unknown rule of tension": lambda: spec.Tension("80 N", "d3"),
    "a tension of no diameter": lambda: spec.reference_tension("0 mm"),
    "an atmosphere the wrong way round": lambda: spec.Atmosphere(
        name="x", coldest="30 degC", warmest="20 degC", driest="60 %", dampest="70 %"
    ),
    "a class of another scheme": lambda: spec.Fibre(form="mixed", scheme="SNI 01-6095", length_class="long"),
    "a class without a scheme": lambda: spec.Fibre(form="mixed", length_class="long"),
    "a third grade": lambda: spec.Fibre(form="bristle", scheme="IS 9308", grade=3),
    "an unknown form": lambda: spec.Fibre(form="rope"),
    "an unknown scheme": lambda: spec.Fibre(form="mixed", scheme="DIN"),
    "no plies": lambda: spec.Yarn(plies=0),
    "equal twist of a yarn": lambda: spec.Yarn(plies=2, twist="SS"),
    "an unknown spinning": lambda: spec.Yarn(plies=2, spinning="foot"),
    "an unknown finish of yarn": lambda: spec.Yarn(plies=2, finish="dry"),
    "second materials as heavy as the piece": lambda: spec.Article(
        "bone", mass="10 g", materials=[spec.Material("wood", mass="10 g")]
    ),
    "an article without a name": lambda: spec.Article(" "),
    "an assortment of one": lambda: spec.Assortment([spec.Part(spec.Article("bone"), 1)]),
    "an article that is not in it": lambda: spec.Assortment(
        [spec.Part(spec.Article("bone"), 1), spec.Part(spec.Article("ball"), 1)]
    ).share("ring"),
    "an unknown packing": lambda: spec.Packing("bag"),
    "a pallet in a carton": lambda: spec.Packing("carton", holds=spec.Packing("pallet")),
    "a net mass of zero": lambda: spec.Packing("coil", net="0 kg"),
    "a count of zero": lambda: count(0),
    "a count with separators": lambda: count("2.800"),
    "a count of another type": lambda: count(2.5),
    "a count the wrong way round": lambda: count("9-3"),
    "numbers the wrong way round": lambda: spec.NumberRange.read("40-1"),
    "numbers of two prefixes": lambda: spec.NumberRange.read("A1-B40"),
    "no numbers": lambda: spec.NumberRange.read("all"),
    "a visual quality of nothing": lambda: spec.VisualQuality(unit="coil"),
    "a visual quality without a unit": lambda: spec.VisualQuality(major="2.5", unit=""),
    "an unknown basis": lambda: spec.VisualQuality(major="2.5", unit="coil", basis="weight"),
    "a portion of zero": lambda: spec.VisualQuality(major="2.5", unit="coil", examine="0 m"),
    "a fraction of one": lambda: spec.zero_acceptance("1", "0.1"),
    "a negative count of defects": lambda: spec.PerLength(defect="joint", at_most=-1, per="100 m"),
    "a needed condition missing": lambda: contract(
        requirements=[spec.Requirement(spec.IMPURITIES, spec.at_most("3 %"))]
    ),
    "two requirements alike": lambda: contract(requirements=[STRONG, STRONG]),
    "a grade without breaking force": lambda: contract(
        product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled", grade="I"), requirements=[]
    ),
    "a grade by an upper limit": lambda: spec.Grade("I", spec.at_most("0.6 kN")),
    "two grades of one name": lambda: contract(grades=[spec.Grade("I", spec.at_least("0.6 kN"))] * 2),
    "an agreed property of nothing": lambda: spec.Agreed(about="colour"),
    "an agreed property that is a novel": lambda: spec.Agreed(about="x" * 10**6),
    "a limit without an end": lambda: spec.at_least(None),
    "a fraction of five thousand digits": lambda: spec.zero_acceptance(10**5000, "0.1"),
    "no id": lambda: contract(id=""),
    "a broken revision": lambda: contract(revision=True),
    "an unknown cap": lambda: spec.MoistureTerms(regain="13 %", cap="yes"),
    "a negative regain": lambda: spec.MoistureTerms(regain="-1 %", cap="none"),
    "a moisture of 100 %": lambda: dry_share(MoistureContent("100 %")),
    "a negative moisture": lambda: dry_share(Regain("-1 %")),
    "a negative mass of goods": lambda: spec.commercial_mass(
        Mass("-1 kg"), Regain("13 %"), regain=Regain("13 %"), cap="none"
    ),
    "a negative uncertainty": lambda: spec.dry_mass(
        Mass("1 kg"), MoistureContent("15 %"), mass_uncertainty=Mass("1 g"), moisture_uncertainty=Ratio("-1 %")
    ),
    "an oiled rope corrected": lambda: spec.linear_density_at(
        LinearDensity("60 ktex"), Regain("15 %"), Regain("13 %"), finish="oiled"
    ),
    "an estimate in place of a measured take-up": lambda: spec.TakeUp.measured("1.5").overridden_by(
        spec.TakeUp.helix(Length("4.3 mm"), Length("28 mm"))
    ),
    "a take-up below one": lambda: spec.TakeUp.measured("0.9"),
    "an unknown basis of take-up": lambda: spec.TakeUp("1.5", "guessed"),
    "a take-up of no length": lambda: spec.TakeUp.of(Length("0 m"), Length("1 m")),
    "two strands": lambda: geometry.strand_ratio(2),
    "no yarns": lambda: geometry.yarn_needed(Length("1 m"), 0, spec.TakeUp.measured("1.5")),
    "a bore as wide as the roll": lambda: geometry.roll_capacity(
        Length("1 m"), Length("1 m"), Length("1 m"), Length("8 mm"), Ratio("78.5 %")
    ),
    "a net without threads": lambda: geometry.mean_yarn_linear_density(
        ArealDensity("650 g/m2"), EndsPerLength("0 /dm"), EndsPerLength("0 /dm"), Ratio("0 %")
    ),
    "a kind nobody knows": lambda: kind_named("Money"),
    "a size the table has not": lambda: is1410_2001.TABLE.row("9 mm"),
    "a doubtful cell": lambda: is1410_2001.TABLE.row("176 mm", construction="shroud_laid").get(
        "linear_density_unoiled"
    ),
    "an override without a reason": lambda: is1410_2001.TABLE.row("176 mm", construction="shroud_laid").get(
        "linear_density_unoiled", doubtful="corrected"
    ),
    "a correction nobody can infer": lambda: is1410_2001.TABLE.row("176 mm", construction="cable_laid").get(
        "linear_density_oiled", doubtful="corrected", because="a test"
    ),
    "two rows that fit": lambda: is1410_2001.TABLE.row("176 mm"),
    "a column the row has not": lambda: is1410_2001.TABLE.row("8 mm").get("breaking_force"),
    "a table without rows": lambda: table(rows=[]),
    "a table with a strange column": lambda: table(rows=[{"construction": "a", "nominal_diameter": "8 mm", "x": "1"}]),
    "a table without a size": lambda: table(rows=[{"construction": "a"}]),
    "a table with two rows of a size": lambda: table(rows=[{"construction": "a", "nominal_diameter": "8 mm"}] * 2),
    "a table with a bad cell": lambda: table(
        rows=[{"construction": "a", "nominal_diameter": "8 mm", "breaking_force": "1,5 kN"}]
    ),
    "a table with a negative figure": lambda: table(
        rows=[{"construction": "a", "nominal_diameter": "8 mm", "breaking_force": "-1 kN"}]
    ),
    "a table that falls": lambda: table(
        rising=("breaking_force",),
        rows=[
            {"construction": "a", "nominal_diameter": size, "breaking_force": force}
            for size, force in (("8 mm", "2 kN"), ("9 mm", "1 kN"))
        ],
    ),
    "oiled lighter than un-oiled": lambda: table(
        columns={"linear_density_unoiled": "LinearDensity", "linear_density_oiled": "LinearDensity"},
        rows=[
            {
                "construction": "a",
                "nominal_diameter": "8 mm",
                "linear_density_unoiled": "47 ktex",
                "linear_density_oiled": "40 ktex",
            }
        ],
    ),
    "a cell of another kind": lambda: Table(
        name="t",
        source=SOURCE,
        columns=FrozenMap({"a": Force}),
        rows=[Row(construction="c", size=None, cells=FrozenMap({"a": Cell(value=Length("1 m"))}))],
    ),
}
WRONG = {
    "a tolerance of another kind": lambda: spec.nominal("47 ktex", "2 kg"),
    "a step of another kind": lambda: spec.at_least("1.5 kN", step="1 kg"),
    "ends of different kinds": lambda: spec.between("1.5 kN", "2.5 kg"),
    "an end of another kind": lambda: spec.Limit((Force,), Length("1 m"), None),
    "a limit of a number": lambda: spec.at_least(5),
    "a quantity of another kind judged": lambda: spec.at_least("1.5 kN").admits(Length("1 m")),
    "a limit for another characteristic": lambda: spec.Requirement(spec.DIAMETER, spec.at_least("1.5 kN")),
    "a float as AQL": lambda: spec.FRACTION(2.5),
    "a bool as AQL": lambda: spec.FRACTION(True),
    "an instant for a day": lambda: spec.TYPE_TEST(datetime(2026, 1, 1)),  # noqa: DTZ001  # that is the point
    "a class of its own": lambda: spec.Characteristic(code="abc", name=Text("a", "b"), kind=type("Force", (), {})),
    "a statistic by name": lambda: spec.Characteristic(code="abc", name=Text("a", "b"), kind=Force, judged="each"),
    "a statistic by name in a requirement": lambda: spec.Requirement(
        spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged="each"
    ),
    "a characteristic by name": lambda: spec.Requirement("breaking_force", spec.at_least("0.6 kN")),
    "a limit by text": lambda: spec.Requirement(spec.BREAKING_FORCE, "0.6 kN"),
    "conditions by text": lambda: spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), conditions="dry"),
    "a construction by name": lambda: spec.Rope("hawser", nominal_diameter="8 mm", finish="oiled"),
    "a net of nothing": lambda: spec.Net("woven", width="1 m"),
    "an article of text": lambda: spec.Article("bone", made_of="rope"),
    "a material by name": lambda: spec.Article("bone", materials=["wood"]),
    "a part by name": lambda: spec.Part("bone", 3),
    "parts by name": lambda: spec.Assortment(["bone", "ball"]),
    "a packing by name inside": lambda: spec.Packing("pallet", holds="carton"),
    "a per-length by name": lambda: spec.VisualQuality(unit="coil", per_length=["joint"]),
    "a product by name": lambda: contract(product="rope"),
    "a requirement by name": lambda: contract(requirements=["strong"]),
    "a moisture without its basis": lambda: dry_share("15 %"),
    "a tolerance band of another kind of size": lambda: spec.BandedTolerance(
        [spec.ToleranceBand(smallest=Length("1 mm"), largest=Length("9 mm"), tolerance=Ratio("5 %"))]
    ).at("1 kg"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_value_is_refused_in_both_languages(case):
    with pytest.raises(InvalidValueError) as caught:
        REFUSED[case]()
    assert caught.value.text("en") != caught.value.text("id")


@pytest.mark.parametrize("case", WRONG)
def test_a_kind_is_refused_in_both_languages(case):
    with pytest.raises(WrongKindError) as caught:
        WRONG[case]()
    assert caught.value.text("en") != caught.value.text("id")


@pytest.mark.parametrize("text", ["12,5 mm", "12 MM", "12", "mm", "9**9**9 m", "NaN kN", "1 kN" * 100_000, "１２ mm"])
def test_hostile_text_in_a_limit(text):
    with pytest.raises(CocoropeError) as caught:
        spec.at_least(text)
    assert len(str(caught.value)) < 500


def test_named_errors():
    with pytest.raises(spec.AmbiguousStepError, match='say step="1 N"'):
        spec.at_least("1000 N")
    with pytest.raises(spec.OutOfScopeError, match="IS 1410 excludes"):
        spec.safe_working_load()
    with pytest.raises(DoubtfulCellError, match="17170"):
        is1410_2001.TABLE.row("176 mm", construction="shroud_laid").get("linear_density_unoiled")
    with pytest.raises(NoRowError, match="nothing is interpolated"):
        is1410_2001.TABLE.row("9 mm")
    with pytest.raises(TableError, match="row 1, breaking_force"):
        table(rows=[{"construction": "a", "nominal_diameter": "8 mm", "breaking_force": "1,5 kN"}])
    assert spec.TYPE_TEST(date(2026, 1, 1)).valid_until == date(2026, 1, 1)
