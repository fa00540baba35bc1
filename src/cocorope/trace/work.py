"""Whose hands: stages of production, the source of labour at each, and the map a market asks for.

Workers are counts and opaque references; nothing about a person is held. The sources of labour and the
stages are those a market rule asks about (see :mod:`cocorope.shipment`).
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace._checks import check_count, check_words, must_be, one_of, several

Stage: TypeAlias = Literal[
    "retting", "decortication", "drying", "sieving", "blending", "spinning", "doubling", "stranding", "laying",
    "oiling", "bleaching", "dyeing", "latexing", "knotting or weaving", "cutting", "making-up", "trimming",
    "baling", "packing", "stuffing", "fumigating", "storing", "re-drying", "re-weighing",
]  # fmt: skip
"""A stage of production, from the husk to the sealed container."""

STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
"""Every stage, in the order goods pass them."""

STAGE_WORDS: Final[Mapping[Stage, Text]] = MappingProxyType(
    {
        "retting": Text("retting", "perendaman"),
        "decortication": Text("decortication", "penguraian serat"),
        "drying": Text("drying", "pengeringan"),
        "sieving": Text("sieving", "pengayakan"),
        "blending": Text("blending", "pencampuran"),
        "spinning": Text("spinning", "pemintalan"),
        "doubling": Text("doubling", "perangkapan"),
        "stranding": Text("stranding", "pembuatan untai"),
        "laying": Text("laying", "pemilinan tali"),
        "oiling": Text("oiling", "peminyakan"),
        "bleaching": Text("bleaching", "pemutihan"),
        "dyeing": Text("dyeing", "pewarnaan"),
        "latexing": Text("latexing", "pelapisan lateks"),
        "knotting or weaving": Text("knotting or weaving", "penyimpulan atau penganyaman"),
        "cutting": Text("cutting", "pemotongan"),
        "making-up": Text("making-up", "perakitan"),
        "trimming": Text("trimming", "perapian"),
        "baling": Text("baling", "pengebalan"),
        "packing": Text("packing", "pengemasan"),
        "stuffing": Text("stuffing", "pemuatan ke peti kemas"),
        "fumigating": Text("fumigating", "fumigasi"),
        "storing": Text("storing", "penyimpanan"),
        "re-drying": Text("re-drying", "pengeringan ulang"),
        "re-weighing": Text("re-weighing", "penimbangan ulang"),
    }
)
"""Each stage as a reader sees it."""

LabourSource: TypeAlias = Literal["free", "prison", "mixed", "unknown"]
"""Whose labour: ``free``, ``prison`` (a convict's or detainee's, paid or not), ``mixed``, or ``unknown``."""

LABOUR_SOURCES: Final[tuple[LabourSource, ...]] = get_args(LabourSource)
"""Every source of labour."""

LABOUR_SOURCE_WORDS: Final[Mapping[LabourSource, Text]] = MappingProxyType(
    {
        "free": Text("free", "bebas"),
        "prison": Text("prison", "lapas"),
        "mixed": Text("mixed", "campuran"),
        "unknown": Text("unknown", "tidak diketahui"),
    }
)
"""Each source of labour as a reader sees it."""


def _references(value: object) -> tuple[str, ...]:
    return several(value, str, "a list of references") if not isinstance(value, str) else (value,)


def _check_stage(_instance: object, _attribute: "attrs.Attribute[Stage]", value: Stage) -> None:
    one_of(value, STAGES, "a stage")


def _check_source(_instance: object, _attribute: "attrs.Attribute[LabourSource]", value: LabourSource) -> None:
    one_of(value, LABOUR_SOURCES, "a source of labour")


@attrs.frozen
class Work:
    """The work behind an event: the stage, and whose hands.

    Example:
        >>> Work("laying", "prison", site="Lapas Sragen", workers=24).labour
        'prison'

    Raises:
        InvalidValueError: A stage or source of labour not known here; a negative count.
        WrongKindError: Something of another kind.
    """

    stage: Stage = attrs.field(validator=_check_stage)
    """The stage of production."""
    labour: LabourSource = attrs.field(default="unknown", validator=_check_source)
    """Whose labour."""
    site: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Where: a workshop, a village, an institution."""
    programme: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The programme under which the work was done, where there is one."""
    partner: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The private partner the work was done for, where there is one."""
    asserted_by: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Who says so."""
    workers: int | None = attrs.field(default=None, kw_only=True, validator=check_count)
    """How many people; nothing else about them is held."""
    training: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_references)
    """References to records of training."""
    supervision: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_references)
    """References to records of supervision."""


@attrs.frozen
class Labour:
    """One source of labour at one stage: what a :class:`LabourMap` holds of a :class:`Work`.

    Raises:
        InvalidValueError: A source not known here.
    """

    source: LabourSource = attrs.field(validator=_check_source)
    """Whose labour."""
    site: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Where."""
    programme: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The programme."""
    partner: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The private partner the work was done for."""
    asserted_by: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Who says so."""

    @classmethod
    def of(cls, work: Work) -> "Labour":
        """What a market asks of a work.

        Raises:
            WrongKindError: No work.
        """
        must_be(work, Work, "what labour is read of")
        return cls(
            work.labour,
            site=work.site,
            programme=work.programme,
            partner=work.partner,
            asserted_by=work.asserted_by,
        )


def _combined(sources: frozenset[LabourSource]) -> LabourSource:
    if len(sources) == 1:
        return next(iter(sources))
    # Prison beside anything else is mixed; free beside unknown is not known to be free.
    return "mixed" if sources & {"prison", "mixed"} else "unknown"


class LabourMap(Mapping[Stage, LabourSource]):
    """The source of labour at each stage of production, with who, where and under which programme.

    A mapping from stage to source. Where several sources worked at one stage the source is their sum:
    prison beside another is ``mixed``, free beside unknown is ``unknown``. :meth:`details` has each.
    A stage that is absent was not recorded: that is not the same as ``unknown``, and neither is ``free``.

    Args:
        stages: A mapping from stage to a source, a :class:`Labour`, or several of these.

    Example:
        >>> labour = LabourMap({"spinning": "free", "laying": "prison"})
        >>> labour["laying"], labour.prison_stages
        ('prison', ('laying',))

    Raises:
        InvalidValueError: A stage or source not known here.
        WrongKindError: Not a mapping.
    """

    __slots__ = ("_details", "_sources")

    def __init__(
        self, stages: Mapping[Stage, "LabourSource | Labour | Iterable[LabourSource | Labour]"] = FrozenMap()
    ) -> None:
        if not isinstance(stages, Mapping):
            raise WrongKindError(
                Text(
                    f"a labour map takes stage and source, {{'laying': 'prison'}}, got {shown(stages)}",
                    f"peta tenaga kerja menerima tahap dan sumber, {{'laying': 'prison'}}, yang diberikan {shown(stages)}",
                )
            )
        details = {stage: _labours(labour) for stage, labour in stages.items()}
        for stage in details:
            one_of(stage, STAGES, "a stage")
        ordered = {stage: details[stage] for stage in STAGES if details.get(stage)}
        self._details: FrozenMap[Stage, tuple[Labour, ...]] = FrozenMap(ordered)
        self._sources: FrozenMap[Stage, LabourSource] = FrozenMap(
            {stage: _combined(frozenset(one.source for one in each)) for stage, each in ordered.items()}
        )

    def __getitem__(self, stage: Stage) -> LabourSource:
        return self._sources[stage]

    def __iter__(self) -> Iterator[Stage]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def details(self, stage: Stage) -> tuple[Labour, ...]:
        """Every source of labour at one stage, in a fixed order; none where the stage was not recorded."""
        return self._details.get(stage, ())

    @property
    def prison_stages(self) -> tuple[Stage, ...]:
        """The stages at which prison labour is recorded, alone or mixed."""
        return tuple(stage for stage, source in self._sources.items() if source in ("prison", "mixed"))

    @property
    def unknown_stages(self) -> tuple[Stage, ...]:
        """The stages recorded without whose labour it was."""
        return tuple(stage for stage, each in self._details.items() if any(one.source == "unknown" for one in each))

    def __or__(self, other: "LabourMap") -> "LabourMap":
        return LabourMap({stage: self.details(stage) + other.details(stage) for stage in STAGES})

    def __eq__(self, other: object) -> bool:
        return self._details == other._details if isinstance(other, LabourMap) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._details)

    def __reduce__(self) -> "tuple[type[LabourMap], tuple[dict[Stage, tuple[Labour, ...]]]]":
        return LabourMap, (dict(self._details),)

    def __repr__(self) -> str:
        return f"LabourMap({dict(self._sources)!r})"


def _labours(value: object) -> tuple[Labour, ...]:
    if isinstance(value, str | Labour):
        value = (value,)
    if not isinstance(value, Iterable):
        raise WrongKindError(
            Text(
                f"a source of labour is one of {', '.join(LABOUR_SOURCES)} or a Labour, got {shown(value)}",
                f"sumber tenaga kerja adalah salah satu dari {', '.join(LABOUR_SOURCES)} atau Labour, "
                f"yang diberikan {shown(value)}",
            )
        )
    found: set[Labour] = set()
    for one in value:
        if isinstance(one, Labour):
            found.add(one)
        else:
            one_of(one, LABOUR_SOURCES, "a source of labour")
            found.add(Labour(one))
    return tuple(sorted(found, key=attrs.astuple))
