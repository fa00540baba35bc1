"""Could such a good exist? Physics, in two levels: unusual is a query, beyond the outer bound is impossible.

Every figure is computed exactly from the ends and nominals of the limits, so units do not matter.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from cocorope.findings import Finding, Report, collect
from cocorope.spec.bands import figures, judge, judge_each
from cocorope.spec.characteristics import (
    BALE_DENSITY,
    BREAKING_FORCE,
    BREAKING_FORCE_PER_PLY,
    BREAKING_FORCE_SPLICED,
    FIBRE_ELONGATION,
    LINEAR_DENSITY,
    MOISTURE_CONTENT,
    MOISTURE_CONTENT_DISTILLATION,
    MOISTURE_CONTENT_METER,
    REGAIN,
    RUNNAGE,
    TENACITY,
)
from cocorope.spec.consistency import contradictions, linear_density_of
from cocorope.spec.geometry import PI
from cocorope.spec.limit import Limit
from cocorope.spec.material import REGAIN_DISTILLATION, REGAIN_METER
from cocorope.spec.product import Article, Assortment, Knotted, Net, Product, Rope, Yarn
from cocorope.spec.quantities import exact_in
from cocorope.spec.requirement import Requirement
from cocorope.spec.rules import PLAUSIBILITY_RULES, BoundName
from cocorope.spec.specification import Specification
from cocorope.units import LinearDensity, Regain, Runnage

_FORCES: Final = (BREAKING_FORCE, BREAKING_FORCE_SPLICED)
_MOISTURES: Final = (
    MOISTURE_CONTENT,
    MOISTURE_CONTENT_DISTILLATION,
    MOISTURE_CONTENT_METER,
    REGAIN,
    REGAIN_DISTILLATION,
    REGAIN_METER,
)
_OF_ANY_PRODUCT: Final[Mapping[str, tuple[BoundName, str]]] = {
    FIBRE_ELONGATION.code: ("fibre_elongation", "%"),
    TENACITY.code: ("force_per_linear_density", "N/ktex"),
    BALE_DENSITY.code: ("bale_density", "kg/m3"),
}


def plausibility(specification: Specification) -> Report:
    """Whether such goods can exist: never whether goods conform.

    Args:
        specification: What is asked for.

    Returns:
        Queries (warnings) and impossibilities (blocking), each with the figure and the band.
    """
    return collect(PLAUSIBILITY_RULES, _findings(specification))


def _findings(specification: Specification) -> Iterator[Finding]:
    product = specification.product
    yield from contradictions(specification)
    yield from _of_product(product, "$.product")
    for index, requirement in enumerate(specification.requirements):
        path = f"$.requirements[{index}].limit"
        yield from _of_requirement(specification, requirement, path)
        yield from _of_pairs(specification, requirement, path)
    for depth, level in enumerate(specification.packing.levels if specification.packing is not None else ()):
        if level.kind == "bale" and level.density is not None:
            yield from judge("bale_density", level.density.exact_in("kg/m3"), "$.packing" + ".holds" * depth)


def _of_product(product: Product, path: str) -> Iterator[Finding]:
    if isinstance(product, Rope):
        yield from _of_rope(product, path)
    elif isinstance(product, Yarn) and product.linear_density is not None:
        yield from judge("yarn_runnage", 1000 / product.linear_density.exact_in("ktex"), f"{path}.linear_density")
    elif isinstance(product, Article) and product.made_of is not None:
        yield from _of_product(product.made_of, f"{path}.made_of")
    elif isinstance(product, Assortment):
        for index, part in enumerate(product.parts):
            yield from _of_product(part.article, f"{path}.parts[{index}].article")
    elif isinstance(product, Net):
        making = product.making
        names = ("strand",) if isinstance(making, Knotted) else ("warp", "weft")
        for name in names:
            yield from _of_product(getattr(making, name), f"{path}.making.{name}")


def _of_rope(rope: Rope, path: str) -> Iterator[Finding]:
    if rope.yarn is not None:
        yield from _of_product(rope.yarn, f"{path}.yarn")
    density = linear_density_of(rope)
    if density is not None:
        yield from _of_linear_density(rope, density.exact_in("ktex"), rope.finish, path)
    if rope.take_up is None or rope.construction.kind == "plaited":
        return
    name: BoundName = "take_up_cable" if rope.construction.kind == "cable_laid" else "take_up_hawser"
    yield from judge(name, Fraction(rope.take_up.factor), f"{path}.take_up")


def _of_linear_density(rope: Rope, ktex: Fraction, finish: str | None, path: str) -> Iterator[Finding]:
    square = rope.nominal_diameter.exact_in("mm") ** 2
    yield from judge("k_oiled" if finish == "oiled" else "k_unoiled", ktex / square, path)
    if finish == "unoiled":
        yield from judge("effective_density", ktex / (square * PI / 4), path)


def _strand_of(product: Product) -> Rope | Yarn | None:
    """The rope or yarn that a requirement on force or linear density is about, if the goods are one or made of one."""
    made = product.made_of if isinstance(product, Article) else product
    return made if isinstance(made, (Rope, Yarn)) else None


def _of_requirement(specification: Specification, requirement: Requirement, path: str) -> Iterator[Finding]:
    characteristic, limit = requirement.characteristic, requirement.limit
    strand = _strand_of(specification.product)
    if characteristic in _MOISTURES:
        yield from _of_moisture(limit, path)
    elif characteristic.code in _OF_ANY_PRODUCT:
        name, unit = _OF_ANY_PRODUCT[characteristic.code]
        yield from judge_each(name, limit, unit, path)
    elif isinstance(strand, Rope):
        yield from _of_rope_requirement(strand, requirement, specification.conditions_of(requirement).finish, path)
    elif isinstance(strand, Yarn) and characteristic in (RUNNAGE, LINEAR_DENSITY):
        for ktex in _ktex(limit):
            yield from judge("yarn_runnage", 1000 / ktex, path)


def _of_moisture(limit: Limit, path: str) -> Iterator[Finding]:
    for figure in figures(limit):
        if isinstance(figure, Regain):
            regain = figure.exact_in("1")
            yield from judge("moisture_content", 100 * regain / (1 + regain), path)
        else:
            yield from judge("moisture_content", exact_in(figure, "%"), path)


def _ktex(limit: Limit) -> Iterator[Fraction]:
    """The figures of a limit on linear density or runnage, in ktex."""
    for figure in figures(limit):
        if isinstance(figure, LinearDensity) and figure.value > 0:
            yield figure.exact_in("ktex")
        elif isinstance(figure, Runnage) and figure.value > 0:
            yield 1000 / figure.exact_in("m/kg")


def _of_rope_requirement(rope: Rope, requirement: Requirement, finish: str | None, path: str) -> Iterator[Finding]:
    if requirement.characteristic == LINEAR_DENSITY:
        for figure in figures(requirement.limit):
            yield from _of_linear_density(rope, exact_in(figure, "ktex"), finish, path)
    elif requirement.characteristic in _FORCES:
        square = rope.nominal_diameter.exact_in("mm") ** 2
        yield from judge_each("force_per_d2", requirement.limit, "N", path, square)


def _of_pairs(specification: Specification, requirement: Requirement, path: str) -> Iterator[Finding]:
    """What a breaking force and each linear density beside it say together, and oiled beside un-oiled."""
    plies = _plies(specification.product, requirement)
    if plies is not None:
        for ktex in _beside(specification):
            yield from judge_each("force_per_linear_density", requirement.limit, "N", path, ktex / plies)
    if requirement.characteristic != LINEAR_DENSITY or specification.conditions_of(requirement).finish != "oiled":
        return
    for other in specification.requirements:
        if other.characteristic == LINEAR_DENSITY and specification.conditions_of(other).finish == "unoiled":
            for heavy in _ktex(requirement.limit):
                for light in _ktex(other.limit):
                    yield from judge("oiled_to_unoiled", heavy / light, path)


def _plies(product: Product, requirement: Requirement) -> int | None:
    """By how much a force counts: once, or per ply of the yarn; ``None`` where it is no force of the goods."""
    if requirement.characteristic in _FORCES:
        return 1
    strand = _strand_of(product)
    if requirement.characteristic == BREAKING_FORCE_PER_PLY and isinstance(strand, Yarn):
        return strand.plies
    return None


def _beside(specification: Specification) -> tuple[Fraction, ...]:
    """Every linear density that is required, as such or as runnage; else what the product says of itself."""
    asked = tuple(
        ktex
        for one in specification.requirements
        if one.characteristic in (LINEAR_DENSITY, RUNNAGE)
        for ktex in _ktex(one.limit)
    )
    strand = _strand_of(specification.product)
    said = None if asked or strand is None else linear_density_of(strand)
    return asked if said is None else (said.exact_in("ktex"),)
