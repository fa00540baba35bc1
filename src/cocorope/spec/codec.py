"""Specifications as plain data and back.

A limit is written with its kind and its step, so nothing is guessed from digits when it is read. A characteristic
of ours is written by its code; one of the user's is written whole.
"""

from collections.abc import Mapping
from functools import partial
from operator import itemgetter
from typing import Final, Self

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError
from cattrs.gen import override

from cocorope import wire
from cocorope.errors import CocoropeError
from cocorope.findings import codec as findings_codec
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.characteristics import CHARACTERISTICS
from cocorope.spec.conditions import CONDITION_NAMES, Conditions
from cocorope.spec.construction import Construction
from cocorope.spec.judged import (
    COMPOSITE,
    EACH,
    EVERY_UNIT,
    MEAN,
    RATIO_OF_TOTALS,
    STATISTICS,
    TOTAL,
    JudgedStatistic,
)
from cocorope.spec.limit import Limit, Rounding
from cocorope.spec.packing import Count, NumberRange, Packing, count, number_range
from cocorope.spec.product import PRODUCTS, Article, Fibre, Knotted, Product, Rope, Woven, Yarn
from cocorope.spec.quantities import AnyScale, Kind, kind_named, readings
from cocorope.spec.requirement import NO_CONDITIONS, Requirement, Retest
from cocorope.spec.revision import Change
from cocorope.spec.specification import Grade, Specification
from cocorope.spec.visual import Aql, ClassRule, EveryItem, NoneInSample, VisualQuality, ZeroAcceptance, portion
from cocorope.text import Text
from cocorope.units import KINDS, Area, Length, Ratio

TYPES: Final[Mapping[str, type]] = {
    "Specification": Specification,
    "Requirement": Requirement,
    "Characteristic": Characteristic,
    "Limit": Limit,
    "Conditions": Conditions,
    "Construction": Construction,
    "Packing": Packing,
    "VisualQuality": VisualQuality,
    "Grade": Grade,
    "Change": Change,
    **{kind.__name__: kind for kind in PRODUCTS},
}
"""The names of this floor's types in the envelope of a document."""

_CLASS_RULES: Final = {rule.code: rule for rule in (Aql, NoneInSample, EveryItem, ZeroAcceptance)}
_STATISTICS: Final = {statistic.code: statistic for statistic in STATISTICS}
_MADE_OF: Final = {kind.__name__: kind for kind in (Rope, Yarn, Fibre)}
_STRANDS: Final = {kind.__name__: kind for kind in (Rope, Yarn)}
_MAKINGS: Final = {"woven": Woven, "knotted": Knotted}
_QUANTITY: Final = Text('a quantity as text, such as "8 mm"', 'besaran sebagai teks, misalnya "8 mm"')
_SIMPLE: Final = {one.code: one for one in (EACH, MEAN, RATIO_OF_TOTALS, TOTAL, COMPOSITE, EVERY_UNIT)}
_NOT_STATED: Final = dict.fromkeys(CONDITION_NAMES)
_LIMIT_PARTS: Final = itemgetter("kind", "lower", "upper", "nominal", "step", "rounding")
_REQUIREMENT_PARTS: Final = itemgetter("characteristic", "limit", "judged", "conditions", "retest", "source")
# Plain dictionaries: a frozen map is asked by a method of Python's, and a document asks hundreds of times.
_KINDS: Final = {name: kind_named(name) for name in KINDS}
_BY_CODE: Final = dict(CHARACTERISTICS)
_COUNT: Final = Text('a count, such as 2800 or "2500-2800"', 'jumlah, misalnya 2800 atau "2500-2800"')
_NUMBERS: Final = Text('a range of numbers, such as "1-40"', 'rentang nomor, misalnya "1-40"')
_SPOKEN: Final = Text("the code of a characteristic, or an object", "kode karakteristik, atau objek")


@attrs.frozen(kw_only=True)
class _LimitForm:
    """A limit as it is written: its kind by name, its numbers as text."""

    kind: str | None = None
    lower: str | None = None
    upper: str | None = None
    nominal: str | None = None
    step: str | None = None
    rounding: Rounding = "half-even"

    def limit(self) -> Limit:
        kinds = self._kinds()
        low, high, aim, step = (
            None if text is None else kinds[0](text) for text in (self.lower, self.upper, self.nominal, self.step)
        )
        return Limit(kinds, low, high, aim, step, self.rounding)

    def _kinds(self) -> tuple[Kind, ...]:
        if self.kind is not None:
            return (kind_named(self.kind),)
        text = self.lower if self.lower is not None else self.upper
        return () if text is None else tuple(type(reading) for reading in readings(text))


@attrs.frozen(kw_only=True)
class _CharacteristicForm:
    """A characteristic of the user's own: its kind by name."""

    code: str
    name: Text
    kind: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    method: str = ""
    method_source: Source | None = None
    judged: JudgedStatistic | None = None
    judged_source: Source | None = None
    indicative: bool = False
    tolerances: FrozenMap[str, Ratio] | None = None

    @classmethod
    def of(cls, characteristic: Characteristic) -> Self:
        fields = {field.name: getattr(characteristic, field.name) for field in attrs.fields(Characteristic)}
        form = cls(**{**fields, "kind": characteristic.kind.__name__})
        usual = attrs.evolve(form, tolerances=None)  # its method's own, which is not written
        return usual if usual.characteristic() == characteristic else form

    def characteristic(self) -> Characteristic:
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Characteristic)}
        if self.tolerances is None:
            del fields["tolerances"]
        return Characteristic(**{**fields, "kind": kind_named(self.kind)})


_GROWN: Final[Mapping[type, tuple[str, ...]]] = {
    _CharacteristicForm: ("tolerances",),
    Knotted: ("pitch", "knot_allowance"),
    Article: ("size",),
}
"""Fields that came later: left out where they say nothing, so that what was written before is written alike."""


@attrs.frozen(kw_only=True)
class _RequirementForm:
    """A requirement as it is written."""

    characteristic: Characteristic
    limit: Limit
    judged: JudgedStatistic | None = None
    conditions: Conditions = attrs.Factory(Conditions)
    retest: Retest | None = None
    source: Source | None = None

    @classmethod
    def of(cls, requirement: Requirement) -> Self:
        return cls(**{field.name: getattr(requirement, field.name) for field in attrs.fields(Requirement)})

    def requirement(self) -> Requirement:
        return Requirement(
            self.characteristic,
            self.limit,
            judged=self.judged,
            conditions=self.conditions,
            retest=self.retest,
            source=self.source,
        )


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    findings_codec.configure(converter)
    _texts(converter)
    _unions(converter)
    for cls, fields in _GROWN.items():
        wire.record(converter, cls, **{field: override(omit_if_default=True) for field in fields})
    converter.register_structure_hook(Limit, partial(_limit_from, converter))
    converter.register_unstructure_hook(Limit, _limit_to)
    converter.register_structure_hook(Requirement, partial(_requirement_from, converter))
    converter.register_unstructure_hook(Requirement, lambda one: _requirement_to(converter, one))
    converter.register_structure_hook(Characteristic, lambda value, _: _characteristic_from(converter, value))
    converter.register_unstructure_hook(Characteristic, lambda one: _characteristic_to(converter, one))


# A specification is mostly requirements and limits. One that is written whole, as ours are, is read straight away,
# key by key, with the checks of the constructors; whatever lacks a key, and every fault, goes through the forms, which
# know the defaults and name all faults by path.


def _limit_from(converter: Converter, value: object, _: object = None) -> Limit:
    found = _whole_limit(value)
    return converter.structure(value, _LimitForm).limit() if found is None else found


def _whole_limit(value: object) -> Limit | None:
    if not isinstance(value, dict) or len(value) != 6:
        return None
    try:
        name, low, high, aim, step, rounding = _LIMIT_PARTS(value)
        kind = _KINDS[name]
        read = kind.__new__  # as kind(text), without the detour by its class's call
        return Limit(
            (kind,),
            None if low is None else read(kind, low),
            None if high is None else read(kind, high),
            None if aim is None else read(kind, aim),
            None if step is None else read(kind, step),
            rounding,
        )
    except (CocoropeError, LookupError, TypeError):
        return None


def _limit_to(limit: Limit) -> dict[str, object]:
    return {
        "kind": None if limit.kind is None else limit.kind.__name__,
        "lower": _text_to(limit.lower),
        "upper": _text_to(limit.upper),
        "nominal": _text_to(limit.nominal),
        "step": _text_to(limit.step),
        "rounding": limit.rounding,
    }


def _requirement_from(converter: Converter, value: object, _: object = None) -> Requirement:
    found = _whole_requirement(converter, value)
    return converter.structure(value, _RequirementForm).requirement() if found is None else found


def _whole_requirement(converter: Converter, value: object) -> Requirement | None:
    if not isinstance(value, dict) or len(value) != 6:
        return None
    try:
        code, limit, judged, conditions, retest, source = _REQUIREMENT_PARTS(value)
        found = _whole_limit(limit)
        if found is None:
            return None
        return Requirement(
            _BY_CODE[code],
            found,
            judged=None if judged is None else _statistic(converter, judged),
            conditions=NO_CONDITIONS if conditions == _NOT_STATED else converter.structure(conditions, Conditions),
            retest=None if retest is None else converter.structure(retest, Retest),
            source=None if source is None else converter.structure(source, Source),
        )
    except (CocoropeError, BaseValidationError, LookupError, TypeError):
        return None


def _statistic(converter: Converter, value: Mapping[str, str]) -> JudgedStatistic:
    tag = value["type"]
    simple = _SIMPLE.get(tag) if len(value) == 1 else None
    if simple is not None:
        return simple
    return converter.structure({key: said for key, said in value.items() if key != "type"}, _STATISTICS[tag])


def _requirement_to(converter: Converter, one: Requirement) -> dict[str, object]:
    usual = one.judged is not None and _SIMPLE.get(one.judged.code) == one.judged
    if (
        one.judged is not None
        and usual
        and one.conditions == NO_CONDITIONS
        and one.retest is None
        and one.source is None
    ):
        return {
            "characteristic": _characteristic_to(converter, one.characteristic),
            "limit": _limit_to(one.limit),
            "judged": {"type": one.judged.code},
            "conditions": _NOT_STATED.copy(),
            "retest": None,
            "source": None,
        }
    plain: dict[str, object] = converter.unstructure(_RequirementForm.of(one))
    return plain


def _texts(converter: Converter) -> None:
    """What travels as one text: counts, ranges of numbers, and a length or an area."""
    converter.register_structure_hook(Count, _count_from)
    converter.register_unstructure_hook(Count, str)
    converter.register_structure_hook(NumberRange, _numbers_from)
    converter.register_unstructure_hook(NumberRange, str)
    portions = Length | Area | None
    converter.register_structure_hook_func(lambda kind: kind == portions, _portion_from)
    converter.register_unstructure_hook_func(lambda kind: kind == portions, _text_to)


def _text_to(value: AnyScale | None) -> str | None:
    return None if value is None else str(value)


def _portion_from(value: object, _: object = None) -> Length | Area | None:
    if value is None or isinstance(value, str):
        return portion(value)
    raise wire.wrong_kind(_QUANTITY, value)


def _count_from(value: object, _: object = None) -> Count:
    if isinstance(value, str) or type(value) is int:
        return count(value)
    raise wire.wrong_kind(_COUNT, value)


def _numbers_from(value: object, _: object = None) -> NumberRange:
    found = number_range(value) if isinstance(value, str) else None
    if found is None:
        raise wire.wrong_kind(_NUMBERS, value)
    return found


def _unions(converter: Converter) -> None:
    _union(converter, JudgedStatistic, _STATISTICS)
    _union(converter, ClassRule, _CLASS_RULES)
    _union(converter, Product, {kind.__name__: kind for kind in PRODUCTS})
    _union(converter, Rope | Yarn | Fibre, _MADE_OF)
    _union(converter, Rope | Yarn, _STRANDS)
    _union(converter, Woven | Knotted, _MAKINGS)


def _union(converter: Converter, union: object, members: Mapping[str, type]) -> None:
    """A tagged union, and the same or nothing."""
    wire.tagged_union(converter, union, members)
    optional = union | None  # type: ignore[operator]  # every union here is one of types

    def structure(value: object, _: object = None) -> object:
        return None if value is None else converter.get_structure_hook(union)(value, union)

    def unstructure(value: object) -> object:
        return None if value is None else converter.get_unstructure_hook(union)(value)

    converter.register_structure_hook_func(lambda kind: kind == optional, structure)
    converter.register_unstructure_hook_func(lambda kind: kind == optional, unstructure)


def _characteristic_from(converter: Converter, value: object) -> Characteristic:
    if isinstance(value, str):
        if value in CHARACTERISTICS:
            return CHARACTERISTICS[value]
        raise wire.one_of(CHARACTERISTICS, value, "unknown_characteristic")
    if not isinstance(value, dict):
        raise wire.wrong_kind(_SPOKEN, value)
    return converter.structure(value, _CharacteristicForm).characteristic()


def _characteristic_to(converter: Converter, one: Characteristic) -> object:
    known = _BY_CODE.get(one.code)
    if known is one or known == one:
        return one.code
    return converter.unstructure(_CharacteristicForm.of(one))
