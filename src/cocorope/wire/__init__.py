"""How does a value of ours become plain data, and how is it read back without a silent change?

Below findings. A strict converter factory, faults by path in both languages, canonical bytes. Each floor
registers its own classes in its ``codec.py``; :mod:`cocorope.document` joins them all.
"""

from cocorope.wire.faults import RefusedError, closest, faults_of, one_of, step, unknown_key, wrong_kind
from cocorope.wire.plain import DEEPEST, canonical_bytes, check_depth, digest, parse
from cocorope.wire.records import each, inside, record, tagged_union
from cocorope.wire.strict import converter, structure

__all__ = [
    "DEEPEST",
    "RefusedError",
    "canonical_bytes",
    "check_depth",
    "closest",
    "converter",
    "digest",
    "each",
    "faults_of",
    "inside",
    "one_of",
    "parse",
    "record",
    "step",
    "structure",
    "tagged_union",
    "unknown_key",
    "wrong_kind",
]
