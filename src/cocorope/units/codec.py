"""Quantities in a document: as the text that reads back, digits included."""

from typing import TYPE_CHECKING, Final

from cocorope.errors import WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.units.kinds import KINDS
from cocorope.units.scale import Scale

if TYPE_CHECKING:
    from cattrs import Converter

TYPES: Final[FrozenMap[str, type[Scale[str]]]] = KINDS
"""The names under which a quantity may stand alone in an envelope."""


def configure(converter: "Converter") -> None:
    """Teach a converter to read and write every kind as text; to do it twice changes nothing."""
    for kind in KINDS.values():
        converter.register_structure_hook(kind, _from_text)
        converter.register_unstructure_hook(kind, str)


def _from_text(data: object, kind: type[Scale[str]]) -> Scale[str]:
    if not isinstance(data, str):
        unit = kind.units()[0]
        raise WrongKindError(
            Text(
                f'a {kind.__name__} in a document is a text such as "12.5 {unit}", got {shown(data)}',
                f'{kind.__name__} dalam dokumen adalah teks seperti "12.5 {unit}", bukan {shown(data)}',
            )
        )
    return kind(data)
