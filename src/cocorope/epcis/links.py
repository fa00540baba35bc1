"""One spelling for every GS1 identifier, so that two records of one event hash alike.

EPC URNs, class URNs, pattern URNs and Digital Links all become the same canonical Digital Link with the
finest level only (CBV 2.0, 8.9.2). What is not recognised stays as it came.
"""

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, unquote

from cocorope.frozen import FrozenMap
from cocorope.identifiers import check_digit

DOMAIN: Final = "https://id.gs1.org/"
"""The domain of canonical Digital Links."""

# As the hash rules have it: these stay as they are in a link, whatever stands outside is escaped.
_UNESCAPED: Final = "-._~';="

_URN: Final = re.compile(r"urn:epc:(id|class|idpat):([a-z]+):([0-9]{6,12})\.(.*)")
_VALUE: Final = (
    r"(?:%(?:2[125-9A-Fa-f]|3[0-9A-Fa-f]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa])|[!'()*+,\-.0-9:;=A-Za-z_])"
)
_SERIAL: Final = re.compile(_VALUE + r"{1,28}")
_SHORT_NAMES: Final = FrozenMap(
    {
        "gtin": "01", "itip": "8006", "cpid": "8010", "gln": "414", "party": "417", "gsrnp": "8017", "gsrn": "8018",
        "gcn": "255", "sscc": "00", "gdti": "253", "ginc": "401", "gsin": "402", "grai": "8003", "giai": "8004",
        "cpv": "22", "lot": "10", "ser": "21",
    }
)  # fmt: skip
_KEYS: Final = FrozenMap(
    {
        "00": r"[0-9]{18}", "01": r"[0-9]{8}|[0-9]{12,14}", "253": r"[0-9]{13}.{0,17}", "255": r"[0-9]{13,25}",
        "401": r".{1,30}", "402": r"[0-9]{17}", "414": r"[0-9]{13}", "417": r"[0-9]{13}", "8003": r"[0-9]{14}.{0,16}",
        "8004": r".{1,30}", "8006": r"[0-9]{18}", "8010": r".{1,30}", "8017": r"[0-9]{18}", "8018": r"[0-9]{18}",
    }
)  # fmt: skip
# A key somewhere: most addresses have none, and are left alone after one look.
_KEY_STEP: Final = re.compile(f"/(?:{'|'.join([*_KEYS, *_SHORT_NAMES])})/")
_QUALIFIERS: Final = FrozenMap(
    {"01": ("22", "10", "21", "235"), "8006": ("22", "10", "21"), "414": ("254",), "8010": ("8011",)}
)
_FINEST: Final = ("21", "235", "10", "254", "8011")


def canonical_link(text: str) -> str:
    """The canonical link of a GS1 identifier, or the text itself where it is none.

    Example:
        >>> canonical_link("urn:epc:id:sscc:4012345.0000000333")
        'https://id.gs1.org/00/040123450000003338'
        >>> canonical_link("https://example.com/shop/01/9520123456788/10/ABC/21/7?17=290331")
        'https://id.gs1.org/01/09520123456788/21/7'
    """
    if text.startswith("urn:epc:"):
        return _from_urn(text)
    if text.startswith(("https://", "http://")):
        return _from_link(text)
    return text


def _escaped(value: str) -> str:
    """A value as it stands in a canonical link, whatever was or was not escaped before."""
    return quote(unquote(value), safe=_UNESCAPED) if not value.isalnum() or not value.isascii() else value


def _from_urn(text: str) -> str:
    match = _URN.fullmatch(text)
    build = _SCHEMES.get((match[1], match[2])) if match else None
    path = build(match[3], match[4]) if match and build else None
    return DOMAIN + path if path else text


def _keyed(prefix: str, rest: str, total: int) -> tuple[str, str] | None:
    """Company prefix and reference as one run of digits, and what follows the next dot."""
    reference, dot, tail = rest.partition(".")
    if len(prefix) + len(reference) != total or not (reference == "" or (reference.isascii() and reference.isdigit())):
        return None
    return prefix + reference, tail if dot else ""


def _gtin(prefix: str, rest: str) -> tuple[str, str] | None:
    keyed = _keyed(prefix, rest, 13)
    if keyed is None:
        return None
    digits, tail = keyed
    payload = digits[len(prefix)] + prefix + digits[len(prefix) + 1 :]
    return payload + check_digit(payload), tail


def _serial(tail: str, longest: int = 20) -> bool:
    return 0 < len(unquote(tail)) <= longest and _SERIAL.fullmatch(tail) is not None


def _trade_item(qualifier: str, longest: int) -> Callable[[str, str], str | None]:
    def build(prefix: str, rest: str) -> str | None:
        gtin = _gtin(prefix, rest)
        if gtin is None or not _serial(gtin[1], longest):
            return None
        return f"01/{gtin[0]}/{qualifier}/{_escaped(gtin[1])}"

    return build


def _trade_item_pattern(prefix: str, rest: str) -> str | None:
    gtin = _gtin(prefix, rest)
    return f"01/{gtin[0]}" if gtin and gtin[1] == "*" else None


def _sscc(prefix: str, rest: str) -> str | None:
    if _keyed(prefix, rest, 17) is None or "." in rest:
        return None
    payload = rest[0] + prefix + rest[1:]
    return f"00/{payload}{check_digit(payload)}"


def _place(prefix: str, rest: str) -> str | None:
    keyed = _keyed(prefix, rest, 12)
    if keyed is None or not _serial(keyed[1]):
        return None
    location = f"414/{keyed[0]}{check_digit(keyed[0])}"
    return location if keyed[1] == "0" else f"{location}/254/{_escaped(keyed[1])}"


def _party(prefix: str, rest: str) -> str | None:
    keyed = _keyed(prefix, rest, 12)
    return f"417/{keyed[0]}{check_digit(keyed[0])}" if keyed and not keyed[1] else None


def _numbered(key: str, lead: str = "", longest: int = 17) -> Callable[[str, str], str | None]:
    def build(prefix: str, rest: str) -> str | None:
        keyed = _keyed(prefix, rest, 12)
        if keyed is None or not _serial(keyed[1], longest):
            return None
        base = lead + keyed[0]
        return f"{key}/{base}{check_digit(base)}{_escaped(keyed[1])}"

    return build


def _numbered_pattern(key: str, lead: str = "") -> Callable[[str, str], str | None]:
    def build(prefix: str, rest: str) -> str | None:
        keyed = _keyed(prefix, rest, 12)
        return f"{key}/{lead}{keyed[0]}{check_digit(lead + keyed[0])}" if keyed and keyed[1] == "*" else None

    return build


def _checked(key: str, total: int) -> Callable[[str, str], str | None]:
    def build(prefix: str, rest: str) -> str | None:
        keyed = _keyed(prefix, rest, total)
        return f"{key}/{keyed[0]}{check_digit(keyed[0])}" if keyed and "." not in rest else None

    return build


def _free(key: str) -> Callable[[str, str], str | None]:
    def build(prefix: str, rest: str) -> str | None:
        return f"{key}/{prefix}{_escaped(rest)}" if _serial(rest, 30 - len(prefix)) else None

    return build


def _component(prefix: str, rest: str) -> str | None:
    reference, _, serial = rest.rpartition(".")
    if not _serial(reference, 30 - len(prefix)):
        return None
    part = f"8010/{prefix}{_escaped(reference)}"
    if serial == "*":
        return part
    return f"{part}/8011/{serial}" if serial.isascii() and serial.isdigit() and len(serial) <= 12 else None


def _piece(prefix: str, rest: str) -> str | None:
    gtin = _gtin(prefix, rest)
    match = re.fullmatch(r"([0-9]{2})\.([0-9]{2})\.(.+)", gtin[1]) if gtin else None
    if gtin is None or match is None:
        return None
    part = f"8006/{gtin[0]}{match[1]}{match[2]}"
    if match[3] == "*":
        return part
    return f"{part}/21/{_escaped(match[3])}" if _serial(match[3]) else None


_SCHEMES: Final[FrozenMap[tuple[str, str], Callable[[str, str], str | None]]] = FrozenMap(
    {
        ("id", "sgtin"): _trade_item("21", 20),
        ("class", "lgtin"): _trade_item("10", 20),
        ("id", "upui"): _trade_item("235", 28),
        ("idpat", "sgtin"): _trade_item_pattern,
        ("idpat", "upui"): _trade_item_pattern,
        ("id", "sscc"): _sscc,
        ("id", "sgln"): _place,
        ("id", "pgln"): _party,
        ("id", "grai"): _numbered("8003", "0", 16),
        ("idpat", "grai"): _numbered_pattern("8003", "0"),
        ("id", "gdti"): _numbered("253"),
        ("idpat", "gdti"): _numbered_pattern("253"),
        ("id", "sgcn"): _numbered("255", longest=12),
        ("idpat", "sgcn"): _numbered_pattern("255"),
        ("id", "gsrn"): _checked("8018", 17),
        ("id", "gsrnp"): _checked("8017", 17),
        ("id", "gsin"): _checked("402", 16),
        ("id", "giai"): _free("8004"),
        ("id", "ginc"): _free("401"),
        ("id", "cpi"): _component,
        ("idpat", "cpi"): _component,
        ("id", "itip"): _piece,
        ("idpat", "itip"): _piece,
    }
)


def _from_link(text: str) -> str:
    if _KEY_STEP.search(text) is None:
        return text
    steps = text.split("#", 1)[0].split("?", 1)[0].rstrip("/").split("/")
    for at in range(len(steps) - 2, 2, -1):
        key = _SHORT_NAMES.get(steps[at], steps[at])
        if key in _KEYS:
            return _built(key, steps[at + 1 :]) or text
    return text


def _built(key: str, steps: list[str]) -> str | None:
    value, *rest = steps
    names = [_SHORT_NAMES.get(name, name) for name in rest[::2]]
    if len(rest) % 2 or not set(names) <= set(_QUALIFIERS.get(key, ())) or not re.fullmatch(_KEYS[key], unquote(value)):
        return None
    qualifiers = dict(zip(names, rest[1::2], strict=True))
    root = f"{DOMAIN}{key}/{value.zfill(14) if key == '01' else _escaped(value)}"
    for finest in _FINEST:
        if finest in qualifiers:
            return f"{root}/{finest}/{_escaped(qualifiers[finest])}"
    return root
