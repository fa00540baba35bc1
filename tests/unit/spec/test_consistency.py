"""The figures of one contract beside each other: pieces of rope, knotted nets, yarns, and what a product says of itself."""

import attrs
import pytest

from cocorope import spec, wire
from cocorope.errors import WrongKindError
from cocorope.spec import codec, geometry
from cocorope.spec.requirement import RequirementError
from cocorope.units import ArealDensity, Length, LinearDensity, Ratio

ROPE = spec.Rope(spec.hawser_laid(yarns_per_strand=4), nominal_diameter="8 mm", finish="unoiled")
TWINE = spec.Yarn(plies=2, linear_density="5 ktex")
CONVERTER = wire.converter()
codec.configure(CONVERTER)


def contract(product, *requirements, **parts):
    return spec.Specification(id="X", revision=1, product=product, requirements=requirements, **parts)


def codes(product, *requirements, **parts):
    report = spec.plausibility(contract(product, *requirements, **parts))
    assert all(finding.text("en") != finding.text("id") for finding in report.findings)
    return [finding.code for finding in report.findings]


class TestPiecesOfRope:
    """The rope in a piece against the piece's mass: by its linear density, or by what any such rope weighs."""

    @pytest.mark.parametrize(
        ("mass", "found"),
        [
            ("46 g", []),  # 47 g/m: k = 0.73
            ("20 g", ["SPC101"]),  # k = 0.31
            ("5 g", ["SPC201"]),  # k = 0.08: lighter than any rope of 8 mm
            ("90 g", ["SPC101"]),  # k = 1.4: the piece may hold other coir, so it is a query
        ],
    )
    def test_of_a_rope_whose_linear_density_is_not_told(self, mass, found):
        bone = spec.Article("bone", made_of=ROPE, mass=mass, rope_per_piece="0.98 m")
        assert codes(bone) == found

    def test_second_materials_are_no_rope(self):
        wood = spec.Material("coffee wood", mass="30 g")
        ring = spec.Article("ring", made_of=ROPE, mass="76 g", rope_per_piece="0.98 m", materials=[wood])
        assert str(ring.coir) == "46 g"
        assert codes(ring) == []

    def test_oiled_by_its_own_band(self):
        oiled = attrs.evolve(ROPE, finish="oiled")
        assert codes(spec.Article("bone", made_of=oiled, mass="64 g", rope_per_piece="1 m")) == []
        assert codes(spec.Article("bone", made_of=oiled, mass="8 g", rope_per_piece="1 m")) == ["SPC202"]

    def test_of_a_rope_made_of_known_yarns(self):
        made = attrs.evolve(
            ROPE, yarn=spec.Yarn(plies=2, linear_density="2.5 ktex"), take_up=spec.TakeUp.measured("1.5")
        )
        assert codes(spec.Article("bone", made_of=made, mass="46 g", rope_per_piece="1 m")) == []
        assert codes(spec.Article("bone", made_of=made, mass="44 g", rope_per_piece="1 m")) == ["SPC123"]

    @pytest.mark.parametrize(("mass", "found"), [("31 g", []), ("5 g", ["SPC207"]), ("250 g", ["SPC107"])])
    def test_of_yarn_by_its_runnage(self, mass, found):
        string = spec.Article("string", made_of=spec.Yarn(plies=2), mass=mass, rope_per_piece="6.25 m")
        assert codes(string) == found

    def test_in_an_assortment(self):
        bone = spec.Article("bone", made_of=ROPE, mass="5 g", rope_per_piece="1 m")
        both = spec.Assortment([spec.Part(spec.Article("ball"), 1), spec.Part(bone, 2)])
        found = spec.plausibility(contract(both)).findings
        assert [(one.code, one.path) for one in found] == [("SPC201", "$.product.parts[1].article")]

    def test_nothing_is_said_without_the_figures(self):
        assert codes(spec.Article("bone", made_of=spec.Fibre(form="curled"), mass="5 g", rope_per_piece="1 m")) == []
        assert codes(spec.Article("bone", made_of=ROPE, mass="5 g")) == []
        assert codes(spec.Article("bone", made_of=ROPE, rope_per_piece="1 m")) == []

    def test_a_requirement_on_the_rope_of_an_article(self):
        bone = spec.Article("bone", made_of=ROPE)
        assert codes(bone, spec.Requirement(spec.BREAKING_FORCE, spec.at_least("6.5 kN"))) == ["SPC205"]

    def test_size(self):
        bone = spec.Article("bone", size=spec.Size("15 cm", "5 cm", "4 cm"))
        assert wire.structure(CONVERTER, CONVERTER.unstructure(bone), spec.Article) == bone
        assert "size" not in CONVERTER.unstructure(spec.Article("bone"))
        with pytest.raises(WrongKindError, match="size"):
            spec.Article("bone", size="15 cm")


class TestYarns:
    """A force per ply, a runnage and a linear density that the product says are figures like any other."""

    def test_force_over_runnage(self):
        fine = spec.Requirement(spec.RUNNAGE, spec.nominal("200 m/kg", "5 %"))
        strong = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.8 kN"))
        assert codes(spec.Yarn(plies=2), fine, strong) == ["SPC206"]
        assert codes(spec.Yarn(plies=2), strong) == []

    def test_force_per_ply(self):
        string = spec.Article("hop string", made_of=spec.Yarn(plies=2, linear_density="10 ktex"))
        assert codes(string, spec.Requirement(spec.BREAKING_FORCE_PER_PLY, spec.at_least("250 N", step="1 N"))) == []
        weak = spec.Requirement(spec.BREAKING_FORCE_PER_PLY, spec.at_least("39 N"))
        assert codes(string, weak) == ["SPC106"]
        assert codes(ROPE, weak) == []

    def test_tenacity_and_bale_density(self):
        steel = spec.Requirement(
            spec.TENACITY, spec.at_least("400 N/ktex", step="1 N/ktex"), conditions=spec.Conditions(finish="oiled")
        )
        pressed = spec.Requirement(spec.BALE_DENSITY, spec.at_most("612 kg/m3"))
        assert codes(TWINE, steel, pressed) == ["SPC206", "SPC110"]

    def test_moisture_on_either_basis(self):
        wood = spec.Requirement(spec.REGAIN_METER, spec.at_most("45 %"))
        assert codes(TWINE, wood) == ["SPC208"]


class TestKnottedNets:
    """Two of four sides are a mesh's own: 2 × strand × (1 + allowance) / pitch."""

    MESH = spec.Knotted(strand=TWINE, mesh_opening="22 mm", pitch="25 mm", knot_allowance="20 %")

    def test_identity(self):
        found = geometry.knotted_mass_per_area(Length("25 mm"), LinearDensity("5 ktex"), Ratio("20 %"))
        assert found == ArealDensity("480 g/m2")
        with pytest.raises(geometry.GeometryError):
            geometry.knotted_mass_per_area(Length("0 mm"), LinearDensity("5 ktex"), Ratio("20 %"))

    @pytest.mark.parametrize(("asked", "found"), [("480 g/m2", []), ("700 g/m2", ["SPC124"])])
    def test_against_the_requirement(self, asked, found):
        net = spec.Net(self.MESH, width="2 m")
        heavy = spec.Requirement(spec.AREAL_DENSITY, spec.nominal(asked, "10 %"))
        assert codes(net, heavy) == found
        assert codes(spec.Net(attrs.evolve(self.MESH, pitch=None), width="2 m"), heavy) == []
        assert codes(spec.Net(attrs.evolve(self.MESH, strand=ROPE), width="2 m"), heavy) == []
        assert wire.structure(CONVERTER, CONVERTER.unstructure(net), spec.Net) == net

    def test_its_strand_is_judged(self):
        net = spec.Net(attrs.evolve(self.MESH, strand=spec.Yarn(plies=2, linear_density="100 ktex")), width="2 m")
        found = spec.plausibility(contract(net)).findings
        assert [(one.code, one.path) for one in found] == [("SPC207", "$.product.making.strand.linear_density")]


NET = spec.Net(TestKnottedNets.MESH, width="2 m")
WOVEN = spec.Net(spec.Woven(warp=TWINE, weft=TWINE, ends="9 /dm", picks="8 /dm"), width="2 m")
BONE = spec.Article("bone", mass="46 g", length="15 cm")


@pytest.mark.parametrize(
    ("product", "characteristic", "agrees", "differs"),
    [
        (BONE, spec.PIECE_MASS, "46 g", "50 g"),
        (spec.Assortment([spec.Part(BONE, 1), spec.Part(spec.Article("ball"), 2)]), spec.PIECE_MASS, "46 g", "50 g"),
        (BONE, spec.LENGTH, "0.15 m", "0.16 m"),
        (ROPE, spec.NOMINAL_SIZE, "8 mm", "9 mm"),
        (TWINE, spec.RUNNAGE, "200 m/kg", "150 m/kg"),
        (NET, spec.WIDTH, "200 cm", "210 cm"),
        (NET, spec.MESH_OPENING, "22 mm", "40 mm"),
        (WOVEN, spec.ENDS, "9 /dm", "19 /dm"),
        (WOVEN, spec.PICKS, "8 /dm", "7 /dm"),
    ],
)
def test_a_product_and_its_requirement_agree(product, characteristic, agrees, differs):
    assert codes(product, spec.Requirement(characteristic, spec.nominal(agrees, "2 %"))) == []
    assert codes(product, spec.Requirement(characteristic, spec.nominal(differs, "2 %"))) == ["SPC125"]


def test_a_coil_by_its_slack_mass():
    slack = spec.Requirement(spec.MASS_PER_METRE_SLACK, spec.nominal("12 ktex", "10 %"))
    rope = spec.Rope(spec.hawser_laid(), nominal_diameter="4 mm", finish="unoiled")
    assert codes(rope, slack, packing=spec.Packing("roll", length="50 m", net="0.6 kg")) == []
    assert codes(rope, slack, packing=spec.Packing("roll", length="50 m", net="1 kg")) == ["SPC121"]


@pytest.mark.parametrize("end", ["100 %", "120.5 %", "-1 %"])
def test_a_moisture_content_is_below_all_of_it(end):
    with pytest.raises(RequirementError, match="below 100 %"):
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most(end, step="0.5 %"))
    with pytest.raises(RequirementError, match="below 100 %"):
        spec.Requirement(spec.MOISTURE_CONTENT_METER, spec.at_least(end, step="0.5 %"))


def test_a_regain_may_be_more():
    assert spec.Requirement(spec.REGAIN, spec.at_most("120 %", step="1 %")).limit.upper is not None
