"""The one contract of every identifier: the constructor parses or raises, ``str`` is canonical."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NoReturn, Self
from urllib.parse import quote

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text

LONGEST: Final = 2000
"""No identifier, link or element string of ours is longer."""
_make: Final = object.__new__


class Identifier:
    """An identifier that was checked when it was made.

    Args:
        text: How it is written, or an identifier of the same type. By position only.

    Raises:
        InvalidValueError: It is not one; the sentence names the wrong character or the expected digit.
        WrongKindError: Not text.
    """

    __slots__ = ("_text",)
    _text: str

    def __new__(cls, text: Self | str, /) -> Self:
        """Parse: see the class."""
        if text.__class__ is cls:
            return text
        if text.__class__ is not str:
            text = written(cls, text)
        self = _make(cls)
        _set_text(self, cls._parse(text))
        return self

    @classmethod
    def _of_canonical(cls, text: str) -> Self:
        """One whose canonical form was read in another way than the constructor reads."""
        self = _make(cls)
        _set_text(self, text)
        return self

    @classmethod
    def _parse(cls, text: str) -> str:
        """The canonical form.

        Raises:
            InvalidValueError: It is not one.
        """
        raise NotImplementedError  # pragma: no cover  # each kind has its own

    @classmethod
    def is_valid(cls, text: object, /) -> bool:
        """Whether the constructor would take it."""
        try:
            cls(text)  # type: ignore[arg-type]  # asking is what this is for
        except (InvalidValueError, WrongKindError):
            return False
        return True

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other: object) -> bool:
        if other.__class__ is self.__class__:
            return self._text == other._text
        return NotImplemented

    def __lt__(self, other: Self) -> bool:
        if other.__class__ is self.__class__:
            return self._text < other._text
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed: {name} was not set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed: {name} was not deleted")

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self._text,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


# The slot's own setter: what __setattr__ refuses to everybody else.
_set_text: Final[Callable[[Identifier, str], None]] = vars(Identifier)["_text"].__set__


def written(kind: type[Identifier] | str, value: object) -> str:
    """The text itself, also of a subclass of ``str``, whose own methods then play no part.

    Args:
        kind: What is made of it.
        value: What was given.

    Raises:
        WrongKindError: Not text.
    """
    if isinstance(value, str):
        return str.__str__(value)
    name = kind if isinstance(kind, str) else kind.__name__
    raise WrongKindError(
        Text(f"{name} takes a text, got {shown(value)}", f"{name} menerima teks, bukan {shown(value)}")
    )


def invalid(name: str, got: str, why: Text) -> InvalidValueError:
    """The error: what was tried, what was got, why not."""
    return InvalidValueError(
        Text("{got} is not {name}: {why}", "{got} bukan {name}: {why}").filled(got=shown(got), name=name, why=why)
    )


_NOT_DIGIT: Final = re.compile(r"[^0-9]").search
_NOT_82: Final = re.compile(r"""[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]""").search
CHARACTERS_82: Final = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
"""GS1's character set 82, the invariant characters of ISO/IEC 646 (GS1 General Specifications 7.11)."""


def digits(name: str, text: str, lengths: tuple[int, ...]) -> str:
    """The text if it is ASCII digits, as many as one of the lengths.

    Raises:
        InvalidValueError: Another character, named with its place, or another length.
    """
    if len(text) in lengths and text.isdecimal() and text.isascii():
        return text
    wrong = _NOT_DIGIT(text[:LONGEST])
    if wrong is not None:
        place = wrong.start() + 1
        raise invalid(
            name,
            text,
            Text(
                f"digits 0-9 only, character {place} is {wrong[0]!a}",
                f"hanya angka 0-9, karakter ke-{place} adalah {wrong[0]!a}",
            ),
        )
    wanted = ", ".join(map(str, lengths))
    raise invalid(
        name, text, Text(f"it has {wanted} digits, got {len(text)}", f"harus {wanted} angka, ada {len(text)}")
    )


def characters(name: str, text: str, longest: int, shortest: int = 1) -> str:
    """The text if it is of GS1's character set 82 and no longer than it may be.

    Raises:
        InvalidValueError: Another character, named with its place, or another length.
    """
    if not shortest <= len(text) <= longest:
        raise invalid(
            name,
            text,
            Text(
                f"it has {shortest} to {longest} characters, got {len(text)}",
                f"harus {shortest} sampai {longest} karakter, ada {len(text)}",
            ),
        )
    wrong = _NOT_82(text)
    if wrong is not None:
        place = wrong.start() + 1
        raise invalid(
            name,
            text,
            Text(
                f"character {place} is {wrong[0]!a}, which is not in GS1's character set 82",
                f"karakter ke-{place} adalah {wrong[0]!a}, tidak ada dalam set karakter 82 GS1",
            ),
        )
    return text


def misfit(name: str, text: str, places: Sequence[str], form: Text) -> InvalidValueError:
    """The error: a character at a place where it may not stand, or another length.

    Args:
        name: What it should be.
        text: How it is written.
        places: The characters that may stand at each place.
        form: How it is written right.
    """
    place = next(
        (place for place, (sign, allowed) in enumerate(zip(text, places, strict=False), 1) if sign not in allowed), 0
    )
    why = (
        Text(f"character {place} is {text[place - 1]!a}", f"karakter ke-{place} adalah {text[place - 1]!a}")
        if place
        else Text(f"it has {len(text)} characters", f"panjangnya {len(text)} karakter")
    )
    return invalid(name, text, Text(f"{why.en}; {form.en}", f"{why.id}; {form.id}"))


def escaped(serial: str) -> str:
    """A serial as it stands in an EPC URN: percent signs before what may not stand there (EPC Tag Data Standard, 6.3)."""
    return quote(serial, safe="!'()*+,:;=_-.")


def check_digit(payload: str) -> str:
    """GS1's check digit: weights 3, 1, 3, 1 … from the right, up to the next ten (General Specifications 7.9.1).

    Args:
        payload: The digits before the check digit.

    Raises:
        InvalidValueError: Something other than the digits 0 to 9, or nothing.

    Example:
        >>> check_digit("37610425002123456")
        '9'
    """
    if not (isinstance(payload, str) and payload.isascii() and payload.isdigit()):
        raise InvalidValueError(
            Text(
                f"a check digit is worked out from the digits 0-9, as text; got {shown(payload)}",
                f"angka pemeriksa dihitung dari angka 0-9, sebagai teks; diterima {shown(payload)}",
            )
        )
    values = payload.encode()
    odd, even = sum(values[-1::-2]), sum(values[-2::-2])
    count = len(values)
    return str(-(odd * 3 + even - 48 * (3 * ((count + 1) // 2) + count // 2)) % 10)


def checked(name: str, text: str) -> str:
    """The digits if the last one is their check digit.

    Raises:
        InvalidValueError: Another check digit is expected.
    """
    expected = check_digit(text[:-1])
    if text[-1] != expected:
        raise invalid(
            name,
            text,
            Text(
                f"the check digit after {text[:-1]} is {expected}, got {text[-1]}",
                f"angka pemeriksa setelah {text[:-1]} adalah {expected}, tertulis {text[-1]}",
            ),
        )
    return text


def prefixed(name: str, company_prefix_length: int) -> int:
    """A length that a company prefix may have: 6 to 12 digits; it is always asked, never guessed.

    Raises:
        InvalidValueError: Another length.
        WrongKindError: Not a whole number.
    """
    if type(company_prefix_length) is not int:
        raise WrongKindError(
            Text(
                f"company_prefix_length is a whole number, got {shown(company_prefix_length)}",
                f"company_prefix_length adalah bilangan bulat, bukan {shown(company_prefix_length)}",
            )
        )
    if not 6 <= company_prefix_length <= 12:
        raise InvalidValueError(
            Text(
                f"a GS1 company prefix has 6 to 12 digits, got {company_prefix_length} for {name}",
                f"prefiks perusahaan GS1 terdiri atas 6 sampai 12 angka, tertulis {company_prefix_length} untuk {name}",
            )
        )
    return company_prefix_length
