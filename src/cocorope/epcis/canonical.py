"""Canonical spelling of names, values and times for the event hash (CBV 2.0, 8.9).

Numbers are rewritten only where they are numbers: a text that looks like one stays as it is.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

import attrs

from cocorope import wire
from cocorope.epcis.exactjson import EpcisError, fault
from cocorope.epcis.links import canonical_link
from cocorope.errors import shown
from cocorope.frozen import FrozenMap

STANDARD_PREFIXES: Final = FrozenMap(
    {
        "epcis": "https://ref.gs1.org/epcis/",
        "cbv": "https://ref.gs1.org/cbv/",
        "cbvmda": "urn:epcglobal:cbv:mda:",
        "gs1": "https://gs1.org/voc/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dcterms": "http://purl.org/dc/terms/",
    }
)
"""The prefixes that the standard context declares; a document may declare them otherwise."""

NO_WORDS: Final[Mapping[str, str]] = {}
"""The vocabulary of a member that has none."""

_WIDEST: Final = 60
_ADDRESS: Final = ("https://", "http://")
_TOO_DEEP: Final = (
    f"nested deeper than {wire.DEEPEST} levels, which no event is",
    f"bersarang lebih dari {wire.DEEPEST} tingkat; peristiwa tidak pernah sedalam itu",
)
_SCHEMES: Final = frozenset({"http", "https", "urn", "tag", "did", "ni", "geo", "data", "mailto", "tel", "info"})
_VALUE_PREFIXES: Final = frozenset({"cbv", "gs1", "epcis"})
_COMMENTS: Final = frozenset({"#text", "rdfs:comment", "comment"})
_LEGACY: Final = FrozenMap({"bizstep": "BizStep-", "disp": "Disp-", "btt": "BTT-", "sdt": "SDT-", "er": "ER-"})
_LEGACY_URN: Final = re.compile(r"urn:epcglobal:cbv:(bizstep|disp|btt|sdt|er):(.+)")
_TIME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_PLAIN_FLOAT: Final = re.compile(r"(-?[1-9][0-9]*)(\.[0-9]+)")
_MILLISECONDS: Final = 3


@attrs.frozen
class Names:
    """The namespaces in force for one event; they belong to it alone and leak nowhere."""

    declared: Mapping[str, str]
    """Prefix to namespace: what the contexts declare over the standard's own. Never changed once made."""

    @classmethod
    def of(cls, *contexts: object) -> "Names":
        """The namespaces that contexts declare, a later one over an earlier one."""
        declared: dict[str, str] = {}
        for context in contexts:
            for entry in context if isinstance(context, list | tuple) else (context,):
                if isinstance(entry, Mapping):
                    declared.update(_declared(entry))
        return cls(declared)

    def key(self, name: str) -> str:
        """A member's name with its namespace in braces.

        Raises:
            EpcisError: Nobody declared its prefix; guessing would give a wrong hash.
        """
        prefix, colon, local = name.partition(":")
        if not colon:
            return name
        namespace = self.declared.get(prefix) or STANDARD_PREFIXES.get(prefix)
        if namespace is not None and not local.startswith("//"):
            return f"{{{namespace}}}{local}"
        if prefix in _SCHEMES:
            return self._braced(name)
        raise EpcisError(
            (
                fault(
                    (None, name),
                    "prefix",
                    f"nobody declared the prefix {shown(prefix)}: pass the document's context, or declare it there",
                    f"awalan {shown(prefix)} tidak dideklarasikan: berikan context dokumen, atau deklarasikan di sana",
                ),
            )
        )

    def _braced(self, name: str) -> str:
        """A whole URI split where the document's own prefixes would split it."""
        fits = [namespace for namespace in self.declared.values() if name.startswith(namespace)]
        split = len(max(fits, key=len)) if fits else max(name.rfind("/"), name.rfind("#"), name.rfind(":")) + 1
        return f"{{{name[:split]}}}{name[split:]}"

    def value(self, value: object, words: Mapping[str, str] = NO_WORDS) -> str:
        """A scalar in its canonical spelling.

        Args:
            value: A text, number or flag.
            words: The vocabulary of the member in which it stands.

        Raises:
            EpcisError: It is no scalar.
        """
        if isinstance(value, str):
            text = value.strip()
            if text in words:
                return words[text]
            return canonical_link(text) if text.startswith(_ADDRESS) else self._text(text)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float | Decimal):
            return _number(value)
        got = shown(value)
        raise EpcisError(
            (fault(None, "kind", f"expected a single value, got {got}", f"diharapkan satu nilai, didapat {got}"),)
        )

    def _text(self, text: str) -> str:
        prefix, colon, local = text.partition(":")
        if not colon:
            return text
        if prefix in self.declared and not local.startswith("//"):
            text = self.declared[prefix] + local
        elif prefix in _VALUE_PREFIXES:
            text = STANDARD_PREFIXES[prefix] + local
        elif prefix == "urn":
            legacy = _LEGACY_URN.fullmatch(text)
            if legacy is not None:
                return f"{STANDARD_PREFIXES['cbv']}{_LEGACY[legacy[1]]}{legacy[2]}"
        return canonical_link(text)

    def extension(self, name: str, value: object, depth: int = 0) -> list[str]:
        """The texts of an extension member: one, or one for each item of a list.

        Raises:
            EpcisError: A prefix that nobody declared, what is no JSON, or nesting that is absurd.
        """
        return [] if name in _COMMENTS else self._told(self.key(name), value, depth)

    def _told(self, key: str, value: object, depth: int) -> list[str]:
        if depth > wire.DEEPEST:
            raise EpcisError((fault(None, "too_deep", *_TOO_DEEP),))
        if isinstance(value, list | tuple):
            return [text for item in value for text in self._told(key, item, depth + 1)]
        if isinstance(value, Mapping):
            own = self._told(key, value["#text"], depth + 1)[0] if value.get("#text") is not None else key
            members = [text for name, member in value.items() for text in self.extension(name, member, depth + 1)]
            return [own + "".join(sorted(members))]
        if value is None:
            return []
        told = self.value(value)
        return [f"{key}={told}" if told else key]


def _declared(context: Mapping[str, object]) -> dict[str, str]:
    """What one context object declares: plain text, or ``@id`` in a term definition."""
    terms = {name: term.get("@id") if isinstance(term, Mapping) else term for name, term in context.items()}
    return {
        name: term for name, term in terms.items() if isinstance(term, str) and ":" in term and not name.startswith("@")
    }


def utc(value: object, name: str) -> str:
    """A time in UTC with three decimals, the fourth rounded half up and carried.

    Example:
        >>> utc("2025-07-30T23:59:59.9995+07:00", "eventTime")
        '2025-07-30T17:00:00.000Z'

    Raises:
        EpcisError: It is no time with an offset, or no calendar holds it in UTC.
    """
    match = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is not None:
        try:
            whole, fraction, offset = match.groups(default="")
            moment = datetime.fromisoformat(whole + ("+00:00" if offset == "Z" else offset)).astimezone(UTC)
            if len(fraction) > _MILLISECONDS:
                moment += timedelta(milliseconds=int(fraction[:3]) + (fraction[3] >= "5"))
                return f"{moment.isoformat(timespec='milliseconds')[:-6]}Z"
            return f"{moment.isoformat()[:19]}.{fraction.ljust(_MILLISECONDS, '0')}Z"
        except (ValueError, OverflowError):
            pass
    raise EpcisError(
        (
            fault(
                (None, name),
                "time",
                f"expected a time with its offset, got {shown(value)}",
                f"diharapkan waktu dengan selisih zona, didapat {shown(value)}",
            ),
        )
    )


def _number(value: float | Decimal) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float) and (plain := _PLAIN_FLOAT.fullmatch(repr(value))):
        return plain[1] if plain[2] == ".0" else plain[0]
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not exact.is_finite() or abs(exact.adjusted()) > _WIDEST:
        raise EpcisError(
            (fault(None, "number", "not a number that can be written out", "bukan bilangan yang dapat ditulis"),)
        )
    return str(int(exact)) if exact == exact.to_integral_value() else f"{exact.normalize():f}"
