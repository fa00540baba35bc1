"""The document that carries events: what it says of itself, its master data, its events.

:func:`read` gives all faults at once with their paths; :func:`write` gives what the 2.0.1 schema accepts
with formats asserted. Reading then writing loses nothing but key order and the spelling of numbers.
"""

from typing import Final

STANDARD_CONTEXT: Final = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
"""The JSON-LD context that GS1 publishes for EPCIS 2.0."""

_CONTEXT_DEPTH: Final = 64
