"""Make the inspection plan of a lot (floor 4): :func:`plan`.

Two regimes coexist on one lot. Looking at units follows the code letter of ISO 2859-1 and counts *units*; breaking follows
the destructive rule of ISO 2307 and counts *lengths of 220 m*. Neither replaces the other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import accumulate
from typing import Final

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Finding, Report, collect
from cocorope.qc import rules, sampling
from cocorope.qc.class_plans import class_plans, count_items
from cocorope.qc.draw import Draw, apportioned, draw, draw_by_part
from cocorope.qc.inspection import NO_PORTION, ClassPlan, InspectionPlan, RequirementPlan, items_to_look_at
from cocorope.qc.lot import Lot
from cocorope.qc.requirement_plans import batch_of, requirement_plans, why_not_by_variables
from cocorope.qc.requirement_risks import passes_one_in_ten
from cocorope.qc.steps import steps_of
from cocorope.qc.terms import InspectionTerms
from cocorope.spec.fields import of_kind
from cocorope.text import Text

_PLAIN_TERMS: Final = InspectionTerms()
ISO_2859_2: Final = "ISO 2859-2"
"""How the editions of the standard for isolated lots begin."""
_MANY: Final = 100_000
"""Beyond so many units no draw is listed: all of a larger lot is taken as it comes."""


class AnotherProductError(InvalidValueError):
    """The lot is of another product than the specification."""


def plan(
    specification: spec.Specification,
    lot: Lot,
    *,
    terms: InspectionTerms = _PLAIN_TERMS,
    resubmission: bool = False,
) -> InspectionPlan:
    """Plan the inspection of a lot against a specification.

    Args:
        specification: What the goods must be.
        lot: What is inspected; homogeneous, of the specification's product.
        terms: How it is inspected, as agreed.
        resubmission: Whether the lot was not accepted before, and was sorted since.

    Returns:
        The plan: packages to open and which, units from each, for which test, in which order, and its risks.

    Raises:
        AnotherProductError: The lot is of another product.
        WrongKindError: Something else than a specification, a lot or terms of inspection.
        InvalidValueError: The specification counts other units than the lot, an AQL that is in no table, a limiting quality
            for a lot of a series, more packages to open than the lot has, a limit per length on a defect that the
            catalogue does not know.

    Example:
        >>> rope = spec.Specification(
        ...     id="BE-07",
        ...     revision=3,
        ...     product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        ...     requirements=[spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)],
        ...     visual=spec.VisualQuality(major="2.5", minor="4.0", unit="coil"),
        ... )
        >>> lot = Lot("L-1", product=rope.product, units=400, unit="coil", packages=40, length="22000 m")
        >>> made = plan(rope, lot)
        >>> made.units_to_examine, made.lengths_to_break
        (50, 4)
    """
    _check(specification, lot, terms)
    items = count_items(specification, lot)
    classes = class_plans(specification, lot, items, terms)
    wanted = requirement_plans(specification, lot, terms)
    looked_at = items_to_look_at(specification.visual, classes, items)
    size = min(lot.units, _sample(classes, wanted, items, lot, looked_at))
    opened = _opened(terms, lot)
    drawn = _drawn(size, lot, seed=terms.seed or lot.id, opened=opened)
    made = InspectionPlan(
        specification=specification,
        lot=lot,
        terms=terms,
        items=items,
        classes=classes,
        requirements=wanted,
        draws=drawn,
        shares=_shares(lot, drawn, opened=opened),
        steps=(),
        report=Report(),
        resubmission=resubmission,
    )
    return attrs.evolve(made, steps=steps_of(made), report=_review(made))


def _check(specification: spec.Specification, lot: Lot, terms: InspectionTerms) -> None:
    of_kind(spec.Specification, specification, "plan(specification, …)")
    of_kind(Lot, lot, "plan(specification, lot, …)")
    of_kind(InspectionTerms, terms, "plan(…, terms=…)")
    if lot.product != specification.product:
        raise AnotherProductError(
            Text(
                f"lot {shown(lot.id)} is of another product than specification {specification.id}: a lot is inspected "
                "against the specification of its own product; write Lot(…, product=specification.product)",
                f"lot {shown(lot.id)} produknya berbeda dari spesifikasi {specification.id}: lot diperiksa terhadap "
                "spesifikasi produknya sendiri; tulis Lot(…, product=specification.product)",
            )
        )


def _opened(terms: InspectionTerms, lot: Lot) -> int | None:
    opened = terms.open_packages
    if opened is not None and (lot.packages is None or opened > lot.packages):
        have = lot.packages or 0
        raise InvalidValueError(
            Text(
                f"the terms open {opened} packages and lot {lot.id} has {have}",
                f"syarat membuka {opened} kemasan, sedangkan lot {lot.id} punya {have}",
            )
        )
    return opened


def _sample(
    classes: tuple[ClassPlan, ...], wanted: tuple[RequirementPlan, ...], items: int, lot: Lot, looked_at: int
) -> int:
    """How many units to draw: for the largest sample that is not every item, and for the specimens."""
    per_unit = max(1, items // lot.units)
    sizes = [one.n for one in classes if one.n < items or items <= _MANY] or ([] if classes else [looked_at])
    return max([*(-(-n // per_unit) for n in sizes), *(min(one.specimens, _MANY) for one in wanted)], default=0)


def _drawn(size: int, lot: Lot, *, seed: str, opened: int | None) -> tuple[Draw, ...]:
    """The sample in draw order: of an assortment from each article, unless the terms draw packages first."""
    if isinstance(lot.product, spec.Assortment) and opened is None:
        return draw_by_part(size, parts=_parts(lot.product, lot.units), packages=lot.packages, seed=seed)
    return draw(size, units=lot.units, packages=lot.packages, seed=seed, opened=opened)


def _parts(product: spec.Assortment, units: int) -> tuple[int, ...]:
    """How many of so many units each article of an assortment has, in proportion."""
    return apportioned(units, (part.pieces for part in product.parts))


def _shares(lot: Lot, drawn: tuple[Draw, ...], *, opened: int | None) -> tuple[tuple[str, int], ...]:
    """How many units of the sample come from each article of an assortment, in proportion."""
    if not isinstance(lot.product, spec.Assortment):
        return ()
    if opened is None:
        ends = list(accumulate(_parts(lot.product, lot.units)))
        counted = Counter(bisect_left(ends, one.unit) for one in drawn)
        shares: Iterable[int] = (counted[place] for place in range(len(ends)))
    else:  # the packages were drawn first: the inspector takes the articles out of them in proportion
        shares = _parts(lot.product, len(drawn))
    return tuple(zip((part.article.label for part in lot.product.parts), shares, strict=True))


# --- what should be known about the plan --------------------------------------------------------

_ASKED: Final = (
    rules.ISOLATED_LOT,
    rules.LENGTH_DERIVED,
    rules.ROOT_RECALLED,
    rules.LENGTH_UNKNOWN,
    rules.SPECIMENS_UNSETTLED,
    rules.FEW_SPECIMENS,
    rules.PACKAGES_FEW,
    rules.CUT_UNSETTLED,
    rules.WHOLE_LOT,
    rules.ARROW,
    rules.IN_PROPORTION,
    rules.ONE_LETTER,
    rules.RISK,
    rules.TERM_UNUSED,
    rules.REDUCED_ALONE,
    rules.REQUIREMENT_RISK,
    rules.NOTHING_ASKED,
    rules.PER_LENGTH_OPEN,
    rules.VARIABLES_REFUSED,
)


def _review(made: InspectionPlan) -> Report:
    found = [
        *_on_terms(made),
        *_on_classes(made),
        *_on_limits(made),
        *_on_lengths(made),
        *_on_specimens(made),
        *_on_packages(made),
    ]
    return collect(_ASKED, found)


def _on_terms(made: InspectionPlan) -> Iterator[Finding]:
    specification, terms = made.specification, made.terms
    if made.nothing_asked:
        yield rules.NOTHING_ASKED.finding("$.specification", specification=specification.id, lot=made.lot.id)
    asked = {requirement.characteristic.code for requirement in specification.requirements}
    isolated = {one.name for one in made.classes if one.edition.startswith(ISO_2859_2)}
    unused = [("specimens", code) for code in terms.specimens if code not in asked]
    unused += [("limiting_quality", name) for name in terms.limiting_quality if name not in isolated]
    for term, name in unused:
        yield rules.TERM_UNUSED.finding(f"$.terms.{term}", term=term, name=name, specification=specification.id)
    if terms.severity == "reduced" and not made.lot.series:
        yield rules.REDUCED_ALONE.finding("$.terms.severity", lot=made.lot.id)


def _on_classes(made: InspectionPlan) -> Iterator[Finding]:
    for one in made.classes:
        path = f"$.visual.{one.name}"
        yield rules.RISK.finding(path, name=one.title, risk=one.risk)
        if one.n >= made.items:
            yield rules.WHOLE_LOT.finding(path, name=one.title, count=made.items)
        elif not made.lot.series and one.aql and not one.edition.startswith(ISO_2859_2):
            yield rules.ISOLATED_LOT.finding(path, lot=made.lot.id, name=one.title, risk=one.risk)
        if one.letter != one.table_letter:
            yield rules.ARROW.finding(
                path, name=one.title, letter=one.letter, aql=one.aql, table_letter=one.table_letter, count=one.n
            )
    tabled = [one for one in made.classes if one.table_letter]
    if made.terms.one_letter and len(tabled) > 1:
        largest = max(tabled, key=lambda one: one.table_letter)
        yield rules.ONE_LETTER.finding("$.visual", letter=largest.table_letter, count=largest.n)


def _on_limits(made: InspectionPlan) -> Iterator[Finding]:
    """Limits per length that no result can decide."""
    for limit in made.limits_per_length if made.portion is None else ():
        name = made.terms.catalogue[limit.defect].name
        yield rules.PER_LENGTH_OPEN.finding("$.visual.per_length", defect=name, why=NO_PORTION)


def _on_lengths(made: InspectionPlan) -> Iterator[Finding]:
    if not any(one.edition == "ISO 2307:2010" for one in made.requirements):
        return
    batch = batch_of(made.specification, made.lot)
    if batch is None:
        yield rules.LENGTH_UNKNOWN.finding("$.lot.length", lot=made.lot.id)
        return
    if batch.density is not None and made.lot.net is not None:
        yield rules.LENGTH_DERIVED.finding(
            "$.lot.length", lot=made.lot.id, net=made.lot.net, density=batch.density, length=batch.shown
        )
    yield rules.ROOT_RECALLED.finding(
        "$.lot.length",
        lengths=sampling.destructive_sample_size(batch.lengths),
        batch=Decimal(round(batch.lengths * 100)) / 100,
    )


def _on_specimens(made: InspectionPlan) -> Iterator[Finding]:
    for one in made.requirements:
        requirement = made.specification.requirements[one.place]
        path = f"$.requirements[{one.place}]"
        refused = why_not_by_variables(requirement, made.lot, made.terms)
        if refused is not None:
            yield rules.VARIABLES_REFUSED.finding(path, requirement=requirement.text(), why=refused)
            continue
        if not one.edition and one.specimens and requirement.characteristic.code not in made.terms.specimens:
            yield rules.SPECIMENS_UNSETTLED.finding(path, requirement=requirement.text(), count=one.specimens)
        risk = made.requirement_risk(one)
        if isinstance(requirement.judged, spec.Each):
            yield rules.FEW_SPECIMENS.finding(
                path, requirement=requirement.text(), count=one.specimens, percent=passes_one_in_ten(one.specimens)
            )
        elif risk is not None:
            yield rules.REQUIREMENT_RISK.finding(path, requirement=requirement.text(), risk=risk)
    if made.units_to_cut and made.terms.cut_units is None:
        yield rules.CUT_UNSETTLED.finding("$.terms.cut_units", count=len(made.units_to_cut))


def _on_packages(made: InspectionPlan) -> Iterator[Finding]:
    opened, packages = made.terms.open_packages, made.lot.packages
    if opened is not None and packages is not None and opened < packages:
        yield rules.PACKAGES_FEW.finding("$.terms.open_packages", opened=opened, packages=packages)
    for name, count in made.shares:
        yield rules.IN_PROPORTION.finding("$.lot.product", name=name, count=count)
