"""Decide a lot (floor 4): :func:`decide`.

Class by class and requirement by requirement; a lot is accepted only if each of them is. What is missing leaves it
undecided, and says exactly what is missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from cocorope import spec
from cocorope.errors import WrongKindError, shown
from cocorope.findings import Finding, Report, collect
from cocorope.qc import rules
from cocorope.qc.alike import grouped
from cocorope.qc.class_verdicts import class_verdicts, in_draw_order, lengths_open, no_counts, of_units
from cocorope.qc.conformity import VERDICT_NAMES, Verdict
from cocorope.qc.counts import Counts, Examined
from cocorope.qc.decision import ClassVerdict, LotDecision, Outcome
from cocorope.qc.inspection import InspectionPlan, RequirementPlan
from cocorope.qc.judging import Judging, RequirementVerdict, listed
from cocorope.qc.measurement import Measurement
from cocorope.qc.terms import CUT_UNITS, NOT_SETTLED
from cocorope.spec.fields import of_kind
from cocorope.text import Text
from cocorope.units import Length

_NOT_PLANNED: Final = RequirementPlan(place=0, specimens=1, basis=Text("grades", "mutu"), destructive=True, cuts=True)
"""A plan for breaking forces that no requirement asks for and that a grade decides."""
_DIGITS: Final = 12
"""A longer number is a mark: no lot has so many units."""
_NOT_ASKED: Final = {rules.CONCESSION.code, rules.DIVISION_COARSE.code}
"""Rules of a concession and of weighings, which speak elsewhere."""
_ASKED: Final = tuple(rule for rule in rules.OWN_RULES if rule.code.startswith("QC1") and rule.code not in _NOT_ASKED)


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
        counts: What was counted in totals; or each item examined, in draw order unless it bears its unit's number.
        on: The day for which type tests are asked.

    Returns:
        Accepted, not accepted, or undecided where results are missing, with every reason.

    Raises:
        OtherPlanError: Counts of another lot.
        InvalidValueError: A defect that the catalogue does not know, or one item examined twice.
        WrongKindError: No plan, something among the measurements or the examined items that is none, no day.

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
    results = _checked(plan, measurements, counts, on)
    special = _special(results)
    findings: list[Finding] = []
    by_characteristic = grouped(results)
    requirements = tuple(_requirements(plan, by_characteristic, _odd(special), on, findings))
    told = counts if counts is None or isinstance(counts, Counts) else in_draw_order(plan, counts)
    classes = tuple(class_verdicts(plan, told, findings))
    grade = _grade(plan, by_characteristic.get(spec.BREAKING_FORCE, []), findings)
    cut = _cut(plan, special, findings)
    findings += [*lengths_open(plan, told), *_beside(plan, by_characteristic), *_not_drawn(plan, special, told)]
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


def _checked(
    plan: InspectionPlan, measurements: Iterable[Measurement], counts: object, on: date | None
) -> tuple[Measurement, ...]:
    of_kind(InspectionPlan, plan, "decide(plan, …)")
    of_kind((date, type(None)), on, "decide(…, on=…)")
    if not isinstance(counts, Counts | Iterable | None):
        raise no_counts(counts)
    if not isinstance(measurements, Iterable):
        raise _no_measurement(measurements)
    return tuple(measurements)


def _special(results: tuple[Measurement, ...]) -> list[Measurement]:
    """The measurements of which something special is said.

    Raises:
        WrongKindError: Something among them is no measurement.
    """
    try:
        return [one for one in results if one.special]
    except AttributeError:
        other = next(one for one in results if not isinstance(one, Measurement))
    raise _no_measurement(other)


def _no_measurement(other: object) -> WrongKindError:
    return WrongKindError(
        Text(
            f"decide takes measurements in a list, got {shown(other)}: write [qc.Measurement(spec.BREAKING_FORCE, …), …]",
            f"decide menerima daftar pengukuran, bukan {shown(other)}: tulis [qc.Measurement(spec.BREAKING_FORCE, …), …]",
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
    """What should be known beside: that nothing was asked, a resubmission, results nobody asked for."""
    if plan.nothing_asked:
        yield rules.NOTHING_ASKED.finding("$", specification=plan.specification.id, lot=plan.lot.id)
    if plan.resubmission:
        yield rules.RESUBMITTED.finding("$", lot=plan.lot.id)
    asked = {requirement.characteristic for requirement in plan.specification.requirements}
    for characteristic, some in results.items():
        if characteristic not in asked:
            yield rules.UNASKED_RESULT.finding("$.requirements", count=len(some), characteristic=characteristic.name)


def _not_drawn(
    plan: InspectionPlan, special: list[Measurement], counts: Counts | tuple[Examined, ...] | None
) -> Iterator[Finding]:
    """Results of units that bear a number of the lot which the plan did not draw."""
    marks = {one.unit for one in special}
    if isinstance(counts, tuple) and of_units(plan):
        marks |= {one.unit for one in counts}
    numbers = {int(mark) for mark in marks if mark is not None and mark.isdecimal() and len(mark) <= _DIGITS}
    others = sorted(numbers - {one.unit for one in plan.draws}) if numbers else []
    if others and len(plan.draws) < plan.lot.units and not plan.every_item:
        yield rules.NOT_DRAWN.finding("$", units=listed([str(number) for number in others]))


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
                "$.lot", count=len(cut), length=Length.sum(cut.values()), units=", ".join(cut), settled=settled
            )
        )
    return tuple(cut.items())
