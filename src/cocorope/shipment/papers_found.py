"""The papers of what was found of the goods: weight note and quality certificate, as frozen values."""

from datetime import date
from typing import ClassVar, Final

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.shipment._fields import (
    SealedContainer,
    a_day,
    goods_mass,
    in_order,
    named,
    sealed_containers,
    texts,
)
from cocorope.shipment.papers import Paper
from cocorope.spec.fields import restore, state_of
from cocorope.units import Mass, MoistureContent


@attrs.frozen(kw_only=True)
class WeightNote(Paper):
    """A weight note or a surveyor's certificate."""

    document: ClassVar[str] = "WN"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    net: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Net mass found."""
    gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass found."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers with their seals."""
    moisture: MoistureContent | None = attrs.field(default=None, converter=optional(units.moisture_content))
    """Moisture content found when it was weighed, on the wet basis; ``None``: not stated."""

    __getstate__ = state_of
    __setstate__ = restore


@attrs.frozen(kw_only=True)
class QualityCertificate(Paper):
    """A certificate of analysis or quality.

    Raises:
        InvalidValueError: Issued before the test.
    """

    document: ClassVar[str] = "QC"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """The day it was issued."""
    tested: date | None = attrs.field(default=None, validator=a_day)
    """The day of the test."""
    lots: tuple[str, ...] = attrs.field(converter=texts)
    """The lots it speaks of."""
    specification: str = attrs.field(validator=named)
    """The specification tested against."""
    revision: int
    """Its revision."""

    def __attrs_post_init__(self) -> None:
        in_order("QualityCertificate", ("tested", self.tested), ("dated", self.dated))


FOUND_PAPERS: Final = (WeightNote, QualityCertificate)
"""The papers of this module."""
