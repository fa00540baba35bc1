"""GS1's identification keys and the lot number, each a type of its own.

Forms: GS1 General Specifications, section 3; check digits: section 7.9.1.
"""

from typing import Self, final

from cocorope.identifiers.base import Identifier, characters, checked, digits, escaped, invalid, prefixed, written
from cocorope.text import Text


class _Digits(Identifier):
    """A key of digits only, the last of which is the check digit."""

    __slots__ = ()

    @property
    def check_digit(self) -> str:
        """The last digit."""
        return self._text[-1]


@final
class Gtin(_Digits):
    """A Global Trade Item Number of 8, 12, 13 or 14 digits; canonical with 14, so all of one item are equal.

    Example:
        >>> str(Gtin("9520123456788"))
        '09520123456788'
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return checked("a GTIN", digits("a GTIN", text, (8, 12, 13, 14))).zfill(14)

    @property
    def indicator(self) -> str:
        """The first digit of the fourteen: the packing level, 9 for a variable measure."""
        return self._text[0]


@final
class Sscc(_Digits):
    """A Serial Shipping Container Code: 18 digits, one for each logistic unit.

    Example:
        >>> Sscc("040123450000003338").urn(company_prefix_length=7)
        'urn:epc:id:sscc:4012345.0000000333'
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return checked("an SSCC", digits("an SSCC", text, (18,)))

    @property
    def extension_digit(self) -> str:
        """The first digit, which the company sets as it likes."""
        return self._text[0]

    def urn(self, *, company_prefix_length: int) -> str:
        """The EPC URN: the extension digit moves behind the company prefix (EPC Tag Data Standard, SSCC).

        Raises:
            InvalidValueError: Not 6 to 12.
        """
        cut = 1 + prefixed("an SSCC", company_prefix_length)
        return f"urn:epc:id:sscc:{self._text[1:cut]}.{self._text[0]}{self._text[cut:-1]}"


@final
class Gln(_Digits):
    """A Global Location Number, of a place or a party: 13 digits."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return checked("a GLN", digits("a GLN", text, (13,)))

    def urn(self, *, company_prefix_length: int, party: bool = False, extension: str = "0") -> str:
        """The EPC URN of the place (``sgln``, with its extension) or of the party (``pgln``).

        Args:
            company_prefix_length: How many digits are the company's.
            party: Whether the party is meant, which has no extension.
            extension: The component within the place (AI 254), as it reads; ``0`` is none.

        Raises:
            InvalidValueError: Not 6 to 12; an extension of other characters, or of a party.
            WrongKindError: The extension is not text.
        """
        cut = prefixed("a GLN", company_prefix_length)
        characters("a GLN extension", written("a GLN extension", extension), 20)
        pair = f"{self._text[:cut]}.{self._text[cut:-1]}"
        if not party:
            return f"urn:epc:id:sgln:{pair}.{escaped(extension)}"
        if extension != "0":
            raise invalid("a party's GLN extension", extension, Text("a party has none", "pihak tidak memilikinya"))
        return f"urn:epc:id:pgln:{pair}"


@final
class Gsin(_Digits):
    """A Global Shipment Identification Number: 17 digits."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return checked("a GSIN", digits("a GSIN", text, (17,)))


@final
class Grai(Identifier):
    """A Global Returnable Asset Identifier: 13 digits, the last one checked, and up to 16 characters of serial.

    Element strings (AI 8003) put a zero before it. Since a company prefix may begin with a zero too, that one is not
    taken here but by :meth:`lenient`.

    Example:
        >>> Grai("0614141123452400") == Grai.lenient("00614141123452400", leading_zero=True)
        True
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _with_serial("a GRAI", text, 16)

    @classmethod
    def lenient(cls, text: str, /, *, leading_zero: bool = False) -> Self:
        """Read a GRAI with a named leniency, and nothing beyond it.

        Args:
            text: How it is written.
            leading_zero: The text is a value of AI 8003: the zero in front of the 13 digits is not the company's.

        Raises:
            InvalidValueError: Still none.
            WrongKindError: Not text.
        """
        plain = written(cls, text)
        if leading_zero and not plain.startswith("0"):
            why = Text("a value of (8003) begins with a zero", "nilai (8003) diawali nol")
            raise invalid("a GRAI", plain, why)
        return cls(plain[1:] if leading_zero else plain)

    @property
    def serial(self) -> str:
        """The serial, or empty."""
        return self._text[13:]


@final
class Gdti(Identifier):
    """A Global Document Type Identifier: 13 digits, the last one checked, and up to 17 characters of serial."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _with_serial("a GDTI", text, 17)

    @property
    def serial(self) -> str:
        """The serial, or empty."""
        return self._text[13:]


@final
class Giai(Identifier):
    """A Global Individual Asset Identifier: a company prefix and a reference, 30 characters at most, unchecked."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _behind_prefix("a GIAI", text)


@final
class Ginc(Identifier):
    """A Global Identification Number for Consignment: a company prefix and a reference, 30 characters at most."""

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _behind_prefix("a GINC", text)


@final
class LotNumber(Identifier):
    """A batch or lot number (AI 10): 1 to 20 characters of GS1's character set 82.

    Example:
        >>> LotNumber.is_valid("SRG-2025/07"), LotNumber.is_valid("lot 7")
        (True, False)
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return characters("a lot number", text, 20)


def _with_serial(name: str, text: str, longest: int) -> str:
    checked(name, digits(name, text[:13], (13,)))
    if text[13:]:
        characters(f"{name} serial", text[13:], longest)
    return text


def _behind_prefix(name: str, text: str) -> str:
    characters(name, text, 30, 7)
    head = text[:6]
    if not head.isdecimal():
        place = next(place for place, sign in enumerate(head, 1) if not sign.isdecimal())
        raise invalid(
            name,
            text,
            Text(
                f"it begins with a company prefix of 6 to 12 digits, character {place} is {head[place - 1]!a}",
                f"diawali prefiks perusahaan 6 sampai 12 angka, karakter ke-{place} adalah {head[place - 1]!a}",
            ),
        )
    return text
