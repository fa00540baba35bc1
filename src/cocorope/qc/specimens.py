"""From measurements to specimens: which results may be used, and what each specimen gives (floor 4).

Readings of one specimen become one value, exactly. A break outside the marks makes the specimen a floor. A retest is a
further specimen that stands beside the failed one; the failed one is never dropped.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cocorope import spec
from cocorope.findings import Finding
from cocorope.frozen import FrozenMap
from cocorope.qc import rules
from cocorope.qc.conditions import NOT_COMPARABLE, ROUTINE, Asked, Comparison, compare
from cocorope.qc.conformity import Statistic
from cocorope.qc.measurement import Measurement, Uncertainty, width_in
from cocorope.qc.terms import InspectionTerms
from cocorope.spec.quantities import exact_in
from cocorope.text import Text
from cocorope.units import ArealDensity, Density, ForcePerWidth, LinearDensity, MassFraction, Runnage


@attrs.frozen(kw_only=True)
class Specimen:
    """One specimen with all its readings."""

    mark: str
    """Its mark."""
    readings: tuple[Measurement, ...]
    """Its readings, as they were taken."""

    @property
    def value(self) -> Statistic:
        """The exact mean of its readings; of readings with two parts, total over total."""
        return ratio_of_totals(self.readings) if self.has_parts else mean_of(self.readings)

    @property
    def has_parts(self) -> bool:
        """Whether every reading kept the two quantities whose ratio it is."""
        return all(reading.parts is not None for reading in self.readings)

    @property
    def floor(self) -> bool:
        """Whether it broke outside the marks: its value is then a floor, held against 90 % of the limit."""
        return all(reading.outside_marks for reading in self.readings)

    @property
    def holds_floor(self) -> bool:
        """Whether a reading of it is a floor, so that it enters no mean and no standard deviation."""
        return any(reading.outside_marks for reading in self.readings)

    @property
    def unit(self) -> str | None:
        """The unit of the lot that it was taken from."""
        return self.readings[0].unit

    @property
    def retest_of(self) -> str | None:
        """The failed specimen that it tests again."""
        return next((reading.retest_of for reading in self.readings if reading.retest_of), None)

    def uncertainty(self, coverage: Decimal | None) -> Uncertainty | None:
        """The widest stated uncertainty of its readings; ``None`` where one states none with the coverage asked for.

        The widest of all bounds that of their mean, whatever their correlation.
        """
        stated = [reading.uncertainty for reading in self.readings]
        usable = [one for one in stated if one is not None and (coverage is None or one.coverage >= coverage)]
        unit = self.readings[0].value.unit
        return max(usable, key=lambda one: width_in(one.expanded, unit)) if len(usable) == len(stated) else None


def mean_of(readings: Iterable[Measurement]) -> Statistic:
    """The exact arithmetic mean of readings of one kind; of runnages, which are inverse, that of their linear densities.

    Args:
        readings: Readings of one specimen, at least one.
    """
    values = [Statistic.of(reading.value) for reading in readings]
    kind, unit = values[0].kind, values[0].unit
    numbers = [value.in_unit(unit) for value in values]
    if kind is not Runnage:
        mean = sum(numbers, Fraction(0)) / len(numbers)
    else:  # of a reading without any length the linear density has no end, and so has their mean
        mean = len(numbers) / sum((1 / number for number in numbers), Fraction(0)) if all(numbers) else Fraction(0)
    return Statistic(kind, mean, unit)


_UNITS: Final = FrozenMap(
    {
        LinearDensity: ("g", "m", "ktex"),
        Runnage: ("m", "kg", "m/kg"),
        ArealDensity: ("g", "m2", "g/m2"),
        Density: ("kg", "m3", "kg/m3"),
        ForcePerWidth: ("kN", "m", "kN/m"),
        MassFraction: ("kg", "kg", "1"),
    }
)
"""For each kind that is a ratio, the units in which numerator over denominator is the number."""


def ratio_of_totals(readings: Iterable[Measurement]) -> Statistic:
    """The exact ratio of the sum of all numerators to the sum of all denominators.

    Args:
        readings: Measurements that kept both their parts, of one kind.
    """
    some = tuple(readings)
    kind = some[0].characteristic.kind
    above, below, unit = _UNITS[kind]
    parts = [reading.parts for reading in some if reading.parts is not None]
    total = sum((exact_in(top, above) for top, _ in parts), Fraction(0))  # type: ignore[arg-type]  # parts are quantities
    over = sum((exact_in(low, below) for _, low in parts), Fraction(0))  # type: ignore[arg-type]  # likewise
    return Statistic(kind, total / over, unit)


@attrs.frozen(kw_only=True)
class Results:
    """The specimens of one requirement, and what was found in sorting them."""

    specimens: tuple[Specimen, ...]
    """Specimens tested first, in the order of their marks."""
    retests: FrozenMap[str, tuple[Specimen, ...]]
    """By the specimen, those that test it again, whether the contract allows it or not."""
    findings: tuple[Finding, ...]
    """What was left out, or used with a deviation."""


def results_of(
    measurements: Iterable[Measurement],
    requirement: spec.Requirement,
    asked: Asked,
    terms: InspectionTerms,
    path: str,
) -> Results:
    """Sort the measurements of one requirement into specimens.

    Args:
        measurements: Every measurement of its characteristic.
        requirement: The requirement.
        asked: Under what they are to be measured.
        terms: The terms of inspection.
        path: Where the requirement stands.
    """
    usable, findings = _usable(measurements, requirement, asked, terms, path)
    specimens = _specimens(usable)
    first = _tested_first(specimens)
    retests: dict[str, list[Specimen]] = {}
    for one in specimens:
        if one.retest_of is not None and one not in first:
            retests.setdefault(one.retest_of, []).append(one)
    kept = FrozenMap({mark: tuple(some) for mark, some in retests.items()})
    return Results(specimens=tuple(first), retests=kept, findings=tuple(findings))


def _specimens(usable: list[Measurement]) -> list[Specimen]:
    """The specimens in the order of their marks; one mark on two units of the lot is two specimens."""
    by_mark: dict[str, dict[str | None, list[Measurement]]] = {}
    for reading in usable:
        by_mark.setdefault(reading.specimen, {}).setdefault(reading.unit, []).append(reading)
    named = {
        mark if len(units) == 1 else f"{mark} ({unit or '-'})": tuple(readings)
        for mark, units in by_mark.items()
        for unit, readings in units.items()
    }
    return [Specimen(mark=mark, readings=named[mark]) for mark in sorted(named)]


def _tested_first(specimens: list[Specimen]) -> list[Specimen]:
    """The specimens that test nothing again: those that say so, and those whose first specimen is not here.

    To be called a retest takes a result out of nothing: a retest of an unknown specimen, and retests of each other
    in a circle, are specimens like any other.
    """
    by_mark = {one.mark: one for one in specimens}
    first = []
    for one in specimens:
        seen, above = {one.mark}, by_mark.get(one.retest_of or "")
        while above is not None and above.mark not in seen:
            seen.add(above.mark)
            above = by_mark.get(above.retest_of or "")
        if above is not None or one.retest_of not in by_mark:
            first.append(one)
    return first


def _usable(
    measurements: Iterable[Measurement],
    requirement: spec.Requirement,
    asked: Asked,
    terms: InspectionTerms,
    path: str,
) -> tuple[list[Measurement], list[Finding]]:
    usable: list[Measurement] = []
    findings: list[Finding] = []
    routine: dict[str, Text] = {}
    words = requirement.text()
    method = requirement.characteristic.method or None
    count: dict[str, int] = {}
    for reading in measurements:
        seen = compare(reading, asked.conditions, method, asked.goods)
        if seen.status is NOT_COMPARABLE or (seen.status is ROUTINE and not terms.routine):
            findings.append(_refused(seen, words, reading, path))
            continue
        if seen.status is ROUTINE:
            routine[seen.why.en] = seen.why
            count[seen.why.en] = count.get(seen.why.en, 0) + 1
        usable.append(reading)
    for said, why in routine.items():
        findings.append(rules.ROUTINE_USED.finding(path, requirement=words, count=count[said], why=why))
    return usable, findings


def _refused(seen: Comparison, words: Text, reading: Measurement, path: str) -> Finding:
    rule = rules.NOT_COMPARABLE if seen.status is NOT_COMPARABLE else rules.ROUTINE_REFUSED
    return rule.finding(path, requirement=words, specimen=reading.specimen, value=reading.value, why=seen.why)
