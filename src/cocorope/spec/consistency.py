"""Do the figures of one specification agree with each other? Arithmetic on what the contract itself says."""

from collections.abc import Iterable, Iterator

from cocorope.findings import Finding
from cocorope.spec.bands import BY_NAME, doubt, judge
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.characteristics import (
    AREAL_DENSITY,
    ENDS,
    LENGTH,
    LINEAR_DENSITY,
    MASS_PER_METRE_SLACK,
    MESH_OPENING,
    NOMINAL_SIZE,
    PICKS,
    PIECE_MASS,
    RUNNAGE,
    WIDTH,
)
from cocorope.spec.geometry import coil_mass, knotted_mass_per_area, net_mass_per_area, rope_linear_density
from cocorope.spec.limit import Limit
from cocorope.spec.packing import Packing
from cocorope.spec.product import Article, Assortment, Knotted, Net, Product, Rope, Woven, Yarn
from cocorope.spec.quantities import AnyScale, canonical, exact_in, made
from cocorope.spec.requirement import Requirement
from cocorope.spec.rules import (
    COIL_WEIGHS_ANOTHER,
    KNOTS_WEIGH_ANOTHER,
    NET_WEIGHS_ANOTHER,
    NOMINAL_OUTSIDE,
    PIECE_WEIGHS_ANOTHER,
    YARNS_MAKE_ANOTHER,
    BoundName,
)
from cocorope.spec.specification import Specification
from cocorope.units import LinearDensity, Mass


def linear_density_of(product: Rope | Yarn) -> LinearDensity | None:
    """What a yarn is said to have, or what the yarns of a rope make; ``None`` where that is not told."""
    if isinstance(product, Yarn):
        return product.linear_density
    yarns, yarn, take_up = product.construction.yarns, product.yarn, product.take_up
    if yarns is None or yarn is None or yarn.linear_density is None or take_up is None:
        return None
    return rope_linear_density(yarns, yarn.linear_density, take_up)


def contradictions(specification: Specification) -> Iterator[Finding]:
    """Every pair of figures that do not agree.

    Args:
        specification: What is asked for.
    """
    product = specification.product
    for path, article in _articles(product):
        yield from _of_piece(article, path)
    nominals = tuple(_nominals(product))
    for index, requirement in enumerate(specification.requirements):
        path = f"$.requirements[{index}].limit"
        yield from _of_nominals(nominals, requirement, path)
        yield from _of_threads(product, requirement, path)
    for depth, level in enumerate(specification.packing.levels if specification.packing is not None else ()):
        yield from _of_mass_and_length(specification.requirements, level, "$.packing" + ".holds" * depth)


def _articles(product: Product) -> Iterator[tuple[str, Article]]:
    if isinstance(product, Article):
        yield "$.product", product
    elif isinstance(product, Assortment):
        for index, part in enumerate(product.parts):
            yield f"$.product.parts[{index}].article", part.article


def _of_piece(article: Article, path: str) -> Iterator[Finding]:
    """The rope in a piece against its mass: by its linear density where told, else by what any such rope weighs.

    A piece may hold more coir than its rope, so a piece that is heavy for its rope is a query at most.
    """
    strand, length, coir = article.made_of, article.rope_per_piece, article.coir
    if not isinstance(strand, (Rope, Yarn)) or length is None or coir is None:
        return
    density = linear_density_of(strand)
    if density is not None:
        weighs = coil_mass(density, length)
        if weighs > coir:
            yield PIECE_WEIGHS_ANOTHER.finding(path, rope=length, made=weighs, mass=coir)
        return
    grams_per_metre = coir.exact_in("g") / length.exact_in("m")
    if isinstance(strand, Yarn):
        runnage = 1000 / grams_per_metre
        yield from (doubt if runnage < BY_NAME["yarn_runnage"].warn_min else judge)("yarn_runnage", runnage, path)
        return
    name: BoundName = "k_oiled" if strand.finish == "oiled" else "k_unoiled"
    per_square = grams_per_metre / strand.nominal_diameter.exact_in("mm") ** 2
    yield from (doubt if per_square > BY_NAME[name].warn_max else judge)(name, per_square, path)


def _nominals(product: Product) -> Iterator[tuple[Characteristic, AnyScale | None]]:
    """What a product says of itself that a requirement may be about."""
    for _, article in _articles(product):
        yield PIECE_MASS, article.mass
    if isinstance(product, Article):
        yield LENGTH, product.length
    elif isinstance(product, Rope):
        yield NOMINAL_SIZE, product.nominal_diameter
    elif isinstance(product, Yarn) and product.linear_density is not None:
        yield LINEAR_DENSITY, product.linear_density
        yield RUNNAGE, product.linear_density.runnage()
    elif isinstance(product, Net):
        yield WIDTH, product.width
        yield from _of_making(product.making)


def _of_making(making: Woven | Knotted) -> Iterator[tuple[Characteristic, AnyScale | None]]:
    if isinstance(making, Knotted):
        yield MESH_OPENING, making.mesh_opening
    else:
        yield ENDS, making.ends
        yield PICKS, making.picks


def _of_nominals(
    nominals: Iterable[tuple[Characteristic, AnyScale | None]], requirement: Requirement, path: str
) -> Iterator[Finding]:
    for characteristic, said in nominals:
        if said is not None and characteristic == requirement.characteristic and not requirement.limit.admits(said):
            yield NOMINAL_OUTSIDE.finding(path, what=characteristic.name, said=said, required=requirement.limit.text())


def _of_threads(product: Product, requirement: Requirement, path: str) -> Iterator[Finding]:
    limit = requirement.limit
    if isinstance(product, Rope) and requirement.characteristic == LINEAR_DENSITY:
        yield from _of_yarns(product, limit, path)
    elif isinstance(product, Net) and requirement.characteristic == AREAL_DENSITY:
        yield from _of_woven(product, limit, path)
        yield from _of_knotted(product, limit, path)


def _of_yarns(rope: Rope, limit: Limit, path: str) -> Iterator[Finding]:
    yarns, yarn, take_up = rope.construction.yarns, rope.yarn, rope.take_up
    if yarns is None or yarn is None or yarn.linear_density is None or take_up is None:
        return
    comes_to = rope_linear_density(yarns, yarn.linear_density, take_up)
    if not limit.admits(comes_to):
        yield YARNS_MAKE_ANOTHER.finding(
            path, yarns=yarns, yarn=yarn.linear_density, take_up=take_up.factor, made=comes_to, required=limit.text()
        )


def _of_woven(net: Net, limit: Limit, path: str) -> Iterator[Finding]:
    woven = net.making
    if not isinstance(woven, Woven):
        return
    warp, weft = woven.warp.linear_density, woven.weft.linear_density
    if warp is None or weft is None or woven.ends is None or woven.picks is None or woven.crimp is None:
        return
    comes_to = net_mass_per_area(woven.ends, warp, woven.picks, weft, woven.crimp)
    if not limit.admits(comes_to):
        yield NET_WEIGHS_ANOTHER.finding(path, made=comes_to, required=limit.text())


def _of_knotted(net: Net, limit: Limit, path: str) -> Iterator[Finding]:
    knotted = net.making
    if not isinstance(knotted, Knotted) or knotted.pitch is None or knotted.knot_allowance is None:
        return
    strand = linear_density_of(knotted.strand)
    if strand is None:
        return
    comes_to = knotted_mass_per_area(knotted.pitch, strand, knotted.knot_allowance)
    if not limit.admits(comes_to):
        yield KNOTS_WEIGH_ANOTHER.finding(
            path, pitch=knotted.pitch, strand=strand, made=comes_to, required=limit.text()
        )


def _of_mass_and_length(requirements: Iterable[Requirement], level: Packing, path: str) -> Iterator[Finding]:
    if level.net is None or level.length is None:
        return
    for requirement in requirements:
        limit = requirement.limit
        by_length = requirement.characteristic in (LINEAR_DENSITY, MASS_PER_METRE_SLACK)
        if not by_length or limit.lower is None or limit.upper is None:
            continue
        metres = level.length.exact_in("m")
        least, most = (made(Mass, exact_in(end, "kg/m") * metres, "kg") for end in (limit.lower, limit.upper))
        if not canonical(least) <= canonical(level.net) <= canonical(most):
            yield COIL_WEIGHS_ANOTHER.finding(
                path, length=level.length, required=limit.text(), least=least, most=most, net=level.net
            )
