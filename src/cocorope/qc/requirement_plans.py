"""How many specimens each requirement needs (floor 4).

Breaking and measuring at tension follow ISO 2307 on rope, which counts lengths of 220 m; counting against an AQL and
judging by variables follow their tables; the rest is the contract's, and where it is silent the plan says so.
"""

from fractions import Fraction
from typing import Final

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError
from cocorope.qc import sampling
from cocorope.qc.inspection import RequirementPlan
from cocorope.qc.lot import LENGTH_OF_ISO_2307, Lot
from cocorope.qc.sampling.variables.plans import admissible
from cocorope.qc.terms import InspectionTerms
from cocorope.spec.quantities import exact_in, made
from cocorope.text import Text
from cocorope.units import Length, LinearDensity

ISO_2307: Final = "ISO 2307:2010"
"""The edition whose destructive sample is taken; its root form is recalled, see the rule QC003."""

BROKEN: Final = frozenset({"breaking_force", "breaking_force_spliced", "breaking_force_per_ply", "elongation"})
"""The characteristics whose specimens are broken."""
CUT: Final = BROKEN | {"linear_density", "diameter", "circumference", "lay_length"}
"""The characteristics whose specimens are cut out of units and measured at tension."""
_VARIABLES_EDITION: Final = "ANSI/ASQ Z1.9"

NO_GUARD: Final = Text(
    "a plan by variables has no guarded rule; agree on the simple rule, or on another statistic",
    "rencana variabel tidak punya aturan berjaga; sepakati aturan sederhana, atau statistik lain",
)
"""Why a guarded rule leaves a plan by variables undecided."""
_BY_TYPE_TEST: Final = Text("a type test speaks for it", "diwakili uji tipe")
_BY_CONTRACT: Final = Text("the number in the terms of inspection", "jumlah dalam syarat pemeriksaan")
_BY_ISO_2307: Final = Text("ISO 2307: 0.4·√N lengths of 220 m", "ISO 2307: 0.4·√N potongan 220 m")
_BY_UNIT: Final = Text("every unit of the lot", "setiap unit dalam lot")
_BY_LOT: Final = Text("one result for the whole lot", "satu hasil untuk seluruh lot")
_BY_SILENCE: Final = Text(
    "the contract is silent: the least that can be judged", "kontrak tidak menyebut: jumlah terkecil"
)
_BY_NOTHING: Final = Text("nothing gives the number", "tidak ada yang menentukan jumlahnya")
_BY_TABLE: Final = Text("{edition}, AQL {aql}, level {level}", "{edition}, AQL {aql}, tingkat {level}")


@attrs.frozen(kw_only=True)
class Batch:
    """A lot as ISO 2307 counts it."""

    lengths: Fraction
    """The number of 220 m lengths, not rounded."""
    shown: Length
    """The length of the lot."""
    density: LinearDensity | None
    """The lowest admitted linear density from which the length was derived; ``None`` where the length was stated."""


def batch_of(specification: spec.Specification, lot: Lot) -> Batch | None:
    """The lot in lengths of 220 m: as stated, else net mass over the lowest admitted linear density.

    The lowest admitted density gives the greatest length, so never fewer test pieces than the rule asks.

    Args:
        specification: The specification, for its linear density.
        lot: The lot.

    Returns:
        ``None`` where neither length nor net mass with a linear density is known.

    Example:
        >>> rope = spec.Specification(
        ...     id="BE-07",
        ...     revision=3,
        ...     product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        ...     requirements=[spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))],
        ... )
        >>> lot = Lot("L-1", product=rope.product, units=400, unit="coil", net="9823 kg")
        >>> str(batch_of(rope, lot).shown)
        '220000 m'
    """
    density: LinearDensity | None = None
    if lot.length is not None:
        metres = exact_in(lot.length, "m")
    else:
        density = _lowest_density(specification)
        if density is None or lot.net is None:
            return None
        metres = exact_in(lot.net, "g") / exact_in(density, "ktex")
    lengths = metres / exact_in(LENGTH_OF_ISO_2307, "m")
    shown = made(Length, Fraction(round(metres * 1000), 1000), "m")
    return Batch(lengths=lengths, shown=shown, density=density)


def _lowest_density(specification: spec.Specification) -> LinearDensity | None:
    for requirement in specification.requirements:
        lower = requirement.limit.lower
        if requirement.characteristic == spec.LINEAR_DENSITY and isinstance(lower, LinearDensity) and lower.value > 0:
            return lower
    return None


def requirement_plans(
    specification: spec.Specification, lot: Lot, terms: InspectionTerms
) -> tuple[RequirementPlan, ...]:
    """How each requirement is inspected, in the order of the specification.

    Args:
        specification: The specification.
        lot: The lot.
        terms: The terms of inspection.

    Raises:
        InvalidValueError: An AQL that is in no table.
    """
    return tuple(
        _planned(place, requirement, specification, lot, terms)
        for place, requirement in enumerate(specification.requirements)
    )


def _planned(
    place: int, requirement: spec.Requirement, specification: spec.Specification, lot: Lot, terms: InspectionTerms
) -> RequirementPlan:
    code = requirement.characteristic.code
    judged = requirement.judged
    base = RequirementPlan(place=place, specimens=1, basis=_BY_SILENCE, destructive=code in BROKEN, cuts=code in CUT)
    if isinstance(judged, spec.TypeTest):
        return attrs.evolve(base, specimens=0, basis=_BY_TYPE_TEST, destructive=False, cuts=False)
    if isinstance(judged, spec.EveryUnit | spec.Total | spec.Composite):
        every = isinstance(judged, spec.EveryUnit)
        count, basis = (lot.units, _BY_UNIT) if every else (1, _BY_LOT)
        return attrs.evolve(base, specimens=count, basis=basis, edition="contract")
    if isinstance(judged, spec.Fraction):
        return _by_attributes(base, judged, lot, terms)
    if isinstance(judged, spec.ByVariables):
        return _by_variables(base, requirement, judged, lot, terms)
    if code in terms.specimens:
        return attrs.evolve(base, specimens=terms.specimens[code], basis=_BY_CONTRACT)
    return _by_iso_2307(base, specification, lot, terms)


def _by_iso_2307(
    base: RequirementPlan, specification: spec.Specification, lot: Lot, terms: InspectionTerms
) -> RequirementPlan:
    batch = batch_of(specification, lot)
    if not (base.cuts and terms.iso_2307 and isinstance(specification.product, spec.Rope)):
        return base
    if batch is None:
        return attrs.evolve(base, edition=ISO_2307, basis=_BY_ISO_2307)
    count = sampling.destructive_sample_size(batch.lengths)
    return attrs.evolve(base, specimens=count, basis=_BY_ISO_2307, edition=ISO_2307)


def _by_attributes(base: RequirementPlan, judged: spec.Fraction, lot: Lot, terms: InspectionTerms) -> RequirementPlan:
    if lot.units == 1:  # no table begins below a lot of two: look at it
        return attrs.evolve(base, specimens=1, basis=_BY_UNIT, ac=0, re=1, edition="contract")
    found = sampling.single(
        lot.units, aql=judged.aql, level=judged.level, severity=terms.severity, edition=terms.edition
    )
    return attrs.evolve(
        base,
        specimens=found.n,
        basis=_BY_TABLE.filled(edition=terms.edition, aql=judged.aql, level=judged.level),
        ac=found.ac,
        re=found.re,
        edition=terms.edition,
    )


def _by_variables(
    base: RequirementPlan, requirement: spec.Requirement, judged: spec.ByVariables, lot: Lot, terms: InspectionTerms
) -> RequirementPlan:
    if why_not_by_variables(requirement, lot, terms) is not None:
        return attrs.evolve(base, basis=_BY_NOTHING)
    found = variables_plan(judged, lot, terms)
    return attrs.evolve(
        base,
        specimens=found.n,
        basis=_BY_TABLE.filled(edition=_VARIABLES_EDITION, aql=judged.aql, level=judged.level),
        k=repr(found.k),
        edition=_VARIABLES_EDITION,
    )


def variables_plan(judged: spec.ByVariables, lot: Lot, terms: InspectionTerms) -> sampling.VariablesPlan:
    """The plan by variables of a lot, at the severity of the terms.

    Args:
        judged: AQL and level.
        lot: The lot.
        terms: The terms of inspection.

    Raises:
        InvalidValueError: An AQL, a level or a lot that is not in the table.
    """
    return sampling.variables.plan(
        lot.units,
        aql=judged.aql,
        level=judged.level,  # type: ignore[arg-type]  # Z1.9 has no S-1 and S-2, and the look-up refuses them
        severity=terms.severity,
        edition=_VARIABLES_EDITION,
    )


def why_not_by_variables(requirement: spec.Requirement, lot: Lot, terms: InspectionTerms) -> Text | None:
    """Why a requirement that is judged by variables cannot be; ``None`` where it can, or is judged otherwise.

    Args:
        requirement: The requirement.
        lot: The lot.
        terms: The terms of inspection.
    """
    judged = requirement.judged
    if not isinstance(judged, spec.ByVariables):
        return None
    if terms.decision_rule != "simple":
        return NO_GUARD
    try:
        admissible(requirement.characteristic.kind)
        variables_plan(judged, lot, terms)
    except InvalidValueError as error:
        return error.message
    return None
