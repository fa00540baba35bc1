"""GS1 Digital Link and EPC URNs, both ways.

GS1 Digital Link Standard: URI Syntax 1.6; EPC Tag Data Standard for the URNs. From URN to link needs nothing;
from link to URN the length of the company prefix is always asked, never guessed.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple, Self, final
from urllib.parse import quote

from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.identifiers.base import LONGEST, check_digit, escaped, invalid, prefixed, written
from cocorope.identifiers.elements import Carrier, checked_values, table, told
from cocorope.identifiers.keys import Gln, Gtin, Sscc
from cocorope.text import Text

DOMAIN: Final = "https://id.gs1.org"
"""The domain of the canonical form."""
KEYS: Final[FrozenMap[str, tuple[tuple[str, ...], ...]]] = FrozenMap(
    {
        "01": (("22", "10", "21"), ("235",)),
        "8006": (("22", "10", "21"),),
        "414": (("254",), ("7040",)),
        "417": (("7040",),),
        "8004": (("7040",),),
        "8010": (("8011",),),
        "8017": (("8019",),),
        "8018": (("8019",),),
        "415": (("8020",),),
        "00": (), "253": (), "255": (), "401": (), "402": (), "8003": (), "8013": (),
    }
)  # fmt: skip
"""The keys a link may stand on, each with its qualifiers in their order."""
_LINK: Final = re.compile(
    r"(https|http|HTTPS|HTTP)://([A-Za-z0-9.\-]+(?::[0-9]+)?)(/[^?#]*)(?:\?([^#]*))?(?:#.*)?"
).fullmatch
_NOT_ASCII: Final = re.compile(r"[^\x21-\x7e]").search
_SLASH: Final = re.compile(r"\A([^?#]*)/(?=[?#]|\Z)").sub
"""The slash that ends the path, before query and fragment."""
_NAME: Final = "a GS1 Digital Link"


@final
class DigitalLink(Carrier):
    """A web address that carries GS1 identifiers; ``str`` and equality are by its canonical form.

    Args:
        text: The address. Numeric application identifiers only; what is no identifier in the query is ignored.

    Raises:
        InvalidValueError: No such link, with the reason.

    Example:
        >>> link = DigitalLink("https://id.gs1.org/01/09520123456788/10/ABC1?17=290331")
        >>> dict(link.values)
        {'01': '09520123456788', '10': 'ABC1', '17': '290331'}
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _canonical(_read(text, short_gtin=False))

    @classmethod
    def lenient(
        cls,
        text: str,
        /,
        *,
        short_gtin: bool = False,
        trailing_slash: bool = False,
        part_of_label: bool = False,
    ) -> Self:
        """Read a link with named leniencies, and nothing beyond them.

        Args:
            text: The address.
            short_gtin: Take a GTIN of 8, 12 or 13 digits.
            trailing_slash: Take one slash at the end of the path.
            part_of_label: Take a link whose label holds, in another symbol, what must stand beside its identifiers.

        Raises:
            InvalidValueError: Still no link.
            WrongKindError: Not text.
        """
        plain = written(cls, text)
        bare = _SLASH(r"\1", plain) if trailing_slash else plain
        return cls._of_canonical(_canonical(_read(bare, short_gtin=short_gtin, part_of_label=part_of_label)))

    @classmethod
    def again(cls, text: str) -> Self:
        """The one whose ``str`` a text is, also where it is only one symbol of a label."""
        return cls.lenient(text, part_of_label=True)

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Self:
        """From values by application identifier, one of them a key.

        Raises:
            InvalidValueError: No key, or a wrong value.
            WrongKindError: No mapping of text to text.
        """
        plain = told(cls, values)
        return cls(_canonical(checked_values(plain.items(), _NAME, str(plain), part_of_label=True)))

    @classmethod
    def from_urn(cls, urn: str, /) -> Self:
        """From an EPC URN of an SSCC, GTIN with lot or serial, GLN, party, GRAI, GIAI, GDTI, GSIN or GINC.

        Raises:
            InvalidValueError: Another URN.
            WrongKindError: Not text.

        Example:
            >>> str(DigitalLink.from_urn("urn:epc:id:sscc:4012345.0000000333"))
            'https://id.gs1.org/00/040123450000003338'
        """
        return cls.of(_from_urn(written("DigitalLink.from_urn", urn)))

    @property
    def values(self) -> FrozenMap[str, str]:
        """The values by application identifier: key, qualifiers, then the others."""
        return _read(self._text, short_gtin=False, part_of_label=True)

    def canonical(self) -> str:
        """At GS1's own domain, GTIN of 14 digits, numeric identifiers, the query in their order."""
        return self._text

    def to_urn(self, *, company_prefix_length: int) -> str:
        """The EPC URN of the key with its finest qualifier: a serial before a lot; a URN holds no other value.

        Raises:
            InvalidValueError: A key that has no URN, or one that lacks its serial.
            WrongKindError: The length is not a whole number.
        """
        return _to_urn(self.values, prefixed(_NAME, company_prefix_length), self._text)


def _read(text: str, *, short_gtin: bool, part_of_label: bool = False) -> FrozenMap[str, str]:
    match = _LINK(text) if len(text) <= LONGEST and text.isascii() else None
    if match is None:
        raise _no_link(text)
    pairs = _path(match[3], text, short_gtin=short_gtin)
    on_path = {ai for ai, _ in pairs}
    rows = [set(row) for row in KEYS[pairs[0][0]] if on_path <= {pairs[0][0], *row}]
    for ai, value in _query(match[4] or "", text):
        if ai in on_path or any(ai in row for row in rows):
            raise invalid(_NAME, text, Text(f"({ai}) belongs on the path, once", f"({ai}) harus di jalur, satu kali"))
        pairs.append((ai, value))
    return checked_values(pairs, _NAME, text, part_of_label=part_of_label)


def _no_link(text: str) -> InvalidValueError:
    form = Text(
        f"it is https://domain/key/value in ASCII, at most {LONGEST} characters",
        f"bentuknya https://domain/kunci/nilai dalam ASCII, paling banyak {LONGEST} karakter",
    )
    wrong = _NOT_ASCII(text[:LONGEST])
    if wrong is None:
        return invalid(_NAME, text, form)
    place = wrong.start() + 1
    return invalid(
        _NAME,
        text,
        Text(f"character {place} is {wrong[0]!a}; {form.en}", f"karakter ke-{place} adalah {wrong[0]!a}; {form.id}"),
    )


def _path(path: str, text: str, *, short_gtin: bool) -> list[tuple[str, str]]:
    parts = [_decoded(part, text, plus="+") for part in path.split("/")[1:]]
    at = next((place for place in range(len(parts) - 2, -1, -1) if parts[place] in KEYS and _even(parts, place)), None)
    if at is None or "" in parts[at:]:
        raise invalid(
            _NAME, text, Text("no key with its value ends the path", "jalurnya tidak berakhir dengan kunci dan nilai")
        )
    pairs = list(zip(parts[at::2], parts[at + 1 :: 2], strict=True))
    key, value = pairs[0]
    if key == "01" and short_gtin:
        pairs[0] = (key, str(Gtin(value)))
    names = [ai for ai, _ in pairs[1:]]
    if names and not any(names == [ai for ai in row if ai in names] for row in KEYS[key]):
        raise invalid(
            _NAME,
            text,
            Text(
                f"the qualifiers {', '.join(names)} do not follow ({key}) in this order",
                f"kualifikasi {', '.join(names)} tidak boleh mengikuti ({key}) dalam urutan ini",
            ),
        )
    return pairs


def _even(parts: list[str], place: int) -> bool:
    return (len(parts) - place) % 2 == 0


def _query(query: str, text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for item in re.split(r"[&;]", query):
        name, _, value = item.partition("=")
        if name.isdecimal():
            if name not in table() or not value or name in dict(found):
                raise invalid(
                    _NAME,
                    text,
                    Text(
                        f"{name} in the query is no identifier with one value",
                        f"{name} dalam kueri bukan pengenal bernilai tunggal",
                    ),
                )
            found.append((name, _decoded(value, text, plus=" ")))
    return found


_PERCENT: Final = re.compile(r"%([0-9A-Fa-f]{2})|%")


def _decoded(part: str, text: str, *, plus: str) -> str:
    def sign(match: re.Match[str]) -> str:
        code = int(match[1] or "0", 16)
        if not 0 < code < 128:
            raise invalid(
                _NAME,
                text,
                Text("a percent sign stands before two digits of ASCII", "tanda persen diikuti dua angka ASCII"),
            )
        return chr(code)

    return _PERCENT.sub(sign, part.replace("+", plus))


def _canonical(values: FrozenMap[str, str]) -> str:
    key = next((ai for ai in values if ai in KEYS), None)
    if key is None:
        raise invalid(_NAME, ", ".join(values), Text("no key among the values", "tidak ada kunci di antara nilai"))
    row = next((row for row in KEYS[key] if any(ai in values for ai in row)), ())
    path = [key, *(ai for ai in row if ai in values)]
    stem = "".join(f"/{ai}/{quote(values[ai], safe='')}" for ai in path)
    query = "&".join(f"{ai}={quote(values[ai], safe='')}" for ai in sorted(values) if ai not in path)
    return f"{DOMAIN}{stem}{'?' + query if query else ''}"


# EPC URNs: where the company prefix is cut, and what stands where.

_URN: Final = re.compile(r"urn:epc:((?:id|class|idpat):[a-z]+):([0-9]{6,12})\.(.*)").fullmatch
_SERIAL: Final = re.compile(r"(?:[A-Za-z0-9!'()*+,:;=_.\-]|%[0-9A-Fa-f]{2})+").fullmatch
"""What stands behind the point: the other characters of set 82 stand escaped (EPC Tag Data Standard, 6.3)."""
_SERIALS: Final = {"8003": ("grai", 1), "253": ("gdti", 0)}
_ASSETS: Final = {"id:giai": "8004", "id:ginc": "401"}
"""The schemes of a company prefix and a reference of any characters, without a check digit."""


class _Form(NamedTuple):
    """How a URN with a check digit left out is written."""

    ai: str
    size: int
    """How many digits prefix and reference have together."""
    moved: bool = False
    """Whether the first digit of the key stands behind the company prefix."""
    zeros: str = ""
    """What the value has before the key."""
    behind: str | None = None
    """The identifier of what stands behind the second point; empty: it belongs to the key itself; none: nothing."""


_ANY: Final = "*"
_FORMS: Final = {
    "id:sscc": _Form("00", 17, moved=True),
    "id:sgtin": _Form("01", 13, moved=True, behind="21"),
    "class:lgtin": _Form("01", 13, moved=True, behind="10"),
    "idpat:sgtin": _Form("01", 13, moved=True, behind=_ANY),
    "id:sgln": _Form("414", 12, behind="254"),
    "id:pgln": _Form("417", 12),
    "id:gsin": _Form("402", 16),
    "id:grai": _Form("8003", 12, zeros="0", behind=""),
    "id:gdti": _Form("253", 12, behind=""),
}


def _from_urn(urn: str) -> dict[str, str]:
    match = _URN(urn) if len(urn) <= LONGEST else None
    if match is None:
        raise invalid("an EPC URN", urn, _NO_URN)
    scheme, prefix, rest = match.groups()
    if scheme in _ASSETS:
        return {_ASSETS[scheme]: prefix + _serial_of(rest, urn)}
    form = _FORMS.get(scheme)
    if form is None:
        raise invalid("an EPC URN", urn, _NO_URN)
    reference, point, tail = rest.partition(".")
    digits = _numeric(prefix + reference, form.size, urn)
    if form.moved:
        digits = reference[0] + prefix + reference[1:]
    if (form.behind is None) == bool(point) or (form.behind == _ANY and tail != _ANY):
        raise invalid("an EPC URN", urn, _BEHIND)
    key = form.zeros + digits + check_digit(digits)
    if form.behind is None or form.behind == _ANY:
        return {form.ai: key}
    serial = _serial_of(tail, urn)
    if form.behind == "":
        return {form.ai: key + serial}
    return {form.ai: key} if (form.behind, serial) == ("254", "0") else {form.ai: key, form.behind: serial}


_NO_URN: Final = Text(
    "it is urn:epc:id: and a scheme, a company prefix of 6 to 12 digits, a point and a reference",
    "bentuknya urn:epc:id: dan skema, prefiks perusahaan 6 sampai 12 angka, titik, lalu acuan",
)
_BEHIND: Final = Text(
    "behind a second point stands the serial, lot or extension of the keys that have one (0 for no extension, a star for"
    " a pattern), and nothing behind the others",
    "di belakang titik kedua ada nomor seri, lot, atau ekstensi kunci yang memilikinya (0 bila tanpa ekstensi, bintang"
    " untuk pola), dan tidak ada apa pun pada yang lain",
)


def _numeric(text: str, size: int, urn: str) -> str:
    if len(text) != size or not (text.isascii() and text.isdecimal()):
        raise invalid(
            "an EPC URN",
            urn,
            Text(
                f"company prefix and reference have {size} digits together, got {shown(text)}",
                f"prefiks perusahaan dan acuan bersama-sama {size} angka, tertulis {shown(text)}",
            ),
        )
    return text


def _serial_of(text: str, urn: str) -> str:
    if _SERIAL(text) is None:
        raise invalid(
            "an EPC URN",
            urn,
            Text(
                'what stands last is not empty, and " % & / < > ? stand in it as %22 %25 %26 %2F %3C %3E %3F',
                'bagian terakhir tidak kosong, dan " % & / < > ? di dalamnya ditulis %22 %25 %26 %2F %3C %3E %3F',
            ),
        )
    return _decoded(text, urn, plus="+")


def _to_urn(values: FrozenMap[str, str], cut: int, text: str) -> str:
    key = next(iter(values))
    value = values[key]
    if key == "00":
        return Sscc(value).urn(company_prefix_length=cut)
    if key == "01":
        return _gtin_urn(values, cut)
    if key in ("414", "417"):
        return Gln(value).urn(company_prefix_length=cut, party=key == "417", extension=values.get("254", "0"))
    if key in _SERIALS:
        scheme, skip = _SERIALS[key]
        digits, serial = value[skip : skip + 13], value[skip + 13 :]
        if serial:
            return f"urn:epc:id:{scheme}:{digits[:cut]}.{digits[cut:-1]}.{escaped(serial)}"
    if key == "402":
        return f"urn:epc:id:gsin:{value[:cut]}.{value[cut:-1]}"
    if key in ("8004", "401") and value[:cut].isdecimal() and value[cut:]:
        return f"urn:epc:id:{'giai' if key == '8004' else 'ginc'}:{value[:cut]}.{escaped(value[cut:])}"
    raise invalid(
        "a key with an EPC URN", text, Text("it has none, or lacks its serial", "tidak punya, atau tanpa nomor seri")
    )


def _gtin_urn(values: FrozenMap[str, str], cut: int) -> str:
    gtin = values["01"]
    item = f"{gtin[1 : cut + 1]}.{gtin[0]}{gtin[cut + 1 : -1]}"
    if "21" in values:
        return f"urn:epc:id:sgtin:{item}.{escaped(values['21'])}"
    if "10" in values:
        return f"urn:epc:class:lgtin:{item}.{escaped(values['10'])}"
    return f"urn:epc:idpat:sgtin:{item}.*"
