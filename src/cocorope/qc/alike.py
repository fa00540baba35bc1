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

    A characteristic is a record, and comparing it costs more than judging a reading. So they are sorted by its code, and
    told apart only where one code stands on several objects: copies of one characteristic, or a namesake of it.

    Args:
        measurements: The measurements.
    """
    by_code: dict[str, list[Measurement]] = {}
    for one in measurements:
        try:
            by_code[one.characteristic.code].append(one)
        except KeyError:
            by_code[one.characteristic.code] = [one]
    told: dict[spec.Characteristic, list[Measurement]] = {}
    for some in by_code.values():
        first = some[0].characteristic
        if not [one for one in some if one.characteristic is not first]:
            told[first] = some
            continue
        for one in some:
            told.setdefault(one.characteristic, []).append(one)
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
    least, greatest = (measurements[numbers.index(end)].value for end in (min(numbers), max(numbers)))
    if not (limit.admits(least) and limit.admits(greatest)):  # type: ignore[arg-type]  # every scale is of a known kind
        return None
    return least if limit.lower is not None else greatest


def _as_asked(measurements: list[Measurement], asked: Asked) -> bool:
    """Whether all were measured under the conditions asked for; most of a lot share one record of them."""
    first = measurements[0].conditions
    others = [one.conditions for one in measurements if one.conditions is not first]
    return asked.met_by(first) and all(map(asked.met_by, {id(one): one for one in others}.values()))
