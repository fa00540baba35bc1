"""Sampling plans and switching states as plain data and back."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cattrs import Converter, override

from cocorope import wire
from cocorope.findings import codec as findings_codec
from cocorope.qc.sampling.plans import AnyPlan, ChainPlan, MultistagePlan, SinglePlan, Stage, TableEntry
from cocorope.qc.sampling.switching import LotResult, StopRule, Switching
from cocorope.qc.sampling.variables.plans import VariablesEntry, VariablesPlan

TYPES: Final[Mapping[str, type]] = MappingProxyType(
    {
        "SinglePlan": SinglePlan,
        "MultistagePlan": MultistagePlan,
        "ChainPlan": ChainPlan,
        "VariablesPlan": VariablesPlan,
        "Switching": Switching,
        "LotResult": LotResult,
    }
)
"""The names under which these values may stand alone in an envelope."""


def configure(converter: Converter) -> None:
    """Teach a converter the plans and states of sampling; to do it twice changes nothing."""
    findings_codec.configure(converter)
    for cls in (
        Stage,
        TableEntry,
        SinglePlan,
        MultistagePlan,
        ChainPlan,
        StopRule,
        VariablesEntry,
        Switching,
    ):
        wire.record(converter, cls)
    wire.record(converter, VariablesPlan, _k=override(rename="k"), _m=override(rename="m"))
    wire.tagged_union(converter, AnyPlan, {"single": SinglePlan, "several": MultistagePlan})
    wire.record(converter, LotResult)
