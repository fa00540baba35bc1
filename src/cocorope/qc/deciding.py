"""Decide a lot (floor 4): :func:`decide`.

Class by class and requirement by requirement; a lot is accepted only if each of them is. What is missing leaves it
undecided, and says exactly what is missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from cocorope import spec
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Fact, Finding, Report, collect
from cocorope.qc import rules
from cocorope.qc.alike import grouped
from cocorope.qc.class_plans import numbers_from
from cocorope.qc.conformity import VERDICT_NAMES, Verdict
from cocorope.qc.counts import Counts, Examined, Interval, tally
from cocorope.qc.decision import ClassVerdict, LotDecision, Outcome
from cocorope.qc.inspection import ClassPlan, InspectionPlan, RequirementPlan
from cocorope.qc.judging import Judging, RequirementVerdict
from cocorope.qc.measurement import Measurement
from cocorope.qc.terms import CUT_UNITS, NOT_SETTLED
from cocorope.text import Text
from cocorope.units import Length

_ITEMS: Final = Text("nonconforming items", "unit tidak sesuai")
_NONCONFORMITIES: Final = Text("nonconformities", "ketidaksesuaian")
_NOBODY_LOOKED: Final = Text("nobody looked for it", "tidak ada yang memeriksanya")
_TOO_FEW: Final = Text("{found} of {needed} items were examined", "baru {found} dari {needed} unit diperiksa")
_LARGER: Final = Text(
    "they were counted on {sample} items, not on the first {n}", "dihitung pada {sample} unit, bukan pada {n} pertama"
)
_GUARDED: Final = Text("the count is an interval", "hitungannya berupa rentang")
_ONE_BY_ONE: Final = Text(
    "give decide the examined items one by one, at least one", "berikan kepada decide unit yang diperiksa satu per satu"
)
_NO_PORTION: Final = Text(
    "the specification does not say what length of a unit is examined",
    "spesifikasi tidak menyebut panjang yang diperiksa",
)
_NOT_PLANNED: Final = RequirementPlan(place=0, specimens=1, basis=Text("grades", "mutu"), destructive=True, cuts=True)
"""A plan for breaking forces that no requirement asks for and that a grade decides."""
_ASKED: Final = tuple(rule for rule in rules.OWN_RULES if rule.code.startswith("QC1") and rule != rules.CONCESSION)


class OtherPlanError(InvalidValueError):
    """The results belong to another lot than the plan."""


def decide(
    plan: InspectionPlan,
    measurements: Iterable[Measurement] = (),
    counts: "Counts | Iterable[Examined] | None" = None,
    *,
    on: date | None = None,
) -> LotDecision:
    """Decide a lot on what was measured and counted.

    Args:
        plan: The plan of its inspection.
        measurements: Every measurement made, in whatever order; a failed one is never dropped.
        counts: What was counted, in totals; or each item that was examined, in draw order.
        on: The day for which type tests are asked.

    Returns:
        Accepted, not accepted, or undecided where results are missing, with every reason.

    Raises:
        OtherPlanError: Counts of another lot.
        WrongKindError: Something among the measurements that is none.

    Example:
        >>> from cocorope import qc
        >>> rope = spec.Specification(
        ...     id="BE-07",
        ...     revision=3,
        ...     product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        ...     requirements=[spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)],
        ... )
        >>> made = qc.plan(rope, qc.Lot("L-1", product=rope.product, units=10, unit="coil", length="2200 m"))
        >>> decide(made, [qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")]).outcome
        'accepted'
        >>> decide(made).outcome
        'undecided'
    """
    results = tuple(measurements)
    special = _special(results)
    findings: list[Finding] = []
    by_characteristic = grouped(results)
    requirements = tuple(_requirements(plan, by_characteristic, _odd(special), on, findings))
    told = counts if counts is None or isinstance(counts, Counts) else _examined(counts)
    classes = tuple(_classes(plan, told, findings))
    findings += _lengths_open(plan, told)
    grade = _grade(plan, by_characteristic.get(spec.BREAKING_FORCE, []), findings)
    cut = _cut(plan, special, findings)
    findings += _beside(plan, by_characteristic)
    report = collect(_ASKED, findings)
    return LotDecision(
        lot=plan.lot,
        specification_id=plan.specification.id,
        revision=plan.specification.revision,
        outcome=_outcome(report, requirements, classes),
        requirements=requirements,
        classes=classes,
        report=report,
        grade=grade,
        cut=cut,
        resubmission=plan.resubmission,
    )


def _special(results: tuple[Measurement, ...]) -> list[Measurement]:
    """The measurements of which something special is said.

    Raises:
        WrongKindError: Something among them is no measurement.
    """
    try:
        return [one for one in results if one.special]
    except AttributeError:
        other = next(one for one in results if not isinstance(one, Measurement))
    raise WrongKindError(
        Text(
            f"decide takes measurements, got {shown(other)}: write qc.Measurement(spec.BREAKING_FORCE, …)",
            f"decide menerima pengukuran, bukan {shown(other)}: tulis qc.Measurement(spec.BREAKING_FORCE, …)",
        )
    )


def _odd(special: list[Measurement]) -> set[spec.Characteristic]:
    """The characteristics with a result that is not ordinary."""
    return {one.characteristic for one in special if not one.ordinary}


def _outcome(
    report: Report, requirements: tuple[RequirementVerdict, ...], classes: tuple[ClassVerdict, ...]
) -> Outcome:
    failed = any(one.verdict == "does not conform" for one in requirements)
    reported = report.outcome
    if failed or any(one.outcome == "not accepted" for one in classes) or reported == "fail":
        return "not accepted"
    undecided = any(one.verdict == "undecided" for one in requirements)
    if undecided or any(one.outcome == "undecided" for one in classes) or reported == "open":
        return "undecided"
    return "accepted"


# --- requirement by requirement -----------------------------------------------------------------


def _requirements(
    plan: InspectionPlan,
    results: Mapping[spec.Characteristic, list[Measurement]],
    odd: set[spec.Characteristic],
    on: date | None,
    findings: list[Finding],
) -> Iterator[RequirementVerdict]:
    for planned, asked in zip(plan.requirements, plan.asked, strict=True):
        wanted = plan.specification.requirements[planned.place].characteristic
        told, why = Judging(plan, planned, on, asked=asked).verdict(results.get(wanted, []), ordinary=wanted not in odd)
        findings += why
        yield told


def _beside(plan: InspectionPlan, results: Mapping[spec.Characteristic, list[Measurement]]) -> Iterator[Finding]:
    """What decides nothing and should be known: results nobody asked for, a resubmission."""
    if plan.resubmission:
        yield rules.RESUBMITTED.finding("$", lot=plan.lot.id)
    asked = {requirement.characteristic for requirement in plan.specification.requirements}
    for characteristic, some in results.items():
        if characteristic not in asked:
            yield rules.UNASKED_RESULT.finding("$.requirements", count=len(some), characteristic=characteristic.name)


def _grade(plan: InspectionPlan, forces: list[Measurement], findings: list[Finding]) -> str | None:
    """The best grade that every specimen reaches; by breaking force alone, and by the rules of its requirement."""
    if not forces:
        return None
    for grade in plan.specification.grades:
        verdict = _of_grade(plan, forces, grade)
        findings.append(rules.GRADE_BY_FORCE.finding("$.grades", grade=grade.name, verdict=VERDICT_NAMES[verdict]))
        if verdict == "conforms":
            return grade.name
    return None


def _of_grade(plan: InspectionPlan, forces: list[Measurement], grade: spec.Grade) -> Verdict:
    """Each specimen against the force of a grade: the specimens, conditions and retests of the requirement hold."""
    own = [(one, plan.specification.requirements[one.place]) for one in plan.requirements]
    planned, stated = next(
        ((one, requirement) for one, requirement in own if requirement.characteristic == spec.BREAKING_FORCE),
        (_NOT_PLANNED, None),
    )
    requirement = spec.Requirement(
        spec.BREAKING_FORCE,
        grade.breaking_force,
        judged=spec.EACH,
        conditions=stated.conditions if stated else spec.Conditions(),
        retest=stated.retest if stated else None,
    )
    told, _ = Judging(plan, planned, None, requirement).verdict(forces)
    return told.verdict


def _cut(plan: InspectionPlan, special: list[Measurement], findings: list[Finding]) -> tuple[tuple[str, Length], ...]:
    """The units that are short, each with the length cut; a specimen is cut once however often it was read."""
    pieces: dict[tuple[str, str], Length] = {}
    for one, length in [(one, one.cut) for one in special if one.cut is not None]:
        key = one.unit or one.specimen, one.specimen
        pieces[key] = max(length, pieces.get(key, length))
    cut: dict[str, Length] = {}
    for (unit, _), length in sorted(pieces.items()):
        cut[unit] = cut[unit] + length if unit in cut else length
    if cut:
        settled = CUT_UNITS[plan.terms.cut_units] if plan.terms.cut_units else NOT_SETTLED
        findings.append(
            rules.UNITS_CUT.finding(
                "$.lot", count=len(cut), length=Length.sum(cut.values()), units=", ".join(sorted(cut)), settled=settled
            )
        )
    return tuple(sorted(cut.items()))


# --- class by class -----------------------------------------------------------------------------


def _classes(
    plan: InspectionPlan, counts: Counts | tuple[Examined, ...] | None, findings: list[Finding]
) -> Iterator[ClassVerdict]:
    examined = counts if isinstance(counts, tuple) else None
    if examined is not None:
        _no_more_than(plan, len(examined))
        findings += _decided_elsewhere(plan, examined)
        findings += _per_length(plan, examined)
    whole = _whole(plan, counts if isinstance(counts, Counts) else None)
    for one in plan.classes:
        told = whole if examined is None else _tallied(plan, examined, one.n)
        verdict, finding = _class(one, told, plan.specification)
        findings.append(finding)
        yield verdict


def _examined(counts: Iterable[Examined]) -> tuple[Examined, ...]:
    items = tuple(counts)
    for item in items:
        if not isinstance(item, Examined):
            raise WrongKindError(
                Text(
                    f"decide takes Counts, or a list of Examined items in draw order; got {shown(item)}",
                    f"decide menerima Counts, atau daftar Examined menurut urutan undian; bukan {shown(item)}",
                )
            )
    return items


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


def _class(one: ClassPlan, counts: Counts | None, specification: spec.Specification) -> tuple[ClassVerdict, Finding]:
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
        "edition": numbers_from(one, specification),
    }
    if found.low >= one.re:
        return _verdict(one, "not accepted", found), rules.CLASS_NOT_ACCEPTED.finding(path, **facts)
    if counts.sample < one.n:
        few = _TOO_FEW.filled(found=counts.sample, needed=one.n)
        return _verdict(one, "undecided", found), rules.COUNTS_MISSING.finding(path, name=one.title, missing=few)
    if found.high <= one.accepts:
        return _verdict(one, "accepted", found), rules.CLASS_ACCEPTED.finding(path, ac=one.ac, **facts)
    why = _LARGER.filled(sample=counts.sample, n=one.n) if counts.sample > one.n else _GUARDED
    facts.pop("edition")
    return _verdict(one, "undecided", found), rules.CLASS_UNDECIDED.finding(path, ac=one.ac, why=why, **facts)


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
    seen: dict[str, int] = {}
    for item in examined:
        for code in item.defects:
            if not codes.isdisjoint(plan.terms.catalogue[code].decided_by):
                seen[code] = seen.get(code, 0) + 1
    if seen:
        yield rules.DECIDED_ELSEWHERE.finding("$.visual", count=sum(seen.values()), defects=", ".join(sorted(seen)))


def _lengths_open(plan: InspectionPlan, counts: Counts | tuple[Examined, ...] | None) -> Iterator[Finding]:
    """Limits per length that nothing here can decide."""
    visual = plan.specification.visual
    if visual is None:
        return
    why = None if isinstance(counts, tuple) and counts else _ONE_BY_ONE
    if not isinstance(visual.examine, Length):
        why = _NO_PORTION
    for limit in visual.per_length if why else ():
        yield rules.PER_LENGTH_OPEN.finding("$.visual.per_length", defect=limit.defect, why=why or "-")


def _per_length(plan: InspectionPlan, examined: tuple[Examined, ...]) -> Iterator[Finding]:
    """Defects limited per length, against the length that was examined of each unit."""
    visual = plan.specification.visual
    if visual is None or not isinstance(visual.examine, Length):
        return
    for limit in visual.per_length:
        allowed = limit.at_most * (visual.examine / limit.per)
        for item in examined:
            found = item.defects.get(limit.defect, 0)
            if found > allowed:
                yield rules.PER_LENGTH_NOT_MET.finding(
                    "$.visual.per_length",
                    unit=item.unit,
                    found=found,
                    defect=limit.defect,
                    length=visual.examine,
                    limit=limit.at_most,
                    per=limit.per,
                )
