"""The code of a place of trade, UN/LOCODE, and the names that papers give the ports we know."""

import re
from typing import Final, final

import attrs

from cocorope.identifiers.base import Identifier, misfit, written
from cocorope.provenance import Source
from cocorope.text import Text

_FORM: Final = re.compile(r"[A-Z]{2}[A-Z2-9]{3}").fullmatch
_LOOSE: Final = re.compile(r"[A-Z]{2} [A-Z2-9]{3}").fullmatch

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLACES: Final = (_LETTERS, _LETTERS, *(_LETTERS + "23456789",) * 3)
_FORM_SENTENCE: Final = Text(
    "it is two capital letters of the country and three capital letters or digits 2-9, as in IDSRG",
    "terdiri atas dua huruf besar negara dan tiga huruf besar atau angka 2-9, seperti IDSRG",
)

LIST: Final = Source("UN/LOCODE", clause="as a derived package lists it", confidence="high")
"""The code list, not read directly."""
CUSTOMS: Final = Source("Indonesian customs port code list, in a public repository", confidence="medium")
"""Codes that Indonesian export declarations use and UN/LOCODE may not list."""


@final
class UnLocode(Identifier):
    """Two letters of the country and three of the place (letters, or digits 2 to 9), UN/ECE Recommendation 16.

    The form is checked; whether the place is on the list is not, since the list is not ours to carry.

    Example:
        >>> UnLocode("ID SRG"), UnLocode("IDSRG").country
        (UnLocode('IDSRG'), 'ID')
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        if _FORM(text):
            return text
        if _LOOSE(text):
            return text.replace(" ", "")
        raise misfit("a UN/LOCODE", text, _PLACES, _FORM_SENTENCE)

    @property
    def country(self) -> str:
        """The country, ISO 3166-1 alpha-2."""
        return self._text[:2]

    @property
    def place(self) -> str:
        """The three letters of the place."""
        return self._text[2:]


@attrs.frozen
class Port:
    """A port or place by code, with the names that papers give it."""

    code: str
    """Its code in the list named by ``source``."""
    names: tuple[str, ...]
    """Its names, the list's own first."""
    source: Source = LIST
    """Which list has the code."""


PORTS: Final[tuple[Port, ...]] = (
    Port("IDSRG", ("Semarang",)),
    Port("IDTES", ("Tanjung Emas",), CUSTOMS),
    Port("IDTPP", ("Tanjung Priok",), CUSTOMS),
    Port("IDTPE", ("Tanjung Perak",), CUSTOMS),
    Port("IDJKT", ("Jakarta", "Jakarta, Java")),
    Port("IDSUB", ("Surabaya",)),
    Port("IDSOC", ("Solo", "Adi Sumarmo"), CUSTOMS),
    Port("IDSKT", ("Surakarta",), CUSTOMS),
    Port("BEANR", ("Antwerpen", "Antwerp")),
    Port("NLRTM", ("Rotterdam",)),
    Port("DEHAM", ("Hamburg",)),
    Port("FRLEH", ("Le Havre",)),
    Port("GBFXT", ("Felixstowe",)),
    Port("AUSYD", ("Sydney",)),
    Port("AUMEL", ("Melbourne",)),
    Port("NZAKL", ("Auckland",)),
    Port("USLAX", ("Los Angeles",)),
)
"""The ports this trade was seen to use; a port that is not here is unknown to us, not wrong."""

SAME_PORT: Final[tuple[frozenset[str], ...]] = (
    frozenset({"IDSRG", "IDTES"}),
    frozenset({"IDJKT", "IDTPP"}),
    frozenset({"IDSUB", "IDTPE"}),
)
"""Codes of the city and of its seaport, which papers use for one another."""


def port_of(name: str) -> UnLocode | None:
    """The code of a port by one of its names, in any case; ``None`` where we do not know it.

    Raises:
        WrongKindError: Not text.
    """
    wanted = " ".join(written("port_of", name).split()).casefold()
    return next((UnLocode(p.code) for p in PORTS if wanted in map(str.casefold, p.names)), None)


def same_port(one: UnLocode, other: UnLocode) -> bool:
    """Whether two codes are one port: equal, or the city and its seaport."""
    return one == other or any({str(one), str(other)} <= codes for codes in SAME_PORT)
