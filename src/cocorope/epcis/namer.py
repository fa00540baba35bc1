"""How a plain identifier of ours becomes a URI abroad, and comes home again."""

from typing import Final
from urllib.parse import quote, unquote

import attrs

from cocorope.epcis.kinds import is_uri
from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text

_SAFE: Final = "-._~"


def _base(_instance: "Namer", _attribute: "attrs.Attribute[str]", value: str) -> None:
    if not (is_uri(value) and value[-1:] in {"/", ":", "#"}):
        raise InvalidValueError(
            Text(
                f"a Namer's base is an absolute URI that ends in / : or #, got {shown(value)}: "
                "write https://example.com/id/",
                f"base sebuah Namer adalah URI lengkap yang berakhir dengan / : atau #, yang diberikan {shown(value)}: "
                "tulis https://example.com/id/",
            )
        )


def _keys(_instance: "Namer", _attribute: "attrs.Attribute[FrozenMap[str, str]]", value: FrozenMap[str, str]) -> None:
    bad = [uri for uri in value.values() if not is_uri(uri)]
    if bad:
        raise InvalidValueError(
            Text(
                f"the key of an identifier is an absolute URI, got {shown(bad[0])}",
                f"kunci sebuah pengenal adalah URI lengkap, yang diberikan {shown(bad[0])}",
            )
        )
    if len(set(value.values())) < len(value):
        raise InvalidValueError(
            Text(
                "two identifiers have one key: abroad they would be one thing",
                "dua pengenal memakai satu kunci: di luar keduanya akan menjadi satu barang",
            )
        )


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

    def uri(self, identifier: str) -> str:
        """The URI of an identifier."""
        if identifier in self.keys:
            return self.keys[identifier]
        if is_uri(identifier) and not identifier.startswith(self.base):
            return identifier
        return self.base + quote(identifier, safe=_SAFE)

    def local(self, uri: str) -> str:
        """The identifier of a URI that this namer made; any other URI is its own identifier."""
        for identifier, key in self.keys.items():
            if key == uri:
                return identifier
        return unquote(uri.removeprefix(self.base)) if uri.startswith(self.base) else uri
