"""The common case, quickly: every specimen read once, as asked, and every one of them conforms (floor 4).

A limit is an interval and rounding is monotone, so all readings conform exactly when the least and the greatest do. Where
anything is out of the ordinary (several readings of a specimen, a break outside the marks, a retest, another method,
several units, a reading outside the limit) nothing is said here, and the specimens are judged one by one.
"""

from collections.abc import Iterable

from cocorope import spec
from cocorope.qc.conditions import Asked
from cocorope.qc.measurement import AnyScale, Measurement


def grouped(measurements: Iterable[Measurement]) -> dict[spec.Characteristic, list[Measurement]]:
    """The measurements by characteristic, in the order in which they came.

    A characteristic is a record, and hashing it costs more than judging a reading, so it is asked once an object.

    Args:
        measurements: The measurements.
    """
    by_object: dict[int, list[Measurement]] = {}
    for one in measurements:
        key = id(one.characteristic)
        try:
            by_object[key].append(one)
        except KeyError:
            by_object[key] = [one]
    told: dict[spec.Characteristic, list[Measurement]] = {}
    for some in by_object.values():
        told.setdefault(some[0].characteristic, []).extend(some)
    return told


def worst_if_all_conform(measurements: list[Measurement], limit: spec.Limit, asked: Asked) -> AnyScale | None:
    """The reading nearest to failing, if all conform by simple acceptance; else ``None``.

    Args:
        measurements: Readings of one characteristic, every one of them ordinary.
        limit: The limit on each specimen.
        asked: Under what they are to be measured.
    """
    if len({one.specimen for one in measurements}) < len(measurements):
        return None
    if len({one.value.unit for one in measurements}) > 1 or not _as_asked(measurements, asked):
        return None
    numbers = [one.value.value for one in measurements]
    least = measurements[numbers.index(min(numbers))].value
    greatest = measurements[numbers.index(max(numbers))].value
    if not (limit.admits(least) and limit.admits(greatest)):  # type: ignore[arg-type]  # every scale is of a known kind
        return None
    return least if limit.lower is not None else greatest


def _as_asked(measurements: list[Measurement], asked: Asked) -> bool:
    """Whether all were measured under the conditions asked for; most of a lot share one record of them."""
    first = measurements[0].conditions
    others = {id(one.conditions): one.conditions for one in measurements if one.conditions is not first}
    return asked.met_by(first) and (not others or all(map(asked.met_by, others.values())))
