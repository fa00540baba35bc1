"""The common case, quickly: every specimen read once, as asked, and every one of them conforms (floor 4).

A limit is an interval and rounding is monotone, so all readings conform exactly when the least and the greatest do. Where
anything is out of the ordinary (several readings of a specimen, a break outside the marks, a retest, another method,
several units, a reading outside the limit) nothing is said here, and the specimens are judged one by one.
"""

from collections import defaultdict
from collections.abc import Iterable

from cocorope import spec
from cocorope.qc.conditions import REFERENCE, compare
from cocorope.qc.measurement import AnyScale, Measurement


def grouped(measurements: Iterable[Measurement]) -> dict[spec.Characteristic, tuple[Measurement, ...]]:
    """The measurements by characteristic, in the order in which they came.

    A characteristic is a record, and hashing it costs more than judging a reading, so it is asked once an object.

    Args:
        measurements: The measurements.
    """
    by_object: defaultdict[int, list[Measurement]] = defaultdict(list)
    for one in measurements:
        by_object[id(one.characteristic)].append(one)
    told: dict[spec.Characteristic, tuple[Measurement, ...]] = {}
    for some in by_object.values():
        wanted = some[0].characteristic
        told[wanted] = (*told.get(wanted, ()), *some)
    return told


def worst_if_all_conform(
    measurements: tuple[Measurement, ...], limit: spec.Limit, asked: spec.Conditions, goods: spec.Conditions
) -> AnyScale | None:
    """The reading nearest to failing, if all are ordinary and conform by simple acceptance; else ``None``.

    Args:
        measurements: Readings of one characteristic.
        limit: The limit on each specimen.
        asked: The conditions that are asked for.
        goods: The conditions that the goods settle by themselves.
    """
    if [one for one in measurements if one.outside_marks or one.indicative or one.retest_of or one.method is not None]:
        return None
    if len({one.specimen for one in measurements}) < len(measurements):
        return None
    by_conditions = {id(one.conditions): one for one in measurements}
    if any(compare(one, asked, goods=goods).status is not REFERENCE for one in by_conditions.values()):
        return None
    values = [one.value for one in measurements]
    if len({value.unit for value in values}) > 1:
        return None
    numbers = [value.value for value in values]
    least, greatest = values[numbers.index(min(numbers))], values[numbers.index(max(numbers))]
    if not (limit.admits(least) and limit.admits(greatest)):  # type: ignore[arg-type]  # every scale is of a known kind
        return None
    return least if limit.lower is not None else greatest
