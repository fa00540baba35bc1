"""A characteristic: what is measured, by which method, under which conditions, judged how unless agreed otherwise."""

import re
from typing import Final

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.provenance import Source
from cocorope.spec.conditions import CONDITION_NAMES
from cocorope.spec.judged import STATISTICS, JudgedStatistic
from cocorope.spec.quantities import Kind, kind_named
from cocorope.text import Text

_CODE: Final = re.compile(r"[a-z][a-z0-9_]{1,59}", re.ASCII)
_LIFTING: Final = re.compile(r"(^|_)(safe_)?working_load|(^|_)(swl|wll)(_|$)|lifting", re.ASCII)


class CharacteristicError(InvalidValueError):
    """A characteristic that cannot be."""


class OutOfScopeError(InvalidValueError):
    """Something cocorope will not say, because no one could answer for it."""


LIFTING: Final = Text(
    "lifting is out of scope: IS 1410 excludes ropes for lifting, no design factor for coir rope was found in any "
    "source, and so no working load is ever stated. Specify a breaking force and leave lifting to rated gear",
    "pengangkatan di luar cakupan: IS 1410 mengecualikan tali untuk mengangkat, tidak ada faktor desain tali sabut "
    "kelapa dalam sumber mana pun, sehingga beban kerja tidak pernah dinyatakan. Tetapkan gaya putus, dan gunakan "
    "alat angkat bersertifikat untuk mengangkat",
)
"""Why there is no working load."""


def _code(_instance: "Characteristic", _attribute: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise CharacteristicError(
            Text(
                f"Characteristic.code is small letters, digits and underscores, such as mesh_opening; "
                f"got {shown(value)}",
                f"Characteristic.code berupa huruf kecil, angka dan garis bawah, misalnya mesh_opening; "
                f"diterima {shown(value)}",
            )
        )
    if _LIFTING.search(value):
        raise OutOfScopeError(LIFTING)


def _kind(_instance: "Characteristic", _attribute: "attrs.Attribute[Kind]", value: Kind) -> None:
    name = getattr(value, "__name__", "")
    if kind_named(name) is not value:
        raise WrongKindError(
            Text(
                f"Characteristic.kind is a class of cocorope.units, such as Length; got {shown(name)}",
                f"Characteristic.kind adalah kelas dari cocorope.units, misalnya Length; diterima {shown(name)}",
            )
        )


def _conditions(
    _instance: "Characteristic", attribute: "attrs.Attribute[tuple[str, ...]]", value: tuple[str, ...]
) -> None:
    unknown = [name for name in value if name not in CONDITION_NAMES]
    if unknown:
        known = ", ".join(CONDITION_NAMES)
        raise CharacteristicError(
            Text(
                f"Characteristic.{attribute.name} takes names of conditions ({known}); got {shown(str(unknown[0]))}",
                f"Characteristic.{attribute.name} menerima nama kondisi ({known}); diterima {shown(str(unknown[0]))}",
            )
        )


def _judged(
    _instance: "Characteristic", _attribute: "attrs.Attribute[JudgedStatistic | None]", value: JudgedStatistic | None
) -> None:
    if value is not None and not isinstance(value, STATISTICS):
        raise WrongKindError(
            Text(
                f"a judged statistic is spec.EACH, spec.MEAN and so on; got {shown(value)}",
                f"statistik yang dinilai adalah spec.EACH, spec.MEAN dan seterusnya; diterima {shown(value)}",
            )
        )


@attrs.frozen(kw_only=True)
class Characteristic:
    """What is measured.

    Users add their own, typed:

    Example:
        >>> from cocorope.units import Ratio
        >>> swelling = Characteristic(
        ...     code="diameter_swelling", name=Text("swelling in water", "pengembangan dalam air"), kind=Ratio
        ... )
        >>> swelling.needs
        ()

    Raises:
        CharacteristicError: A code of other signs, an unknown condition.
        WrongKindError: A kind that is no class of :mod:`cocorope.units`, no judged statistic.
        OutOfScopeError: A working load.
    """

    code: str = attrs.field(validator=_code)
    """A stable word: small letters, digits, underscores."""
    name: Text
    """What a reader calls it."""
    kind: Kind = attrs.field(validator=_kind)
    """The kind of its values."""
    needs: tuple[str, ...] = attrs.field(default=(), validator=_conditions)
    """The conditions without which a value means nothing; product or requirement must state them."""
    takes: tuple[str, ...] = attrs.field(default=(), validator=_conditions)
    """Further conditions that a contract may state."""
    method: str = ""
    """The method in words: a standard, or what is done."""
    method_source: Source | None = None
    """Where the method is described."""
    judged: JudgedStatistic | None = attrs.field(default=None, validator=_judged)
    """The statistic that a standard judges unless the contract says otherwise; ``None`` where none is known."""
    judged_source: Source | None = None
    """The clause that sets it."""
    indicative: bool = False
    """Whether results only indicate, such as those of a moisture meter: never equal to the reference method."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every condition it has a use for."""
        return (*self.needs, *self.takes)


def safe_working_load() -> None:
    """There is none, for any rope of ours.

    Raises:
        OutOfScopeError: Always, and says why.
    """
    raise OutOfScopeError(LIFTING)
