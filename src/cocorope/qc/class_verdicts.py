"""Class by class: what was counted against the acceptance numbers of the plan (floor 4)."""

from collections.abc import Iterable, Iterator
from typing import Final

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Fact, Finding
from cocorope.qc import rules
from cocorope.qc.class_plans import numbers_from
from cocorope.qc.counts import Counts, Examined, Interval, tally
from cocorope.qc.decision import ClassVerdict, Outcome
from cocorope.qc.inspection import NO_PORTION, ClassPlan, InspectionPlan
from cocorope.qc.judging import listed
from cocorope.text import Text

_ITEMS: Final = Text("nonconforming items", "unit tidak sesuai")
_NONCONFORMITIES: Final = Text("nonconformities", "ketidaksesuaian")
_NOBODY_LOOKED: Final = Text("nobody looked for it", "tidak ada yang memeriksanya")
_TOO_FEW: Final = Text("{found} of {needed} items were examined", "baru {found} dari {needed} unit diperiksa")
_TOO_FEW_UNITS: Final = Text(
    "{found} of {needed} items were examined; missing: units {units}",
    "baru {found} dari {needed} unit diperiksa; yang belum: unit {units}",
)
_LARGER: Final = Text(
    "they were counted on {sample} items, not on the first {n}", "dihitung pada {sample} unit, bukan pada {n} pertama"
)
_GUARDED: Final = Text("the count is an interval", "hitungannya berupa rentang")
_ONE_BY_ONE: Final = Text(
    "give decide the examined items one by one, at least one", "berikan kepada decide unit yang diperiksa satu per satu"
)
_NAMED: Final = 30


class OtherPlanError(InvalidValueError):
    """The results belong to another lot than the plan."""


def class_verdicts(
    plan: InspectionPlan, counts: Counts | tuple[Examined, ...] | None, findings: list[Finding]
) -> Iterator[ClassVerdict]:
    """The verdict on each class that the plan inspects, the gravest first.

    Args:
        plan: The plan.
        counts: Totals, or the items examined by :func:`in_draw_order`; ``None`` where nobody looked.
        findings: Takes every reason.

    Raises:
        OtherPlanError: Counts of another lot, or more items than it has.
        InvalidValueError: A defect that the catalogue does not know, or one item examined twice.
    """
    examined = counts if isinstance(counts, tuple) else None
    if examined is not None:
        _no_more_than(plan, len(examined))
        findings += _decided_elsewhere(plan, examined)
        findings += _per_length(plan, examined)
    whole = _whole(plan, counts if isinstance(counts, Counts) else None)
    for one in plan.classes:
        told = whole if examined is None else _tallied(plan, examined, one.n)
        verdict, finding = _class(one, told, plan, examined)
        findings.append(finding)
        if verdict.outcome == "accepted" and verdict.found is not None and verdict.found.high > one.ac:
            findings.append(_in_the_gap(one, verdict.found))
        yield verdict


def in_draw_order(plan: InspectionPlan, counts: Iterable[Examined]) -> tuple[Examined, ...]:
    """The items in draw order: by the plan's draw where they bear the numbers of drawn units, else as they came.

    Args:
        plan: The plan.
        counts: The items.

    Raises:
        WrongKindError: Something among them is no examined item.
    """
    items = tuple(counts)
    for item in items:
        if not isinstance(item, Examined):
            raise no_counts(item)
    if not of_units(plan):
        return items
    place = {str(one.unit): one.order for one in plan.draws}
    drawn = all(item.unit in place for item in items)
    return tuple(sorted(items, key=lambda item: place[item.unit])) if drawn else items


def no_counts(given: object) -> WrongKindError:
    """What decide says of something else than counts or examined items.

    Args:
        given: What was given.
    """
    return WrongKindError(
        Text(
            f"decide takes Counts, or a list of Examined items in draw order, got {shown(given)}: write "
            "qc.Counts(sample=50, nonconforming={'major': 2})",
            f"decide menerima Counts, atau daftar Examined menurut urutan undian, bukan {shown(given)}: tulis "
            "qc.Counts(sample=50, nonconforming={'major': 2})",
        )
    )


def of_units(plan: InspectionPlan) -> bool:
    """Whether an item is a unit, whose number the draw knows, and not a stretch of one.

    Args:
        plan: The plan.
    """
    visual = plan.specification.visual
    return visual is None or visual.item is None


def _whole(plan: InspectionPlan, counts: Counts | None) -> Counts | None:
    if counts is not None and counts.lot_id not in {None, plan.lot.id}:
        raise OtherPlanError(
            Text(
                f"these counts are of lot {counts.lot_id}, and the plan is of lot {plan.lot.id}",
                f"hitungan ini milik lot {counts.lot_id}, sedangkan rencana ini untuk lot {plan.lot.id}",
            )
        )
    if counts is not None:
        _no_more_than(plan, counts.sample)
    return counts


def _no_more_than(plan: InspectionPlan, examined: int) -> None:
    if examined > plan.items:
        raise OtherPlanError(
            Text(
                f"{examined} items were examined, and lot {plan.lot.id} has {plan.items}",
                f"{examined} unit diperiksa, sedangkan lot {plan.lot.id} berisi {plan.items}",
            )
        )


def _tallied(plan: InspectionPlan, examined: tuple[Examined, ...], first: int) -> Counts:
    decided = [requirement.characteristic.code for requirement in plan.specification.requirements]
    terms = plan.terms
    return tally(examined, catalogue=terms.catalogue, decided=decided, mixed=terms.mixed_items, first=first)


def _in_the_gap(one: ClassPlan, found: Interval) -> Finding:
    """By reduced inspection of MIL-STD-105E a count between Ac and Re accepts, and ends it."""
    counted = _ITEMS if one.counting == "items" else _NONCONFORMITIES
    return rules.GAP_ACCEPTED.finding(
        f"$.visual.{one.name}", name=one.title, found=found.told, counted=counted, ac=one.ac, re=one.re
    )


def _class(
    one: ClassPlan, counts: Counts | None, plan: InspectionPlan, examined: tuple[Examined, ...] | None
) -> tuple[ClassVerdict, Finding]:
    path = f"$.visual.{one.name}"
    by_items = one.counting == "items"
    told = None if counts is None else (counts.nonconforming if by_items else counts.nonconformities).get(one.name)
    if counts is None or told is None:
        missing = rules.COUNTS_MISSING.finding(path, name=one.title, missing=_NOBODY_LOOKED)
        return ClassVerdict(name=one.name, outcome="undecided"), missing
    found = _on_first(told, one, counts.sample)
    facts: dict[str, Fact] = {
        "name": one.title,
        "found": found.told,
        "counted": _ITEMS if by_items else _NONCONFORMITIES,
        "sample": min(one.n, counts.sample),
        "re": one.re,
        "edition": numbers_from(one, plan.specification),
    }
    if found.low >= one.re:
        return _verdict(one, "not accepted", found), rules.CLASS_NOT_ACCEPTED.finding(path, **facts)
    if counts.sample < one.n:
        few = _too_few(one, counts.sample, plan, examined)
        return _verdict(one, "undecided", found), rules.COUNTS_MISSING.finding(path, name=one.title, missing=few)
    if found.high <= one.accepts:
        return _verdict(one, "accepted", found), rules.CLASS_ACCEPTED.finding(path, ac=one.ac, **facts)
    why = _LARGER.filled(sample=counts.sample, n=one.n) if counts.sample > one.n else _GUARDED
    facts.pop("edition")
    return _verdict(one, "undecided", found), rules.CLASS_UNDECIDED.finding(path, ac=one.ac, why=why, **facts)


def _too_few(one: ClassPlan, found: int, plan: InspectionPlan, examined: tuple[Examined, ...] | None) -> Text:
    """How many items are missing, and which, where items are the units that were drawn."""
    drawn = [str(draw.unit) for draw in plan.draws[: one.n]]
    if not of_units(plan) or len(drawn) < one.n:
        return _TOO_FEW.filled(found=found, needed=one.n)
    seen = {item.unit for item in examined or ()}
    left = [unit for unit in drawn if unit not in seen][found - one.n :]
    return _TOO_FEW_UNITS.filled(found=found, needed=one.n, units=listed(left, _NAMED))


def _on_first(told: Interval, one: ClassPlan, examined: int) -> Interval:
    """What was found on the first n items, where more were examined: of nonconformities all may lie on the others."""
    if examined <= one.n:
        return told
    return told.within(one.n, of=examined) if one.counting == "items" else Interval(0, told.high)


def _verdict(one: ClassPlan, outcome: Outcome, found: Interval) -> ClassVerdict:
    return ClassVerdict(name=one.name, outcome=outcome, found=found)


def _decided_elsewhere(plan: InspectionPlan, examined: tuple[Examined, ...]) -> Iterator[Finding]:
    """Defects that were seen and that a requirement decides: not counted twice."""
    codes = {requirement.characteristic.code for requirement in plan.specification.requirements}
    seen = [
        plan.terms.catalogue[code]
        for item in examined
        for code in item.defects
        if not codes.isdisjoint(plan.terms.catalogue[code].decided_by)
    ]
    if seen:
        names = sorted({defect.name for defect in seen}, key=lambda name: name.en)
        told = Text(", ".join(name.en for name in names), ", ".join(name.id for name in names))
        yield rules.DECIDED_ELSEWHERE.finding("$.visual", count=len(seen), defects=told)


def lengths_open(plan: InspectionPlan, counts: Counts | tuple[Examined, ...] | None) -> Iterator[Finding]:
    """Limits per length that nothing here can decide.

    Args:
        plan: The plan.
        counts: Totals, which show nothing of single units, or the items examined.
    """
    if not plan.limits_per_length:
        return
    needed, found = plan.units_to_examine, len(counts) if isinstance(counts, tuple) else 0
    if plan.portion is None:
        why = NO_PORTION
    elif not found:
        why = _ONE_BY_ONE
    elif found < needed:
        why = _TOO_FEW.filled(found=found, needed=needed)
    else:
        return
    for limit in plan.limits_per_length:
        name = plan.terms.catalogue[limit.defect].name
        yield rules.PER_LENGTH_OPEN.finding("$.visual.per_length", defect=name, why=why)


def _per_length(plan: InspectionPlan, examined: tuple[Examined, ...]) -> Iterator[Finding]:
    """Defects limited per length, against the length that was examined of each unit."""
    portion = plan.portion
    if portion is None:
        return
    for limit in plan.limits_per_length:
        for item in examined:
            found = item.defects.get(limit.defect, 0)
            if found * limit.per > limit.at_most * portion:
                yield rules.PER_LENGTH_NOT_MET.finding(
                    "$.visual.per_length",
                    unit=item.unit,
                    found=found,
                    defect=plan.terms.catalogue[limit.defect].name,
                    length=portion,
                    limit=limit.at_most,
                    per=limit.per,
                )
