"""The number of a freight container, ISO 6346."""

import re
from typing import Final, final

from cocorope.identifiers.base import Identifier, invalid, misfit
from cocorope.text import Text

_FORM: Final = re.compile(r"[A-Z]{3}[UJZ][0-9]{7}").fullmatch
_LOOSE: Final = re.compile(r"([A-Z]{3}[UJZ])[ -]?([0-9]{6})[ -]?([0-9])").fullmatch
_VALUES: Final = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True)),
}
"""The letters' numbers run from 10 to 38 and leave out the multiples of eleven."""


@final
class ContainerNumber(Identifier):
    """Three letters of the owner, the category U, J or Z, six digits and a check digit (ISO 6346).

    A remainder of ten is written 0: such numbers exist and are valid. One space or hyphen between the parts
    is taken. Letters whose numbers differ by eleven (A and K, B and L …) are not told apart by the check digit.

    Example:
        >>> str(ContainerNumber("CSQU 305438 3"))
        'CSQU3054383'
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        loose = None if _FORM(text) else _LOOSE(text)
        bare = text if loose is None else "".join(loose.groups())
        if loose is None and not _FORM(text):
            raise misfit("a container number", text, _PLACES, _FORM_SENTENCE)
        expected = remainder(bare[:10])
        if int(bare[10]) != expected:
            raise invalid(
                "a container number",
                text,
                Text(
                    f"the check digit after {bare[:10]} is {expected}, got {bare[10]}",
                    f"angka pemeriksa setelah {bare[:10]} adalah {expected}, tertulis {bare[10]}",
                ),
            )
        return bare

    @property
    def owner(self) -> str:
        """The owner's three letters."""
        return self._text[:3]

    @property
    def category(self) -> str:
        """U for a freight container, J for detachable equipment, Z for a trailer or chassis."""
        return self._text[3]

    @property
    def serial(self) -> str:
        """The six digits."""
        return self._text[4:10]

    @property
    def check_digit(self) -> str:
        """The last digit."""
        return self._text[10]


_PLACES: Final = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ",) * 3 + ("UJZ",) + ("0123456789",) * 7
_FORM_SENTENCE: Final = Text(
    "it is four capital letters, the fourth U, J or Z, and seven digits, as in CSQU3054383",
    "terdiri atas empat huruf besar, yang keempat U, J, atau Z, lalu tujuh angka, seperti CSQU3054383",
)


def remainder(head: str) -> int:
    """The check digit of four letters and six digits (ISO 6346, Annex A): ten becomes zero.

    Example:
        >>> remainder("CSQU305438")
        3
    """
    return sum(_VALUES[sign] << place for place, sign in enumerate(head)) % 11 % 10
