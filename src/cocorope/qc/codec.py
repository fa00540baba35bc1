"""Lots, measurements, plans and decisions as plain data and back.

The value of a measurement travels as text, read in the kind of its characteristic; where the kind is not known from
beside it, a value travels as an object of one key, its kind: ``{"Force": "0.02 kN"}``.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Self

import attrs
from cattrs import Converter

from cocorope import wire
from cocorope.qc.counts import Counts, Examined, Interval
from cocorope.qc.decision import Concession, LotDecision
from cocorope.qc.defects import Defect, DefectCatalogue
from cocorope.qc.inspection import InspectionPlan
from cocorope.qc.lot import Lot
from cocorope.qc.measurement import Measurement, Uncertainty
from cocorope.qc.sampling import codec as sampling_codec
from cocorope.qc.terms import InspectionTerms
from cocorope.qc.weighing import Weighing
from cocorope.spec import Characteristic, Conditions
from cocorope.spec import codec as spec_codec
from cocorope.text import Text
from cocorope.units import KINDS, Length, Quantity, Scale

TYPES: Final[Mapping[str, type]] = {
    "Lot": Lot,
    "Measurement": Measurement,
    "Uncertainty": Uncertainty,
    "Weighing": Weighing,
    "Counts": Counts,
    "Examined": Examined,
    "Interval": Interval,
    "Defect": Defect,
    "DefectCatalogue": DefectCatalogue,
    "InspectionTerms": InspectionTerms,
    "InspectionPlan": InspectionPlan,
    "LotDecision": LotDecision,
    "Concession": Concession,
    **sampling_codec.TYPES,
}
"""The names of this floor's types in the envelope of a document."""

_TAGGED: Final = Text(
    'a value under the name of its kind, such as {"Force": "0.02 kN"}',
    'nilai di bawah nama jenisnya, misalnya {"Force": "0.02 kN"}',
)


@attrs.frozen(kw_only=True)
class _MeasurementForm:
    """A measurement as it is written."""

    characteristic: Characteristic
    value: str
    specimen: str
    unit: str | None = None
    conditions: Conditions = attrs.Factory(Conditions)
    method: str | None = None
    indicative: bool = False
    uncertainty: Uncertainty | None = None
    parts: tuple[Quantity[str], Quantity[str]] | None = None
    outside_marks: bool = False
    retest_of: str | None = None
    cut: Length | None = None
    at: datetime | None = None

    @classmethod
    def of(cls, one: Measurement) -> Self:
        fields = {field.name: getattr(one, field.name) for field in attrs.fields(Measurement) if field.init}
        return cls(**{**fields, "value": str(one.value)})

    def measurement(self) -> Measurement:
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Measurement) if field.init}
        return Measurement(fields.pop("characteristic"), fields.pop("value"), **fields)


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    spec_codec.configure(converter)
    sampling_codec.configure(converter)
    for kind in (Scale[str], Quantity[str]):
        _tagged(converter, kind)
    converter.register_structure_hook(
        Measurement, lambda value, _: converter.structure(value, _MeasurementForm).measurement()
    )
    converter.register_unstructure_hook(
        Measurement, lambda one: converter.unstructure(_MeasurementForm.of(one), _MeasurementForm)
    )


def _tagged(converter: Converter, kind: object) -> None:
    """A value whose kind is not known from beside it, and the same or nothing."""
    optional = kind | None  # type: ignore[operator]  # a generic alias joins with None
    converter.register_structure_hook_func(lambda one: one == kind, _from_tagged)
    converter.register_unstructure_hook_func(lambda one: one == kind, _to_tagged)
    converter.register_structure_hook_func(
        lambda one: one == optional, lambda value, one: None if value is None else _from_tagged(value, one)
    )
    converter.register_unstructure_hook_func(
        lambda one: one == optional, lambda value: None if value is None else _to_tagged(value)
    )


def _from_tagged(value: object, _: object) -> Scale[str]:
    if not isinstance(value, dict) or len(value) != 1:
        raise wire.wrong_kind(_TAGGED, value)
    name, text = next(iter(value.items()))
    if name not in KINDS:
        raise wire.one_of(KINDS, name, "unknown_type")
    if not isinstance(text, str):
        raise wire.wrong_kind(_TAGGED, value)
    return KINDS[name](text)


def _to_tagged(value: Scale[str]) -> dict[str, str]:
    return {type(value).__name__: str(value)}
