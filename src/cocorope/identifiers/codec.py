"""Identifiers in a document: as their canonical text."""

from typing import TYPE_CHECKING, Final

from cocorope.frozen import FrozenMap
from cocorope.identifiers.base import Identifier
from cocorope.identifiers.containers import ContainerNumber
from cocorope.identifiers.elements import Carrier, ElementString
from cocorope.identifiers.keys import Gdti, Giai, Ginc, Gln, Grai, Gsin, Gtin, LotNumber, Sscc
from cocorope.identifiers.links import DigitalLink
from cocorope.identifiers.places import UnLocode

if TYPE_CHECKING:
    from cattrs import Converter

_KINDS: Final[tuple[type[Identifier], ...]] = (
    Gtin, Sscc, Gln, Grai, Giai, Gdti, Gsin, Ginc, LotNumber, ContainerNumber, UnLocode, DigitalLink, ElementString,
)  # fmt: skip
TYPES: Final[FrozenMap[str, type[Identifier]]] = FrozenMap({kind.__name__: kind for kind in _KINDS})
"""The names under which an identifier may stand alone in an envelope."""


def configure(converter: "Converter") -> None:
    """Teach a converter to read and write every identifier as text; to do it twice changes nothing."""
    for kind in _KINDS:
        converter.register_structure_hook(kind, _from_text)
        converter.register_unstructure_hook(kind, str)


def _from_text(data: str, kind: type[Identifier]) -> Identifier:
    # One symbol of a label is read back as it was kept; it was checked when it was made.
    return kind.again(data) if issubclass(kind, Carrier) else kind(data)
