"""A requirement: a characteristic, its limit, and the statistic that is judged."""

from functools import cached_property
from typing import Final

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.provenance import Source
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.conditions import CONDITION_WORDS, Conditions
from cocorope.spec.judged import STATISTICS, ByVariables, JudgedStatistic, Mean, MeanMinus, Total
from cocorope.spec.limit import Limit
from cocorope.spec.quantities import canonical
from cocorope.text import Text
from cocorope.units import MoistureContent, Quantity, Runnage

NO_CONDITIONS: Final = Conditions()
"""What a requirement states that leaves its conditions to the product."""


class RequirementError(InvalidValueError):
    """A requirement that means nothing or contradicts another."""


def _specimens(_instance: "Retest", attribute: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or value < 1:
        raise RequirementError(
            Text(
                f"Retest.{attribute.name} is a whole number from 1 up; got {shown(value)}",
                f"Retest.{attribute.name} adalah bilangan bulat mulai dari 1; diterima {shown(value)}",
            )
        )


@attrs.frozen(kw_only=True)
class Retest:
    """What the contract allows after a failed specimen; the failed one is never dropped.

    Raises:
        RequirementError: Fewer than one specimen or time.
    """

    specimens: int = attrs.field(validator=_specimens)
    """How many further specimens are tested; all of them must meet the limit."""
    times: int = attrs.field(default=1, validator=_specimens)
    """How often."""


def _another_kind(what: str, wanted: type[object], value: object) -> WrongKindError:
    return WrongKindError(
        Text(
            f"Requirement.{what} takes a {wanted.__name__}; got {shown(value)}",
            f"Requirement.{what} menerima {wanted.__name__}; diterima {shown(value)}",
        )
    )


@attrs.frozen(init=False)
class Requirement:
    """A characteristic, its limit, the judged statistic, and the conditions where the product does not settle them.

    Example:
        >>> from cocorope.spec import EACH, BREAKING_FORCE, at_least
        >>> strong = Requirement(BREAKING_FORCE, at_least("0.6 kN"), judged=EACH)
        >>> str(strong.limit), strong.judged.code
        ('at least 0.6 kN', 'each')

    Raises:
        WrongKindError: A limit of another kind than the characteristic.
        RequirementError: A condition that the characteristic has no use for, a moisture content of 100 % or more,
            a plain mean of a runnage, a total of what does not add, such as moisture contents.
    """

    characteristic: Characteristic
    """What is measured."""
    limit: Limit
    """Where its statistic may lie, bound to the kind of the characteristic."""
    judged: JudgedStatistic | None
    """The judged statistic; ``None`` where neither the contract nor a standard says, which is a gap."""
    conditions: Conditions
    """The conditions stated here; what the product settles is added by the specification."""
    retest: Retest | None
    """What is allowed after a failure; ``None``: nothing."""
    source: Source | None
    """Where the requirement comes from, if not from the contract itself."""

    def __init__(  # the parts of a requirement; all but two are keyword-only
        self,
        characteristic: Characteristic,
        limit: Limit,
        *,
        judged: JudgedStatistic | None = None,
        conditions: Conditions = NO_CONDITIONS,
        retest: Retest | None = None,
        source: Source | None = None,
    ) -> None:
        if not isinstance(characteristic, Characteristic):
            raise _another_kind("characteristic", Characteristic, characteristic)
        if not isinstance(limit, Limit):
            raise _another_kind("limit", Limit, limit)
        if not isinstance(conditions, Conditions):
            raise _another_kind("conditions", Conditions, conditions)
        if judged is not None and not isinstance(judged, STATISTICS):
            raise _no_statistic(judged)
        if conditions is not NO_CONDITIONS:
            _known_conditions(characteristic, conditions)
        kind = characteristic.kind
        bound = limit if limit.kinds == (kind,) else limit.of_kind(kind)
        statistic = characteristic.judged if judged is None else judged
        if kind is MoistureContent:
            _below_all(bound)
        elif kind is Runnage:
            _no_plain_mean(characteristic, statistic)
        if isinstance(statistic, Total) and not issubclass(kind, Quantity):
            raise _does_not_add(characteristic)
        self.__attrs_init__(characteristic, bound, statistic, conditions, retest, source)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The needed conditions that are not stated here; a product may settle them."""
        stated = self.conditions.stated()
        return tuple(name for name in self.characteristic.needs if name not in stated)

    def text(self) -> Text:
        """The requirement in words."""
        return self._words

    @cached_property
    def _words(self) -> Text:
        judged = Text("not said how", "belum disebut caranya") if self.judged is None else self.judged.name
        return Text("{name}: {limit} ({judged})", "{name}: {limit} ({judged})").filled(
            name=self.characteristic.name, limit=self.limit.text(), judged=judged
        )

    def __str__(self) -> str:
        return self.text().en


def _no_statistic(value: object) -> WrongKindError:
    return WrongKindError(
        Text(
            f"Requirement.judged takes spec.EACH, spec.MEAN and so on; got {shown(value)}",
            f"Requirement.judged menerima spec.EACH, spec.MEAN dan seterusnya; diterima {shown(value)}",
        )
    )


def _does_not_add(characteristic: Characteristic) -> RequirementError:
    name = characteristic.name
    return RequirementError(
        Text(
            f"{name.en} does not add up over a lot, so its total means nothing: write judged=MEAN or judged=EACH",
            f"{name.id} tidak dijumlahkan untuk seluruh lot, jadi totalnya tidak bermakna: tulis judged=MEAN atau "
            "judged=EACH",
        )
    )


def _no_plain_mean(characteristic: Characteristic, statistic: JudgedStatistic | None) -> None:
    if isinstance(statistic, (Mean, MeanMinus, ByVariables)):
        name, by = characteristic.name, statistic.name
        raise RequirementError(
            Text(
                f"{name.en} is inverse, so a plain mean of it means nothing ({by.en}): write "
                "judged=RATIO_OF_TOTALS, metres over kilograms of all, or a requirement on LINEAR_DENSITY",
                f"{name.id} adalah besaran terbalik, jadi rata-rata biasanya tidak bermakna ({by.id}): tulis "
                "judged=RATIO_OF_TOTALS, meter dibagi kilogram seluruhnya, atau persyaratan pada LINEAR_DENSITY",
            )
        )


_NO_WATER: Final = canonical(MoistureContent("0 %"))
_ALL_WATER: Final = canonical(MoistureContent("100 %"))


def _below_all(limit: Limit) -> None:
    for end in (limit.lower, limit.nominal, limit.upper):
        if end is not None and not _NO_WATER <= canonical(end) < _ALL_WATER:
            raise RequirementError(
                Text(
                    f"a moisture content is from 0 to below 100 %, for it is water over the wet mass; got {end}",
                    f"kadar air dari 0 sampai di bawah 100 %, karena merupakan air per massa basah; diterima {end}",
                )
            )


def _known_conditions(characteristic: Characteristic, conditions: Conditions) -> None:
    useless = [name for name in conditions.stated() if name not in characteristic.conditions]
    if useless:
        name, word = characteristic.name, CONDITION_WORDS[useless[0]]
        raise RequirementError(
            Text(
                f"{name.en} has no use for a {word.en}: leave {useless[0]}= out",
                f"{name.id} tidak memerlukan {word.id}: hilangkan {useless[0]}=",
            )
        )
