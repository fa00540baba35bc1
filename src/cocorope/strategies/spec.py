"""Strategies for specifications: limits, conditions, constructions, products, requirements, specifications."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from cocorope import spec
from cocorope.spec.conditions import ATMOSPHERES, FINISHES
from cocorope.spec.judged import LEVELS
from cocorope.spec.quantities import AnyScale, Kind
from cocorope.units import Length, Mass, MoistureContent, Quantity, Regain, Runnage


def amounts(kind: Kind) -> st.SearchStrategy[AnyScale]:
    """Values of one kind above zero, in any of its units."""
    numbers = st.integers(1, 99_999).flatmap(lambda n: st.integers(-3, 0).map(lambda places: Decimal(n).scaleb(places)))
    return st.builds(lambda number, unit: kind(f"{number:f} {unit}"), numbers, st.sampled_from(kind.units()))


def limits(kind: Kind) -> st.SearchStrategy[spec.Limit]:
    """Limits on one kind: one- and two-sided, rounded to a step and not."""
    steps = st.just("none") | amounts(kind)
    rounding = st.sampled_from(("half-even", "half-up"))
    ends = st.tuples(amounts(kind), amounts(kind)).map(sorted)
    return st.one_of(
        st.builds(lambda end, step, how: spec.at_least(end, step=step, rounding=how), amounts(kind), steps, rounding),
        st.builds(lambda end, step, how: spec.at_most(end, step=step, rounding=how), amounts(kind), steps, rounding),
        st.builds(lambda two, step, how: spec.between(*two, step=step, rounding=how), ends, steps, rounding),
    )


def moisture_limits() -> st.SearchStrategy[spec.Limit]:
    """Limits on a moisture content, which is below 100 %."""
    steps = st.sampled_from(("none", "0.1 %", "1 %"))
    ends = st.tuples(contents(), contents()).map(sorted)
    return st.one_of(
        st.builds(lambda end, step: spec.at_most(end, step=step), contents(), steps),
        st.builds(lambda two, step: spec.between(*two, step=step), ends, steps),
    )


def statistics() -> st.SearchStrategy[spec.JudgedStatistic]:
    """Every judged statistic."""
    aql = st.sampled_from(("0.65", "1.0", "2.5", "4.0"))
    level = st.sampled_from(LEVELS)
    return st.one_of(
        st.sampled_from((spec.EACH, spec.MEAN, spec.RATIO_OF_TOTALS, spec.TOTAL, spec.COMPOSITE, spec.EVERY_UNIT)),
        st.builds(spec.FRACTION, aql, level),
        st.builds(spec.VARIABLES, aql, level),
        st.builds(spec.MEAN_MINUS, st.sampled_from(("1", "1.5", "2"))),
        st.builds(spec.TYPE_TEST, st.dates(date(2024, 1, 1), date(2035, 1, 1))),
    )


def constructions() -> st.SearchStrategy[spec.Construction]:
    """Every construction, with and without its count of yarns."""
    makers = st.sampled_from((spec.hawser_laid, spec.shroud_laid, spec.cable_laid, spec.plaited))
    return st.builds(lambda make, yarns: make(yarns_per_strand=yarns), makers, st.none() | st.integers(1, 60))


def ropes() -> st.SearchStrategy[spec.Rope]:
    """Ropes of 4 to 176 mm."""
    return st.builds(
        spec.Rope,
        constructions(),
        nominal_diameter=st.integers(4, 176).map(lambda size: Length(size, "mm")),
        finish=st.sampled_from(FINISHES),
        take_up=st.none() | st.sampled_from(("1.3", "1.5", "1.7")).map(spec.TakeUp.measured),
        trade_name=st.sampled_from(("", "coco rope")),
    )


def yarns() -> st.SearchStrategy[spec.Yarn]:
    """Yarns of one to four plies."""
    return st.builds(
        spec.Yarn,
        plies=st.integers(1, 4),
        finish=st.none() | st.sampled_from(FINISHES),
        twist=st.sampled_from(("", "S", "SZ", "ZS")),
        linear_density=st.none() | st.sampled_from(("2.5 ktex", "5 ktex", "10 ktex")),
    )


def fibres() -> st.SearchStrategy[spec.Fibre]:
    """Fibre by scheme and without."""
    return st.sampled_from(
        (
            spec.Fibre(form="curled"),
            spec.Fibre(form="bristle", scheme="IS 9308", length_class="long", grade=2),
            spec.Fibre(form="mixed", scheme="SNI 01-6095", length_class="b"),
        )
    )


def nets() -> st.SearchStrategy[spec.Net]:
    """Woven and knotted nets."""
    woven = st.builds(spec.Woven, warp=yarns(), weft=yarns(), ends=st.just("9 /dm"), picks=st.just("8 /dm"))
    knotted = st.builds(
        spec.Knotted,
        strand=ropes() | yarns(),
        mesh_opening=st.just("40 mm"),
        pitch=st.none() | st.just("44 mm"),
        knot_allowance=st.none() | st.just("20 %"),
    )
    return st.builds(spec.Net, woven | knotted, width=st.sampled_from(("1 m", "2 m", "4 m")))


def articles() -> st.SearchStrategy[spec.Article]:
    """Pieces made of rope or yarn."""
    materials = st.sampled_from(((), (spec.Material("coffee wood", mass="12 g"),)))
    return st.builds(
        spec.Article,
        st.sampled_from(("bone", "ball", "ring", "hop string")),
        made_of=st.none() | ropes() | yarns(),
        mass=st.none() | st.sampled_from(("46 g", "0.1 kg")),
        materials=materials,
        pieces_per_carton=st.none() | st.sampled_from((50, "40-60")),
        rope_per_piece=st.none() | st.sampled_from(("0.9 m", "6.25 m")),
        size=st.none() | st.just(spec.Size("15 cm", "5 cm", "4 cm")),
    )


def assortments() -> st.SearchStrategy[spec.Assortment]:
    """Two or three articles together."""
    parts = st.builds(spec.Part, articles(), st.integers(1, 40_000))
    return st.lists(parts, min_size=2, max_size=3, unique_by=lambda part: part.article.label).map(spec.Assortment)


def products() -> st.SearchStrategy[spec.Product]:
    """Any product."""
    return st.one_of(ropes(), yarns(), fibres(), nets(), articles(), assortments())


def packings() -> st.SearchStrategy[spec.Packing]:
    """One or two levels of packing."""
    inner = st.none() | st.just(spec.Packing("bundle", pieces=100))
    return st.builds(
        spec.Packing,
        st.sampled_from(("bale", "carton", "pallet")),
        holds=inner,
        pieces=st.none() | st.sampled_from((28, "20-30")),
        net=st.none() | st.sampled_from(("25 kg", "100 kg")),
        size=st.none() | st.just(spec.Size("70 cm", "70 cm", "50 cm")),
        numbers=st.none() | st.sampled_from(("1-40", "B001-B040")),
    )


def visuals() -> st.SearchStrategy[spec.VisualQuality]:
    """Visual quality by class."""
    rules = st.one_of(
        st.sampled_from(("1.0", "2.5", "4.0")),
        st.builds(spec.none_in_sample),
        st.builds(spec.every_item),
        st.just(spec.zero_acceptance("0.05", "0.10")),
    )
    return st.builds(
        spec.VisualQuality,
        critical=st.none() | rules,
        major=rules,
        minor=st.none() | rules,
        unit=st.sampled_from(("coil", "piece")),
        examine=st.none() | st.sampled_from(("10 m", "1 m2")),
        basis=st.sampled_from(("items", "nonconformities")),
    )


def _means_something(statistic: spec.JudgedStatistic, kind: Kind) -> bool:
    """A plain mean of an inverse quantity means nothing, nor does a total of what does not add."""
    if isinstance(statistic, spec.Total):
        return issubclass(kind, Quantity)
    return kind is not Runnage or not isinstance(statistic, (spec.Mean, spec.MeanMinus, spec.ByVariables))


def requirements() -> st.SearchStrategy[spec.Requirement]:
    """Requirements with whatever conditions their characteristic needs."""
    conditions = spec.Conditions(
        tension="80 N", finish="unoiled", cut_off="50 mm", direction="warp", per="100 m", atmosphere=ATMOSPHERES[0]
    )

    def of(characteristic: spec.Characteristic) -> st.SearchStrategy[spec.Requirement]:
        return st.builds(
            spec.Requirement,
            st.just(characteristic),
            limits(characteristic.kind) if characteristic.kind is not MoistureContent else moisture_limits(),
            judged=st.none() | statistics().filter(lambda judged: _means_something(judged, characteristic.kind)),
            conditions=st.just(conditions.only(characteristic.needs)),
        )

    return st.sampled_from(sorted(spec.CHARACTERISTICS)).flatmap(lambda code: of(spec.CHARACTERISTICS[code]))


def specifications() -> st.SearchStrategy[spec.Specification]:
    """Specifications of any product, with up to four requirements."""
    return st.builds(
        spec.Specification,
        id=st.sampled_from(("BE-07", "US-01")),
        revision=st.integers(0, 9),
        product=products(),
        requirements=st.lists(requirements(), max_size=4, unique_by=lambda one: one.characteristic.code),
        visual=st.none() | visuals(),
        packing=st.none() | packings(),
        moisture=st.none()
        | st.builds(spec.MoistureTerms, regain=st.just("13 %"), cap=st.sampled_from(("none", "weighed mass"))),
    )


def masses() -> st.SearchStrategy[Mass]:
    """Masses of goods."""
    return st.builds(Mass, st.integers(1, 10**9).map(lambda grams: Decimal(grams).scaleb(-3)), st.just("kg"))


def contents() -> st.SearchStrategy[MoistureContent]:
    """Moisture contents from 0 to below 100 %."""
    return st.integers(0, 9999).map(lambda n: MoistureContent(Decimal(n).scaleb(-2), "%"))


def regains() -> st.SearchStrategy[Regain]:
    """Regains from 0 to 300 %."""
    return st.integers(0, 30_000).map(lambda n: Regain(Decimal(n).scaleb(-2), "%"))
