"""Proof that a record was not changed: canonical bytes, a hash chain, a Merkle root with inclusion proofs."""

from functools import cache

from cattrs import Converter

from cocorope import wire
from cocorope.trace.events import Event


@cache
def _converter() -> Converter:
    from cocorope.trace.codec import configure  # noqa: PLC0415  # the codec knows the ledger, which knows this

    made = wire.converter()
    configure(made)
    return made


def canonical_bytes(event: Event) -> bytes:
    """An event as bytes that are the same for equal events."""
    return wire.canonical_bytes(_converter().unstructure(event, Event))
