"""Decide a lot (floor 4): :func:`decide`.

Class by class and requirement by requirement; a lot is accepted only if each of them is. What is missing leaves it
undecided, and says exactly what is missing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cocorope import spec
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Fact, Finding, Report, collect
from cocorope.qc import rules
from cocorope.qc.conformity import VERDICT_NAMES, Statistic, Verdict, judge
from cocorope.qc.counts import Counts, Examined, Interval, tally
from cocorope.qc.decision import ClassVerdict, LotDecision, Outcome
from cocorope.qc.inspection import ClassPlan, InspectionPlan
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
        >>> lot = qc.Lot("L-1", product=rope.product, units=10, unit="coil", length="2200 m")
        >>> made = qc.plan(rope, lot)
        >>> decide(made, [qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")]).outcome
        'accepted'
        >>> decide(made).outcome
        'undecided'
    """
    results = tuple(measurements)
    for result in results:
        if not isinstance(result, Measurement):
            raise WrongKindError(
                Text(
                    f"decide takes measurements, got {shown(result)}: write qc.Measurement(spec.BREAKING_FORCE, …)",
                    f"decide menerima pengukuran, bukan {shown(result)}: tulis qc.Measurement(spec.BREAKING_FORCE, …)",
                )
            )
    findings: list[Finding] = []
    requirements = tuple(_requirements(plan, results, on, findings))
    classes = tuple(_classes(plan, counts, findings))
    grade = _grade(plan, results, findings)
    cut = _cut(plan, results, findings)
    findings += _unasked(plan, results)
    if plan.resubmission:
        findings.append(rules.RESUBMITTED.finding("$", lot=plan.lot.id))
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


def _outcome(
    report: Report, requirements: tuple[RequirementVerdict, ...], classes: tuple[ClassVerdict, ...]
) -> Outcome:
    failed = any(one.verdict == "does not conform" for one in requirements)
    if failed or any(one.outcome == "not accepted" for one in classes) or report.outcome == "fail":
        return "not accepted"
    undecided = any(one.verdict == "undecided" for one in requirements)
    if undecided or any(one.outcome == "undecided" for one in classes) or report.outcome == "open":
        return "undecided"
    return "accepted"


# --- requirement by requirement -----------------------------------------------------------------


def _requirements(
    plan: InspectionPlan, results: tuple[Measurement, ...], on: date | None, findings: list[Finding]
) -> Iterator[RequirementVerdict]:
    by_characteristic: dict[spec.Characteristic, list[Measurement]] = {}
    for result in results:
        by_characteristic.setdefault(result.characteristic, []).append(result)
    for planned in plan.requirements:
        wanted = plan.specification.requirements[planned.place].characteristic
        told, why = Judging(plan, planned, on).verdict(tuple(by_characteristic.get(wanted, ())))
        findings += why
        yield told


def _unasked(plan: InspectionPlan, results: tuple[Measurement, ...]) -> Iterator[Finding]:
    asked = {requirement.characteristic for requirement in plan.specification.requirements}
    counted: dict[spec.Characteristic, int] = {}
    for result in results:
        if result.characteristic not in asked:
            counted[result.characteristic] = counted.get(result.characteristic, 0) + 1
    for characteristic, count in counted.items():
        yield rules.UNASKED_RESULT.finding("$.requirements", count=count, characteristic=characteristic.name)


def _grade(plan: InspectionPlan, results: tuple[Measurement, ...], findings: list[Finding]) -> str | None:
    """The best grade that every breaking force reaches; by breaking force alone."""
    forces = [one for one in results if one.characteristic in {spec.BREAKING_FORCE, spec.BREAKING_FORCE_SPLICED}]
    if not forces:
        return None
    for grade in plan.specification.grades:
        verdict: Verdict = "conforms"
        for force in forces:
            if judge(Statistic.of(force.value), grade.breaking_force, floor=force.outside_marks) != "conforms":
                verdict = "does not conform"
        findings.append(rules.GRADE_BY_FORCE.finding("$.grades", grade=grade.name, verdict=VERDICT_NAMES[verdict]))
        if verdict == "conforms":
            return grade.name
    return None


def _cut(
    plan: InspectionPlan, results: tuple[Measurement, ...], findings: list[Finding]
) -> tuple[tuple[str, Length], ...]:
    """The units that are short, each with the length cut; a specimen is cut once however often it was read."""
    pieces = {one.specimen: (one.unit or one.specimen, one.cut) for one in results if one.cut is not None}
    cut: dict[str, Length] = {}
    for unit, length in pieces.values():
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
    plan: InspectionPlan, counts: "Counts | Iterable[Examined] | None", findings: list[Finding]
) -> Iterator[ClassVerdict]:
    examined = None if counts is None or isinstance(counts, Counts) else _examined(counts)
    if examined is not None:
        findings += _decided_elsewhere(plan, examined)
        findings += _per_length(plan, examined)
    whole = _whole(plan, counts if isinstance(counts, Counts) else None)
    for one in plan.classes:
        told = whole if examined is None else _tallied(plan, examined, one.n)
        verdict, finding = _class(one, told)
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
    if counts is not None and counts.sample > plan.items:
        raise OtherPlanError(
            Text(
                f"{counts.sample} items were examined, and lot {plan.lot.id} has {plan.items}",
                f"{counts.sample} unit diperiksa, sedangkan lot {plan.lot.id} berisi {plan.items}",
            )
        )
    return counts


def _tallied(plan: InspectionPlan, examined: tuple[Examined, ...], first: int) -> Counts:
    decided = [requirement.characteristic.code for requirement in plan.specification.requirements]
    terms = plan.terms
    return tally(examined, catalogue=terms.catalogue, decided=decided, mixed=terms.mixed_items, first=first)


def _class(one: ClassPlan, counts: Counts | None) -> tuple[ClassVerdict, Finding]:
    path = f"$.visual.{one.name}"
    by_items = one.counting == "items"
    told = None if counts is None else (counts.nonconforming if by_items else counts.nonconformities).get(one.name)
    if counts is None or told is None:
        missing = rules.COUNTS_MISSING.finding(path, name=one.title, missing=_NOBODY_LOOKED)
        return ClassVerdict(name=one.name, outcome="undecided"), missing
    found = told.within(one.n, of=counts.sample) if by_items and counts.sample > one.n else told
    facts: dict[str, Fact] = {
        "name": one.title,
        "found": found.told,
        "counted": _ITEMS if by_items else _NONCONFORMITIES,
        "sample": min(one.n, counts.sample),
        "re": one.re,
        "edition": one.edition,
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
