"""How a plain identifier of ours becomes a URI abroad, and comes home again."""

from typing import Final
from urllib.parse import quote, unquote

import attrs

from cocorope.epcis.kinds import is_uri
from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text

NAMESPACE: Final = "https://cocorope.example/epcis/1/"
"""The namespace of our extension members; the number is the version of what stands in them."""
PREFIX: Final = "cocorope"
"""The prefix that our documents declare for :data:`NAMESPACE`."""
OWN: Final = f"{PREFIX}:event"
"""The member that holds our event whole, as its document form."""
SHIPMENT: Final = f"{NAMESPACE}shipment"
"""The type under which a shipment's own identifier stands among the papers; it is no paper."""

_SAFE: Final = "-._~"
_LONGEST_BASE: Final = 1000
"""So that the longest identifier, every character of it escaped, still makes a URI."""


def _base(_instance: "Namer", _attribute: "attrs.Attribute[str]", value: str) -> None:
    if not (isinstance(value, str) and is_uri(value) and value[-1] in "/:#" and len(value) <= _LONGEST_BASE):
        raise InvalidValueError(
            Text(
                f"a Namer's base is an absolute URI that ends in / : or # and has at most {_LONGEST_BASE} characters, "
                f"got {shown(value)}: write https://example.com/id/",
                f"base sebuah Namer adalah URI lengkap yang berakhir dengan / : atau #, paling panjang {_LONGEST_BASE} "
                f"karakter, yang diberikan {shown(value)}: "
                "tulis https://example.com/id/",
            )
        )


def _keys(instance: "Namer", _attribute: "attrs.Attribute[FrozenMap[str, str]]", value: FrozenMap[str, str]) -> None:
    bad = [uri for uri in value.values() if not (isinstance(uri, str) and is_uri(uri))]
    if bad:
        raise InvalidValueError(
            Text(
                f"the key of an identifier is an absolute URI, got {shown(bad[0])}",
                f"kunci sebuah pengenal adalah URI lengkap, yang diberikan {shown(bad[0])}",
            )
        )
    if len(set(value.values())) < len(value) or any(_taken(instance, name, uri) for name, uri in value.items()):
        raise InvalidValueError(
            Text(
                "two identifiers have one key: abroad they would be one thing",
                "dua pengenal memakai satu kunci: di luar keduanya akan menjadi satu barang",
            )
        )


def _taken(namer: "Namer", name: str, uri: str) -> bool:
    """Whether a key is what another identifier would be called without one."""
    rest = unquote(uri.removeprefix(namer.base))
    return uri.startswith(namer.base) and rest != name and rest not in namer.keys and namer.uri(rest) == uri


def _reversed(namer: "Namer") -> FrozenMap[str, str]:
    return FrozenMap({uri: identifier for identifier, uri in namer.keys.items()})


@attrs.frozen
class Namer:
    """Names things for the world: GS1 keys where you have them, your own URIs elsewhere.

    An identifier that is a URI already stays as it is.

    Example:
        >>> namer = Namer("https://example.com/id/", keys={"bale-7": "https://id.gs1.org/00/040123450000003338"})
        >>> namer.uri("coil 42"), namer.uri("bale-7")
        ('https://example.com/id/coil%2042', 'https://id.gs1.org/00/040123450000003338')
        >>> namer.local("https://example.com/id/coil%2042")
        'coil 42'

    Raises:
        InvalidValueError: The base is no absolute URI ending in ``/``, ``:`` or ``#``; a key is no URI; two
            identifiers have the same key.
    """

    base: str = attrs.field(validator=_base)
    """The beginning of every URI that this namer makes."""
    keys: FrozenMap[str, str] = attrs.field(
        default=FrozenMap[str, str](), converter=FrozenMap[str, str], validator=_keys, kw_only=True
    )
    """GS1 keys or other URIs of single identifiers."""
    _home: FrozenMap[str, str] = attrs.field(
        init=False, default=attrs.Factory(_reversed, takes_self=True), eq=False, repr=False
    )

    def uri(self, identifier: str) -> str:
        """The URI of an identifier."""
        if identifier in self.keys:
            return self.keys[identifier]
        if is_uri(identifier) and not identifier.startswith(self.base):
            return identifier
        return self.base + quote(identifier, safe=_SAFE)

    def local(self, uri: str) -> str:
        """The identifier of a URI that this namer made; any other URI is its own identifier."""
        if uri in self._home:
            return self._home[uri]
        return unquote(uri.removeprefix(self.base)) if uri.startswith(self.base) else uri
