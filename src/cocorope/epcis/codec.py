"""What of this floor may stand in an envelope of ours.

An EPCIS document has its own form, which :func:`~cocorope.epcis.write` gives, and needs no envelope. A
:class:`~cocorope.epcis.Namer` is kept beside a ledger, so that the next export names things alike.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from cocorope.epcis.namer import Namer
from cocorope.trace import codec as trace_codec

if TYPE_CHECKING:
    from cattrs import Converter

TYPES: Final[Mapping[str, type]] = {"Namer": Namer}
"""The names of this floor's types in the envelope of a document."""


def configure(converter: "Converter") -> None:
    """Teaches a converter the floor below; a namer needs no hook of its own."""
    trace_codec.configure(converter)
