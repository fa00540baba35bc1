"""A characteristic: what is measured, by which method, under which conditions, judged how unless agreed otherwise."""

import re
from collections.abc import Mapping
from typing import Final

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.conditions import CONDITION_NAMES, FORCE_TOLERANCE
from cocorope.spec.fields import restore, state_of
from cocorope.spec.judged import STATISTICS, JudgedStatistic
from cocorope.spec.quantities import Kind, kind_named
from cocorope.text import Text, Wording
from cocorope.units import Ratio, ratio

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


ISO_2307_TENSION: Final[FrozenMap[str, Ratio]] = FrozenMap({"tension": FORCE_TOLERANCE})
"""ISO 2307: forces are accurate to 1 %, so a tension as near as that to the reference tension is the reference tension."""

_TOLERANCES_OF: Final[dict[Wording, FrozenMap[str, Ratio]]] = {"ISO 2307:2010": ISO_2307_TENSION}
_MEASURED: Final = ("tension", "cut_off", "per")


def _tolerances(value: Mapping[str, Ratio | str]) -> FrozenMap[str, Ratio]:
    return FrozenMap({name: ratio(told) for name, told in value.items()})


def _of_method(characteristic: "Characteristic") -> FrozenMap[str, Ratio]:
    """What the method's own standard says of the conditions that are the characteristic's."""
    source = characteristic.method_source
    told = _TOLERANCES_OF.get("" if source is None else str(source.reference), FrozenMap[str, Ratio]())
    return FrozenMap({name: allowed for name, allowed in told.items() if name in characteristic.conditions})


def _known_tolerances(
    instance: "Characteristic",
    _attribute: "attrs.Attribute[FrozenMap[str, Ratio]]",
    value: FrozenMap[str, Ratio],
) -> None:
    for name, told in value.items():
        if name not in _MEASURED or name not in instance.conditions or not 0 <= told.exact_in("1") < 1:
            known = ", ".join(_MEASURED)
            raise CharacteristicError(
                Text(
                    f"Characteristic.tolerances gives measured conditions of the characteristic ({known}) "
                    f"a share from 0 to below 100 %; got {shown(name)}: {told}",
                    f"Characteristic.tolerances memberi kondisi terukur karakteristik ({known}) "
                    f"bagian dari 0 sampai di bawah 100 %; diterima {shown(name)}: {told}",
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
        CharacteristicError: A code of other signs, an unknown condition, a tolerance of what is not measured.
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
    tolerances: FrozenMap[str, Ratio] = attrs.field(
        default=attrs.Factory(_of_method, takes_self=True), converter=_tolerances, validator=_known_tolerances
    )
    """How far from what was asked a condition may be and still be it, by its name: what the method allows.

    By default what the standard of :attr:`method_source` says, as far as it was read. A tension without a word here is
    held to the 1 % of ISO 2307; another condition has to be equal, and an atmosphere carries its own ends.
    """

    __getstate__ = state_of
    __setstate__ = restore

    def __hash__(self) -> int:
        # Results are grouped by it: equal ones have one code, and few differ in anything else.
        return hash((self.code, self.kind))

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
