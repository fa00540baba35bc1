"""Could such a good exist? Physics, in two levels: unusual is a query, beyond the outer bound is impossible.

Every figure is computed exactly from the ends and nominals of the limits, so units do not matter.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from cocorope.findings import Finding, Report, collect
from cocorope.spec.characteristics import (
    AREAL_DENSITY,
    BREAKING_FORCE,
    BREAKING_FORCE_SPLICED,
    FIBRE_ELONGATION,
    LINEAR_DENSITY,
    MOISTURE_CONTENT,
    MOISTURE_CONTENT_DISTILLATION,
    MOISTURE_CONTENT_METER,
    REGAIN,
    RUNNAGE,
)
from cocorope.spec.geometry import PI, coil_mass, net_mass_per_area, rope_linear_density
from cocorope.spec.limit import Limit
from cocorope.spec.packing import Packing
from cocorope.spec.product import Article, Assortment, Net, Product, Rope, Woven, Yarn
from cocorope.spec.quantities import AnyScale, canonical, decimal_of, exact_in, made
from cocorope.spec.requirement import Requirement
from cocorope.spec.rules import (
    BOUNDS,
    COIL_WEIGHS_ANOTHER,
    NET_WEIGHS_ANOTHER,
    PIECE_WEIGHS_ANOTHER,
    PLAUSIBILITY_RULES,
    YARNS_MAKE_ANOTHER,
    Bound,
    BoundName,
)
from cocorope.spec.specification import Specification
from cocorope.units import LinearDensity, Mass, Regain, Runnage

_BY_NAME: Final[dict[BoundName, Bound]] = {bound.name: bound for bound in BOUNDS}
_FORCES: Final = (BREAKING_FORCE, BREAKING_FORCE_SPLICED)
_MOISTURES: Final = (MOISTURE_CONTENT, MOISTURE_CONTENT_DISTILLATION, MOISTURE_CONTENT_METER, REGAIN)


def plausibility(specification: Specification) -> Report:
    """Whether such goods can exist: never whether goods conform.

    Args:
        specification: What is asked for.

    Returns:
        Queries (warnings) and impossibilities (blocking), each with the figure and the band.
    """
    return collect(PLAUSIBILITY_RULES, _findings(specification))


def judge(name: BoundName, value: Fraction, path: str = "$") -> tuple[Finding, ...]:
    """What a bound says of one figure in its unit.

    Args:
        name: Which bound.
        value: The exact figure, in the unit of the bound.
        path: Where it stands.
    """
    bound = _BY_NAME[name]
    if not bound.hard_min <= value <= bound.hard_max:
        rule, low, high = bound.impossible, bound.hard_min, bound.hard_max
    elif not bound.warn_min <= value <= bound.warn_max:
        rule, low, high = bound.query, bound.warn_min, bound.warn_max
    else:
        return ()
    shown = decimal_of(Fraction(round(value * 10000), 10000))
    return (rule.finding(path, what=bound.words, value=shown, unit=bound.unit, low=low, high=high),)


def _findings(specification: Specification) -> Iterator[Finding]:
    product = specification.product
    yield from _of_product(product, "$.product")
    for index, requirement in enumerate(specification.requirements):
        path = f"$.requirements[{index}].limit"
        yield from _of_requirement(product, requirement, path)
        yield from _of_pairs(specification, requirement, path)
    if specification.packing is not None:
        yield from _of_packing(specification, specification.packing)


def _figures(limit: Limit) -> tuple[AnyScale, ...]:
    """The figures of a limit that a plausibility question is about: the nominal, else each end."""
    if limit.nominal is not None:
        return (limit.nominal,)
    return tuple(end for end in (limit.lower, limit.upper) if end is not None)


def _each(name: BoundName, limit: Limit, unit: str, path: str, per: Fraction = Fraction(1)) -> Iterator[Finding]:
    for figure in _figures(limit):
        yield from judge(name, exact_in(figure, unit) / per, path)


def _of_product(product: Product, path: str) -> Iterator[Finding]:
    if isinstance(product, Rope):
        yield from _of_rope(product, path)
    elif isinstance(product, Yarn) and product.linear_density is not None:
        yield from judge("yarn_runnage", 1000 / product.linear_density.exact_in("ktex"), f"{path}.linear_density")
    elif isinstance(product, Article):
        yield from _of_article(product, path)
    elif isinstance(product, Assortment):
        for index, part in enumerate(product.parts):
            yield from _of_article(part.article, f"{path}.parts[{index}].article")
    elif isinstance(product, Net) and isinstance(product.making, Woven):
        yield from _of_product(product.making.warp, f"{path}.making.warp")
        yield from _of_product(product.making.weft, f"{path}.making.weft")


def _of_rope(rope: Rope, path: str) -> Iterator[Finding]:
    if rope.yarn is not None:
        yield from _of_product(rope.yarn, f"{path}.yarn")
    if rope.take_up is None or rope.construction.kind == "plaited":
        return
    name: BoundName = "take_up_cable" if rope.construction.kind == "cable_laid" else "take_up_hawser"
    yield from judge(name, Fraction(rope.take_up.factor), f"{path}.take_up")


def _of_article(article: Article, path: str) -> Iterator[Finding]:
    if isinstance(article.made_of, (Rope, Yarn)):
        yield from _of_product(article.made_of, f"{path}.made_of")
    yarn = article.made_of if isinstance(article.made_of, Yarn) else None
    if yarn is None or yarn.linear_density is None or article.rope_per_piece is None or article.mass is None:
        return
    coir = article.mass - article.second_mass
    weighs = coil_mass(yarn.linear_density, article.rope_per_piece)
    if weighs > coir:
        yield PIECE_WEIGHS_ANOTHER.finding(path, rope=article.rope_per_piece, made=weighs, mass=coir)


def _of_requirement(product: Product, requirement: Requirement, path: str) -> Iterator[Finding]:
    characteristic, limit = requirement.characteristic, requirement.limit
    if characteristic in _MOISTURES:
        yield from _of_moisture(limit, path)
    elif characteristic == FIBRE_ELONGATION:
        yield from _each("fibre_elongation", limit, "%", path)
    elif isinstance(product, Rope):
        yield from _of_rope_requirement(product, requirement, path)
    elif isinstance(product, Yarn) and characteristic in (RUNNAGE, LINEAR_DENSITY):
        yield from _of_yarn_requirement(limit, path)
    elif isinstance(product, Net) and characteristic == AREAL_DENSITY:
        yield from _of_net(product, limit, path)


def _of_moisture(limit: Limit, path: str) -> Iterator[Finding]:
    for figure in _figures(limit):
        if isinstance(figure, Regain):
            regain = figure.exact_in("1")
            yield from judge("moisture_content", 100 * regain / (1 + regain), path)
        else:
            yield from judge("moisture_content", exact_in(figure, "%"), path)


def _of_yarn_requirement(limit: Limit, path: str) -> Iterator[Finding]:
    for figure in _figures(limit):
        if isinstance(figure, Runnage):
            yield from judge("yarn_runnage", figure.exact_in("m/kg"), path)
        elif isinstance(figure, LinearDensity) and figure.value > 0:
            yield from judge("yarn_runnage", 1000 / figure.exact_in("ktex"), path)


def _of_rope_requirement(rope: Rope, requirement: Requirement, path: str) -> Iterator[Finding]:
    limit, square = requirement.limit, rope.nominal_diameter.exact_in("mm") ** 2
    finish = requirement.conditions.finish or rope.finish
    if requirement.characteristic == LINEAR_DENSITY:
        yield from _each("k_oiled" if finish == "oiled" else "k_unoiled", limit, "ktex", path, square)
        if finish == "unoiled":
            yield from _each("effective_density", limit, "ktex", path, square * PI / 4)
        yield from _of_yarns(rope, limit, path)
    elif requirement.characteristic in _FORCES:
        yield from _each("force_per_d2", limit, "N", path, square)


def _of_yarns(rope: Rope, limit: Limit, path: str) -> Iterator[Finding]:
    yarns, yarn, take_up = rope.construction.yarns, rope.yarn, rope.take_up
    if yarns is None or yarn is None or yarn.linear_density is None or take_up is None:
        return
    comes_to = rope_linear_density(yarns, yarn.linear_density, take_up)
    if not limit.admits(comes_to):
        yield YARNS_MAKE_ANOTHER.finding(
            path, yarns=yarns, yarn=yarn.linear_density, take_up=take_up.factor, made=comes_to, required=limit.text()
        )


def _of_net(net: Net, limit: Limit, path: str) -> Iterator[Finding]:
    woven = net.making
    if not isinstance(woven, Woven):
        return
    warp, weft = woven.warp.linear_density, woven.weft.linear_density
    if warp is None or weft is None or woven.ends is None or woven.picks is None or woven.crimp is None:
        return
    comes_to = net_mass_per_area(woven.ends, warp, woven.picks, weft, woven.crimp)
    if not limit.admits(comes_to):
        yield NET_WEIGHS_ANOTHER.finding(path, made=comes_to, required=limit.text())


def _of_pairs(specification: Specification, force: Requirement, path: str) -> Iterator[Finding]:
    """What a breaking force and each linear density beside it say together, and oiled beside un-oiled."""
    densities = [one for one in specification.requirements if one.characteristic == LINEAR_DENSITY]
    if force.characteristic in _FORCES:
        for density in densities:
            for figure in _figures(density.limit):
                if figure.value > 0:
                    yield from _each("force_per_linear_density", force.limit, "N", path, exact_in(figure, "ktex"))
    if force in densities and specification.conditions_of(force).finish == "oiled":
        for other in densities:
            if specification.conditions_of(other).finish == "unoiled":
                yield from _of_finishes(force.limit, other.limit, path)


def _of_finishes(oiled: Limit, unoiled: Limit, path: str) -> Iterator[Finding]:
    for heavy in _figures(oiled):
        for light in _figures(unoiled):
            if light.value > 0:
                yield from judge("oiled_to_unoiled", exact_in(heavy, "ktex") / exact_in(light, "ktex"), path)


def _of_packing(specification: Specification, packing: Packing) -> Iterator[Finding]:
    for depth, level in enumerate(packing.levels):
        path = "$.packing" + ".holds" * depth
        density = level.density
        if level.kind == "bale" and density is not None:
            yield from judge("bale_density", density.exact_in("kg/m3"), path)
        yield from _of_mass_and_length(specification.requirements, level, path)


def _of_mass_and_length(requirements: Iterable[Requirement], level: Packing, path: str) -> Iterator[Finding]:
    if level.net is None or level.length is None:
        return
    for requirement in requirements:
        limit = requirement.limit
        if requirement.characteristic != LINEAR_DENSITY or limit.lower is None or limit.upper is None:
            continue
        metres = level.length.exact_in("m")
        least, most = (made(Mass, exact_in(end, "kg/m") * metres, "kg") for end in (limit.lower, limit.upper))
        if not canonical(least) <= canonical(level.net) <= canonical(most):
            yield COIL_WEIGHS_ANOTHER.finding(
                path, length=level.length, required=limit.text(), least=least, most=most, net=level.net
            )
