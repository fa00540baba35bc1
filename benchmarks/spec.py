"""Judging by a limit against two bare Decimal comparisons; a specification from a document against pydantic."""

from decimal import Decimal
from typing import Annotated, Any

import pydantic
from _ratio import Row, compare, show

from cocorope import spec, wire
from cocorope.spec import codec
from cocorope.units import Force, Length, LinearDensity, MoistureContent

TWO_SIDED = spec.nominal("47 ktex", "5 %")
INSIDE = LinearDensity("47.2 ktex")
LOW, VALUE, HIGH = Decimal("44.65"), Decimal("47.2"), Decimal("49.35")


def twelve() -> spec.Specification:
    """A specification of twelve requirements."""
    limits = [
        (spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
        (spec.BREAKING_FORCE, spec.at_least("0.6 kN")),
        (spec.BREAKING_FORCE_SPLICED, spec.at_least("0.55 kN")),
        (spec.DIAMETER, spec.nominal("8 mm", "0.5 mm")),
        (spec.CIRCUMFERENCE, spec.nominal("25 mm", "2 mm")),
        (spec.LAY_LENGTH, spec.between("24 mm", "28 mm")),
        (spec.LENGTH, spec.at_least("219.5 m")),
        (spec.COIL_MASS, spec.nominal("10.3 kg", "5 %")),
        (spec.MASS_PER_METRE_SLACK, spec.nominal("49 ktex", "8 %")),
        (spec.MOISTURE_CONTENT, spec.at_most("15 %")),
        (spec.SALT_CONTENT, spec.at_most("1.5 %")),
        (spec.OIL_CONTENT, spec.at_most("2.5 %")),
    ]
    return spec.Specification(
        id="BENCH",
        revision=1,
        product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        requirements=[spec.Requirement(one, limit, judged=spec.EACH) for one, limit in limits],
    )


def _model(document: Any) -> tuple[Any, Any]:  # noqa: ANN401  # pydantic makes classes from whatever stands there
    """The same document as pydantic models with our quantity types: keys, kinds and plain types.

    It checks less than ours, which also judges the order of a limit's ends, its rounding and its step, knows the
    statistics, and refuses a requirement without its needed condition and two that are alike.
    """

    def quantity(kind: Any) -> Any:  # noqa: ANN401
        return Annotated[kind, pydantic.BeforeValidator(kind), pydantic.PlainSerializer(str)]

    kinds = {
        name: quantity(spec.CHARACTERISTICS[name].kind)
        for name in {requirement["characteristic"] for requirement in document["requirements"]}
    }

    class Strict(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid", arbitrary_types_allowed=True)

    limits = {}
    for name, kind in kinds.items():
        limits[name] = pydantic.create_model(
            f"Limit_{name}",
            __base__=Strict,
            kind=(str, ...),
            lower=(kind | None, None),
            upper=(kind | None, None),
            nominal=(kind | None, None),
            step=(kind | None, None),
            rounding=(str, ...),
        )

    class Conditions(Strict):
        tension: str | None = None
        finish: str | None = None
        atmosphere: str | None = None
        cut_off: str | None = None
        direction: str | None = None
        location: str | None = None
        gripping: str | None = None
        per: str | None = None

    class Judged(Strict):
        type: str

    members = tuple(
        pydantic.create_model(
            f"Requirement_{name}",
            __base__=Strict,
            characteristic=(str, ...),
            limit=(limits[name], ...),
            judged=(Judged | None, None),
            conditions=(Conditions, ...),
            retest=(str | None, None),
            source=(str | None, None),
        )
        for name in kinds
    )
    by_name = dict(zip(kinds, members, strict=True))

    class Construction(Strict):
        kind: str
        strands: int
        twist: list[str]
        yarns_per_strand: int | None
        heart: bool

    class Product(Strict):
        type: str
        construction: Construction
        nominal_diameter: quantity(Length)
        finish: str
        grade: str | None
        yarn: str | None
        take_up: str | None
        rogue_yarn: str | None
        trade_name: str

    def one(value: Any) -> Any:  # noqa: ANN401
        return by_name[value["characteristic"]].model_validate(value)

    class Specification(Strict):
        id: str
        revision: int
        product: Product
        requirements: list[Annotated[Any, pydantic.BeforeValidator(one)]]
        visual: str | None
        packing: str | None
        moisture: str | None
        grades: list[str]
        agreed: list[str]

    return Specification, Specification.model_validate(document)


def rows() -> list[Row]:
    """Admitting, and reading and writing a document."""
    names: dict[str, Any] = {
        "limit": TWO_SIDED,
        "inside": INSIDE,
        "low": LOW,
        "value": VALUE,
        "high": HIGH,
        "floor": spec.at_least("0.6 kN"),
        "force": Force("0.7 kN"),
        "wet": spec.at_most("15 %").of_kind(MoistureContent),
        "content": MoistureContent("14 %"),
    }
    converter = wire.converter()
    codec.configure(converter)
    document = converter.unstructure(twelve())
    model, made = _model(document)
    names |= {
        "read": lambda: converter.structure(document, spec.Specification),
        "write": lambda: converter.unstructure(twelve_made),
        "theirs_read": lambda: model.model_validate(document),
        "theirs_write": made.model_dump,
    }
    twelve_made = twelve()
    bare = "low <= value and value <= high"
    peer = "two Decimal comparisons"
    return [
        compare("a limit of two sides admits", "limit.admits(inside)", bare, globals=names, target="<= 3", peer=peer),
        compare("a lower limit admits", "floor.admits(force)", bare, globals=names, target="<= 3", peer=peer),
        compare("an upper limit admits", "wet.admits(content)", bare, globals=names, target="<= 3", peer=peer),
        compare(
            "12 requirements read from a document",
            "read()",
            "theirs_read()",
            globals=names,
            target="<= 1.15",
            peer="pydantic",
        ),
        compare(
            "12 requirements written to a document",
            "write()",
            "theirs_write()",
            globals=names,
            target="<= 1.15",
            peer="pydantic",
        ),
    ]


if __name__ == "__main__":
    show(rows())
