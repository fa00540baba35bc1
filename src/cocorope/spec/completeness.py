"""What a contract of this kind usually settles and this one leaves open."""

from collections.abc import Iterator
from typing import Final

from cocorope.findings import Finding, Report, collect
from cocorope.spec import characteristics as c
from cocorope.spec import material
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.rules import (
    COMPLETENESS_RULES,
    NO_ATMOSPHERE,
    NO_MOISTURE_TERMS,
    NO_PACKING,
    NO_STATISTIC,
    NO_VISUAL,
    NOT_SETTLED,
)
from cocorope.spec.specification import Specification

_MOISTURE: Final = (
    c.MOISTURE_CONTENT,
    c.MOISTURE_CONTENT_DISTILLATION,
    c.MOISTURE_CONTENT_METER,
    c.REGAIN,
    material.REGAIN_DISTILLATION,
    material.REGAIN_METER,
)

USUAL: Final[dict[str, tuple[tuple[Characteristic, ...], ...]]] = {
    "fibre": ((c.FIBRE_LENGTH, c.FIBRE_SHARE), (c.IMPURITIES, material.DUST, material.PITH), _MOISTURE),
    "yarn": (
        (c.RUNNAGE, c.LINEAR_DENSITY),
        (c.BREAKING_FORCE, c.BREAKING_FORCE_PER_PLY, c.TENACITY),
        (c.TWIST,),
        _MOISTURE,
    ),
    "rope": (
        (c.LINEAR_DENSITY, c.MASS_PER_METRE_SLACK),
        (c.BREAKING_FORCE, c.BREAKING_FORCE_SPLICED, c.TENACITY),
        (c.LENGTH, c.DELIVERED_LENGTH, c.COIL_MASS, c.ROLL_MASS),
        _MOISTURE,
    ),
    "net": ((c.AREAL_DENSITY,), (c.WIDTH,), (c.LENGTH,), (c.MESH_OPENING, c.ENDS), _MOISTURE),
    "article": ((c.PIECE_MASS, c.LENGTH), _MOISTURE),
    "assortment": ((c.PIECE_MASS,), _MOISTURE),
}
"""What is usually settled for a kind of product; any one of a group settles it."""

SOLD_BY_MASS: Final = ("fibre", "yarn", "rope")
"""Kinds of product whose invoice is by mass, so that its moisture is money."""


def completeness(specification: Specification) -> Report:
    """What a contract of this kind usually settles and this one leaves open.

    Args:
        specification: What was signed, or is about to be.

    Returns:
        Warnings and notes; nothing here stops.
    """
    return collect(COMPLETENESS_RULES, _findings(specification))


def _findings(specification: Specification) -> Iterator[Finding]:
    for index, requirement in enumerate(specification.requirements):
        characteristic, path = requirement.characteristic, f"$.requirements[{index}]"
        if requirement.judged is None:
            yield NO_STATISTIC.finding(f"{path}.judged", what=characteristic.name)
        wanted = "atmosphere" in characteristic.conditions
        if wanted and specification.conditions_of(requirement).atmosphere is None:
            yield NO_ATMOSPHERE.finding(f"{path}.conditions.atmosphere", what=characteristic.name)
    for group in USUAL[specification.product.kind]:
        if not any(specification.decides(one.code) for one in group):
            yield NOT_SETTLED.finding("$.requirements", what=group[0].name)
    if specification.packing is None:
        yield NO_PACKING.finding("$.packing")
    if specification.moisture is None and specification.product.kind in SOLD_BY_MASS:
        yield NO_MOISTURE_TERMS.finding("$.moisture")
    if specification.visual is None:
        yield NO_VISUAL.finding("$.visual")
