"""The code of a rule: what it looks like, and the prefix of each floor."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Protocol

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Text

PREFIXES: Final = {
    "UNT": Text("quantities as written", "besaran sebagaimana ditulis"),
    "IDN": Text("identifiers", "nomor pengenal"),
    "SPC": Text("specification", "spesifikasi"),
    "QC": Text("inspection and lot decision", "pemeriksaan dan keputusan lot"),
    "TRC": Text("traceability", "ketertelusuran"),
    "EPC": Text("EPCIS", "EPCIS"),
    "SHP": Text("shipment", "pengiriman"),
}
"""The prefixes of our own rule codes, and what each is about. A house rule of yours takes another prefix."""

_CODE: Final = re.compile(r"[A-Z]{2,6}[0-9]{3}")


class Coded(Protocol):
    """Anything with the code of a rule: a :class:`~cocorope.findings.Rule`."""

    @property
    def code(self) -> str:
        """Prefix and three digits."""
        ...


def checked_code(code: object) -> str:
    """The code, if it is one: two to six capital letters and three digits.

    Raises:
        InvalidValueError: It is not.

    Example:
        >>> checked_code("SHP031")
        'SHP031'
    """
    if isinstance(code, str) and _CODE.fullmatch(code):
        return code
    raise InvalidValueError(
        Text(
            f"A rule code is two to six capital letters and three digits, like SPC014; got {shown(code)}.",
            f"Kode aturan terdiri atas dua sampai enam huruf kapital dan tiga angka, seperti SPC014; "
            f"yang diberikan {shown(code)}.",
        )
    )


def code_of(rule: Coded | str) -> str:
    """The code of a rule given as itself or as its code.

    Raises:
        InvalidValueError: It is neither.
    """
    return checked_code(rule if isinstance(rule, str) else getattr(rule, "code", rule))


def codes_of(rules: Iterable[Coded | str]) -> tuple[str, ...]:
    """The codes of rules, each once, in order.

    Raises:
        InvalidValueError: Something among them is neither a rule nor a code; or a text came in place of
            a list of codes.
    """
    if isinstance(rules, str):
        raise InvalidValueError(
            Text(
                f"A list of rules or codes is wanted; got the text {shown(rules)}. Write ({shown(rules)},).",
                f"Yang diminta daftar aturan atau kode; yang diberikan teks {shown(rules)}. Tulis ({shown(rules)},).",
            )
        )
    told = tuple([rule if isinstance(rule, str) else getattr(rule, "code", rule) for rule in rules])
    try:
        return _in_order(told)
    except TypeError:  # something that cannot even be looked up is no code
        return _sorted(told)


@lru_cache(maxsize=256)  # the reports of one kind ask the same rules
def _in_order(codes: tuple[object, ...]) -> tuple[str, ...]:
    return _sorted(codes)


def _sorted(codes: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(sorted({checked_code(code) for code in codes}))
