"""The common case, quickly: every specimen read once, as asked, and every one of them conforms (floor 4).

A limit is an interval and rounding is monotone, so all readings conform exactly when the least and the greatest do. Where
anything is out of the ordinary (several readings of a specimen, a break outside the marks, a retest, another method,
several units, a reading outside the limit) nothing is said here, and the specimens are judged one by one.
"""

from collections.abc import Iterable
from operator import attrgetter
from typing import Final

from cocorope import spec
from cocorope.qc.conditions import REFERENCE, compare
from cocorope.qc.measurement import AnyScale, Measurement

_FLAGS: Final = attrgetter("outside_marks", "retest_of", "indicative", "method")
_ORDINARY: Final = {(False, None, False, None)}
_SPECIMEN: Final = attrgetter("specimen")
_CONDITIONS: Final = attrgetter("conditions")
_VALUE: Final = attrgetter("value")
_UNIT: Final = attrgetter("unit")


def grouped(measurements: Iterable[Measurement]) -> dict[spec.Characteristic, tuple[Measurement, ...]]:
    """The measurements by characteristic, in the order in which they came.

    A characteristic is a record, and hashing it costs more than judging a reading, so it is asked once an object.

    Args:
        measurements: The measurements.
    """
    by_object: dict[int, list[Measurement]] = {}
    for one in measurements:
        key = id(one.characteristic)
        if key in by_object:
            by_object[key].append(one)
        else:
            by_object[key] = [one]
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
    if set(map(_FLAGS, measurements)) != _ORDINARY or len(set(map(_SPECIMEN, measurements))) < len(measurements):
        return None
    by_conditions = dict(zip(map(id, map(_CONDITIONS, measurements)), measurements, strict=True))
    if any(compare(one, asked, goods=goods).status is not REFERENCE for one in by_conditions.values()):
        return None
    values: list[AnyScale] = list(map(_VALUE, measurements))
    if len(set(map(_UNIT, values))) > 1:
        return None
    least: AnyScale = min(values, key=_VALUE)
    greatest: AnyScale = max(values, key=_VALUE)
    if not (limit.admits(least) and limit.admits(greatest)):  # type: ignore[arg-type]  # every scale is of a known kind
        return None
    return least if limit.lower is not None else greatest
