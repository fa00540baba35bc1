"""A waiver: somebody answers for a finding, by name, with a reason, until a day."""

from datetime import date, datetime

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings.codes import code_of
from cocorope.text import Text


def _said(_instance: "Waiver", attribute: "attrs.Attribute[str]", value: object) -> None:
    if not (isinstance(value, str) and value.strip()):
        raise InvalidValueError(
            Text(
                f"A waiver says who, why and until when: Waiver.{attribute.name} is a text; got {shown(value)}.",
                f"Pengecualian menyebut siapa, mengapa dan sampai kapan: Waiver.{attribute.name} berupa teks; "
                f"yang diberikan {shown(value)}.",
            )
        )


def checked_day(name: str, value: object) -> date:
    """The day, if it is one and not an instant.

    Raises:
        WrongKindError: It is anything but a :class:`datetime.date`; a datetime is refused, for its day
            depends on where one stands.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongKindError(
        Text(
            f"{name} is a day, like date(2026, 7, 31); got {shown(value)}.",
            f"{name} adalah tanggal, seperti date(2026, 7, 31); yang diberikan {shown(value)}.",
        )
    )


def _day(_instance: "Waiver", attribute: "attrs.Attribute[date]", value: object) -> None:
    checked_day(f"Waiver.{attribute.name}", value)


def _place(_instance: "Waiver", attribute: "attrs.Attribute[str | None]", value: object) -> None:
    if value is not None:
        _said(_instance, attribute, value)  # type: ignore[arg-type]  # the same sentence, for a path that is given


@attrs.frozen(kw_only=True)
class Waiver:
    """Somebody answers for the findings of one rule: who, why, until when.

    Example:
        >>> Waiver(
        ...     rule="SHP012",
        ...     by="Head of quality",
        ...     reason="buyer agreed in writing, order 771",
        ...     until=date(2026, 7, 31),
        ... ).covers("SHP012", "$.papers[1]", on=date(2026, 7, 31))
        True

    Raises:
        InvalidValueError: No code, or no name or reason.
        WrongKindError: ``until`` is not a day.
    """

    rule: str = attrs.field(converter=code_of)
    """The code of the one rule that is waived; a rule object is accepted too."""
    by: str = attrs.field(validator=_said)
    """Who answers for it: an office or a role says enough."""
    reason: str = attrs.field(validator=_said)
    """Why it may stand, in the words of who answers."""
    until: date = attrs.field(validator=_day)
    """The last day on which it holds."""
    path: str | None = attrs.field(default=None, validator=_place)
    """The place it is limited to, with all that is inside it; ``None`` waives the rule everywhere."""

    def names(self, rule: str, path: str) -> bool:
        """Whether it is about the findings of a rule at a place, on whatever day.

        Args:
            rule: The code of the rule of the finding.
            path: Where the finding is.
        """
        return rule == self.rule and (self.path is None or _inside(path, self.path))

    def covers(self, rule: str, path: str, *, on: date) -> bool:
        """Whether it holds on a day for a finding of a rule at a place.

        Args:
            rule: The code of the rule of the finding.
            path: Where the finding is.
            on: The day it is asked.
        """
        return on <= self.until and self.names(rule, path)


def _inside(path: str, place: str) -> bool:
    return path.startswith(place) and path[len(place) : len(place) + 1] in {"", ".", "["}
