"""Deciding a lot of 1,000 measurements on 6 requirements, beside the bare Decimal comparisons it comes down to.

The bare side decides the same: which of the six requirements are met, from 1,000 pairs of code and number and six pairs
of ends. It knows no units, marks, conditions, specimens or reasons. The second row holds the comparisons alone, with the
ends laid beside each number before the clock runs and the answers thrown away; it decides nothing, and has no target.
"""

from _ratio import Row, compare, show

from cocorope import qc, spec
from cocorope.units import Force

_ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
_FORCES = [spec.BREAKING_FORCE, spec.BREAKING_FORCE_SPLICED, spec.BREAKING_FORCE_PER_PLY]
_DAMP = [spec.MOISTURE_CONTENT, spec.MOISTURE_CONTENT_DISTILLATION, spec.MOISTURE_CONTENT_METER]


def _given() -> tuple[qc.InspectionPlan, list[qc.Measurement]]:
    requirements = [
        *(spec.Requirement(one, spec.between("0.60 kN", "0.90 kN"), judged=spec.EACH) for one in _FORCES),
        *(spec.Requirement(one, spec.between("8.0 %", "18.0 %"), judged=spec.EACH) for one in _DAMP),
    ]
    specification = spec.Specification(id="S", revision=1, product=_ROPE, requirements=requirements)
    lot = qc.Lot("L-1", product=_ROPE, units=400, unit="coil", length="22000 m")
    numbers = {one.characteristic.code: 166 for one in specification.requirements}
    plan = qc.plan(specification, lot, terms=qc.InspectionTerms(specimens=numbers))
    found = [
        qc.Measurement(
            one, f"0.{61 + place % 29} kN" if one.kind is Force else f"{9 + place % 9}.5 %", specimen=f"S{place}"
        )
        for place in range(167)
        for one in (*_FORCES, *_DAMP)
    ][:1000]
    return plan, found


_BARE = """
met = dict.fromkeys(ends, True)
for code, number in told:
    low, high = ends[code]
    if not low <= number <= high:
        met[code] = False
"""
_ALONE = """
for low, high, number in beside:
    low <= number <= high
"""


def rows() -> list[Row]:
    plan, found = _given()
    assert qc.decide(plan, found).outcome == "accepted"
    limits = {one.characteristic.code: one.limit for one in plan.specification.requirements}
    ends = {code: (limit.lower.value, limit.upper.value) for code, limit in limits.items()}
    told = [(one.characteristic.code, one.value.value) for one in found]
    names = {
        "decide": qc.decide,
        "plan": plan,
        "found": found,
        "ends": ends,
        "told": told,
        "beside": [(*ends[code], number) for code, number in told],
    }
    return [
        compare(
            "decide a lot of 1,000 measurements on 6 requirements, beside bare Decimal comparisons",
            "decide(plan, found)",
            _BARE,
            globals=names,
            target="<= 5",
            peer="bare Decimal",
        ),
        compare(
            "the same, beside comparisons whose answers are thrown away",
            "decide(plan, found)",
            _ALONE,
            globals=names,
            peer="bare Decimal",
        ),
    ]


if __name__ == "__main__":
    show(rows())
