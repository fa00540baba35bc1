"""May this result be compared with the limit? Reference, routine, or not comparable (floor 4).

``REFERENCE``
    measured as the method and the contract ask, within the method's tolerance.
``ROUTINE``
    measured with a *declared* deviation that leaves the property the same: another atmosphere, another tension, another
    place in the package, another method, a meter that only indicates. Usable if the contract allows; always shown.
``NOT_COMPARABLE``
    a needed condition is not stated, or differs so that another property was measured: oiled for un-oiled, weft for
    warp, impurities under 20 mm for impurities under 50 mm, a spliced eye for an unspliced piece.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from typing import Final

import attrs

from cocorope import spec
from cocorope.frozen import FrozenMap
from cocorope.qc._fields import of_class
from cocorope.qc.measurement import UNSTATED, Measurement
from cocorope.spec.conditions import Deviation, deviations
from cocorope.text import Text, both
from cocorope.units import Ratio

OTHER_PROPERTY: Final = frozenset({"finish", "direction", "cut_off", "gripping", "per"})
"""The conditions that, when they differ, make it another property."""


CONDITION_VALUES: Final = FrozenMap(
    {
        "unoiled": Text("unoiled", "tanpa minyak"),
        "oiled": Text("oiled", "berminyak"),
        "warp": Text("warp", "lusi"),
        "weft": Text("weft", "pakan"),
        "surface": Text("surface", "permukaan"),
        "core": Text("core", "bagian tengah"),
        "through": Text("through", "seluruh penampang"),
        "unspliced": Text("unspliced", "tanpa mata sambungan"),
        "spliced": Text("spliced", "dengan mata sambungan"),
    }
)
"""What the words of a condition are called in either language; a tension, a length or the name of a standard atmosphere
stays as it is."""


class Comparability(Enum):
    """Whether a result can be held against a limit."""

    REFERENCE = "reference"
    """Measured as asked."""
    ROUTINE = "routine"
    """Measured with a declared deviation; usable if the contract allows, always shown."""
    NOT_COMPARABLE = "not comparable"
    """Nothing beside this limit."""


REFERENCE: Final = Comparability.REFERENCE
"""Measured as asked."""
ROUTINE: Final = Comparability.ROUTINE
"""Measured with a declared deviation."""
NOT_COMPARABLE: Final = Comparability.NOT_COMPARABLE
"""Nothing beside this limit."""


@attrs.frozen
class Comparison:
    """How a result compares, and why."""

    status: Comparability
    """Reference, routine or not comparable."""
    reasons: tuple[Text, ...] = ()
    """Every deviation in words; none for a reference result."""

    @property
    def why(self) -> Text:
        """The reasons in one sentence."""
        if not self.reasons:
            return Text("as asked", "sesuai permintaan")
        return Text("; ".join(one.en for one in self.reasons), "; ".join(one.id for one in self.reasons))


_AIR: Final = "spec.Conditions(finish='unoiled')"
_AS_ASKED: Final = Comparison(REFERENCE)
SETTLED_BY_GOODS: Final = ("finish",)
"""The conditions that are of the goods and not of the test: a specimen of an un-oiled lot is un-oiled."""


@attrs.frozen
class Asked:
    """Under what the results of one requirement are to be measured, worked out once for all of them."""

    conditions: spec.Conditions
    """The conditions that the requirement asks for, what the product settles included."""
    goods: spec.Conditions
    """What the goods settle by themselves: it holds where a measurement is silent."""
    tolerances: Mapping[str, Ratio] = attrs.field(factory=FrozenMap)
    """What the method allows, by condition."""

    @classmethod
    def of(cls, requirement: spec.Requirement, product: spec.Conditions) -> "Asked":
        """What a requirement asks for, on a product that settles some conditions."""
        measured = requirement.characteristic
        asked = requirement.conditions.over(product.only(measured.conditions))
        return cls(asked, product.only(SETTLED_BY_GOODS), measured.tolerances)

    def met_by(self, stated: spec.Conditions) -> bool:
        """Whether a measurement under the stated conditions was measured as asked."""
        return self.met_by_silence if stated is UNSTATED else self._met_by(stated)

    @cached_property
    def met_by_silence(self) -> bool:
        """Whether a measurement that states nothing was measured as asked."""
        return self._met_by(UNSTATED)

    def _met_by(self, stated: spec.Conditions) -> bool:
        return not deviations(self.conditions, stated.over(self.goods), self.tolerances)


def compare(
    measurement: Measurement,
    asked: spec.Conditions,
    method: str | None = None,
    goods: spec.Conditions = UNSTATED,
) -> Comparison:
    """How a measurement compares with what was asked.

    Args:
        measurement: The measurement.
        asked: The conditions that the requirement asks for.
        method: The method that was asked; ``None`` asks for none. The characteristic's own may be stated by the words of
            either language, or by its standard with or without the year.
        goods: What the goods settle by themselves, such as their finish: it holds where the measurement is silent.

    Raises:
        WrongKindError: No measurement, no conditions, a method that is no text.
    """
    of_class(
        Measurement,
        measurement,
        "compare(measurement, …)",
        "qc.Measurement(spec.REGAIN, '13 %', specimen='M1')",
    )
    of_class(spec.Conditions, asked, "compare(…, asked)", _AIR)
    of_class((str, type(None)), method, "compare(method=…)", "'ISO 2307:2010'")
    of_class(spec.Conditions, goods, "compare(goods=…)", _AIR)
    found = deviations(asked, measurement.conditions.over(goods), measurement.characteristic.tolerances)
    reasons = [_said(deviation) for deviation in found]
    reasons += _of_method(measurement, method)
    if not reasons:
        return _AS_ASKED
    other = any(deviation.unstated or deviation.condition in OTHER_PROPERTY for deviation in found)
    return Comparison(NOT_COMPARABLE if other else ROUTINE, tuple(reasons))


_NOT_STATED: Final = Text("{name} is not stated (asked: {asked})", "{name} tidak disebutkan (diminta: {asked})")
_WAS: Final = Text("{name} was {actual} (asked: {asked})", "{name} adalah {actual} (diminta: {asked})")
_OTHER_METHOD: Final = Text("the method was {stated} (asked: {asked})", "metodenya {stated} (diminta: {asked})")


def _said(deviation: Deviation) -> Text:
    asked = _value(deviation.asked)
    if deviation.actual is None:
        return _NOT_STATED.filled(name=deviation.name, asked=asked)
    return _WAS.filled(name=deviation.name, actual=_value(deviation.actual), asked=asked)


def _value(word: str) -> Text:
    return CONDITION_VALUES.get(word) or both(word)


def _of_method(measurement: Measurement, method: str | None) -> list[Text]:
    reasons = []
    if measurement.indicative and not measurement.characteristic.indicative:
        reasons.append(
            Text(
                "a meter only indicates it and is never equal to the reference method",
                "alat ukur cepat hanya petunjuk dan tidak setara metode acuan",
            )
        )
    stated = measurement.method
    if (
        stated is not None
        and method is not None
        and stated.casefold() not in _names(method, measurement.characteristic)
    ):
        reasons.append(_OTHER_METHOD.filled(stated=spec.method_words(stated), asked=spec.method_words(method)))
    return reasons


def _names(method: str, characteristic: spec.Characteristic) -> set[str]:
    """What a method may be called: its words in either language; the characteristic's own also by its standard."""
    words = spec.method_words(method)
    names = {words.en, words.id}
    if method == characteristic.method and characteristic.method_source is not None:
        standard = str(characteristic.method_source.reference)
        names |= {standard, standard.partition(":")[0]}
    return {name.casefold() for name in names}
