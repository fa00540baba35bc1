"""How a rope is made, as structure and not as text: strands, yarns, and the direction of twist at each level.

Sources: the counts and names of IS 1410 as the Indian coir institute gives them (secondary); the twist of laid
ropes from ISO 9554 (read in a published page); cable-laid twist from seamanship books (secondary).
"""

from itertools import pairwise
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.spec.fields import whole
from cocorope.text import Text

ConstructionKind: TypeAlias = Literal["hawser_laid", "shroud_laid", "cable_laid", "plaited"]
"""The four kinds: three strands; four strands; three hawsers of three; eight strands plaited."""

TwistDirection: TypeAlias = Literal["S", "Z"]
"""S or Z, as the middle stroke of the letter lies when the rope hangs."""

KINDS: Final[tuple[ConstructionKind, ...]] = get_args(ConstructionKind)
_DIRECTIONS: Final[tuple[TwistDirection, ...]] = get_args(TwistDirection)

STRANDS: Final[dict[ConstructionKind, int]] = {"hawser_laid": 3, "shroud_laid": 4, "cable_laid": 9, "plaited": 8}
"""How many strands a construction has."""

LEVELS_OF_TWIST: Final[dict[ConstructionKind, tuple[str, ...]]] = {
    "hawser_laid": ("rope", "strand", "yarn"),
    "shroud_laid": ("rope", "strand", "yarn"),
    "cable_laid": ("rope", "hawser", "strand", "yarn"),
    "plaited": (),
}
"""The levels that carry a twist, from the rope inwards; a plaited rope has half its strands S and half Z."""

NAMES: Final[dict[ConstructionKind, Text]] = {
    "hawser_laid": Text("hawser-laid, 3 strands", "pilinan hawser, 3 untai"),
    "shroud_laid": Text("shroud-laid, 4 strands", "pilinan shroud, 4 untai"),
    "cable_laid": Text("cable-laid, 9 strands (3 hawsers of 3)", "pilinan kabel, 9 untai (3 hawser dari 3 untai)"),
    "plaited": Text("plaited, 8 strands", "anyaman 8 untai"),
}

STRANDS_SOURCE: Final = Source("IS 1410:2001, as given by the coir research institute", confidence="secondary")
TWIST_SOURCE: Final = Source("ISO 9554", clause="twist direction of laid ropes", confidence="read")


class ConstructionError(InvalidValueError):
    """A construction that no rope has."""


def _kind(_instance: "Construction", _attribute: "attrs.Attribute[ConstructionKind]", value: ConstructionKind) -> None:
    if value not in KINDS:
        known = ", ".join(KINDS)
        raise ConstructionError(
            Text(
                f"Construction.kind is one of {known}; got {shown(value)}",
                f"Construction.kind adalah salah satu dari {known}; diterima {shown(value)}",
            )
        )


def _strands(instance: "Construction", _attribute: "attrs.Attribute[int]", value: int) -> None:
    wanted = STRANDS[instance.kind]
    if isinstance(value, bool) or value != wanted:
        have = ", ".join(f"{kind} {count}" for kind, count in STRANDS.items())
        raise ConstructionError(
            Text(
                f"no {instance.kind} rope has {shown(value)} strands: it has {wanted} ({have})",
                f"tidak ada tali {instance.kind} dengan {shown(value)} untai: jumlahnya {wanted} ({have})",
            )
        )


def alternating(twist: tuple[TwistDirection, ...], what: str) -> None:
    """Refuse a twist direction that is not S or Z, and equal directions on neighbouring levels.

    Equal twist on two neighbouring levels does not hold together: each level unlays the other.

    Raises:
        ConstructionError: As said.
    """
    for direction in twist:
        if direction not in _DIRECTIONS:
            raise ConstructionError(
                Text(
                    f'{what} takes "S" or "Z" for each level; got {shown(direction)}',
                    f'{what} menerima "S" atau "Z" untuk setiap tingkat; diterima {shown(direction)}',
                )
            )
    if any(outer == inner for outer, inner in pairwise(twist)):
        got = "/".join(twist)
        raise ConstructionError(
            Text(
                f'{what} alternates from level to level, such as "Z", "S", "Z"; got {got}',
                f'{what} berganti arah dari tingkat ke tingkat, misalnya "Z", "S", "Z"; diterima {got}',
            )
        )


def _twist(
    instance: "Construction",
    attribute: "attrs.Attribute[tuple[TwistDirection, ...]]",
    value: tuple[TwistDirection, ...],
) -> None:
    levels = LEVELS_OF_TWIST[instance.kind]
    alternating(value, f"Construction.{attribute.name}")
    if len(value) != len(levels):
        names = ", ".join(levels) or "-"
        raise ConstructionError(
            Text(
                f"the twist of a {instance.kind} rope has {len(levels)} levels ({names}); got {len(value)}",
                f"arah pilinan tali {instance.kind} punya {len(levels)} tingkat ({names}); diterima {len(value)}",
            )
        )


def _heart(instance: "Construction", _attribute: "attrs.Attribute[bool]", value: bool) -> None:  # noqa: FBT001  # attrs' own signature
    if value and instance.kind != "shroud_laid":
        raise ConstructionError(
            Text(
                f"only a shroud-laid rope is laid round a heart; got one in a {instance.kind} rope",
                f"hanya tali shroud yang dipilin mengelilingi inti; diterima inti pada tali {instance.kind}",
            )
        )


def _directions(value: "str | tuple[TwistDirection, ...]") -> tuple[TwistDirection, ...]:
    return tuple(value)  # type: ignore[arg-type]  # "ZSZ" is read letter by letter; the validator names a wrong letter


@attrs.frozen(kw_only=True)
class Construction:
    """The structure of a rope.

    Example:
        >>> hawser_laid().yarns is None, hawser_laid(yarns_per_strand=4).yarns
        (True, 12)

    Raises:
        ConstructionError: A strand count that the construction has not, equal twist on neighbouring levels, a heart
            elsewhere than in a shroud-laid rope, a count below 1.
    """

    kind: ConstructionKind = attrs.field(validator=_kind)
    """Hawser-laid, shroud-laid, cable-laid or plaited."""
    strands: int = attrs.field(validator=_strands)
    """How many strands: 3, 4, 9 or 8."""
    twist: tuple[TwistDirection, ...] = attrs.field(converter=_directions, validator=_twist)
    """Directions from the rope inwards (rope, strand, yarn); empty for plaited rope."""
    yarns_per_strand: int | None = attrs.field(default=None, validator=whole)
    """Yarns in one strand, where known."""
    heart: bool = attrs.field(default=False, validator=_heart)
    """Whether a shroud-laid rope is laid round a heart."""

    @property
    def name(self) -> Text:
        """The construction in words."""
        return NAMES[self.kind]

    @property
    def yarns(self) -> int | None:
        """Yarns in the whole rope's cross-section, where the yarns per strand are known."""
        return None if self.yarns_per_strand is None else self.strands * self.yarns_per_strand


def hawser_laid(*, yarns_per_strand: int | None = None, twist: str = "ZSZ") -> Construction:
    """Three strands; rope Z, strands S, yarns Z unless agreed otherwise (ISO 9554).

    Args:
        yarns_per_strand: Where known.
        twist: Rope, strand and yarn.

    Raises:
        ConstructionError: See :class:`Construction`.
    """
    return Construction(kind="hawser_laid", strands=3, twist=_directions(twist), yarns_per_strand=yarns_per_strand)


def shroud_laid(*, yarns_per_strand: int | None = None, twist: str = "ZSZ", heart: bool = False) -> Construction:
    """Four strands, often round a heart; twisted as a hawser.

    Args:
        yarns_per_strand: Where known.
        twist: Rope, strand and yarn.
        heart: Whether there is a heart.

    Raises:
        ConstructionError: See :class:`Construction`.
    """
    return Construction(
        kind="shroud_laid", strands=4, twist=_directions(twist), yarns_per_strand=yarns_per_strand, heart=heart
    )


def cable_laid(*, yarns_per_strand: int | None = None, twist: str = "SZSZ") -> Construction:
    """Nine strands: three hawsers of three, laid S from Z hawsers.

    Args:
        yarns_per_strand: Where known.
        twist: Rope, hawser, strand and yarn.

    Raises:
        ConstructionError: See :class:`Construction`.
    """
    return Construction(kind="cable_laid", strands=9, twist=_directions(twist), yarns_per_strand=yarns_per_strand)


def plaited(*, yarns_per_strand: int | None = None) -> Construction:
    """Eight strands, four S and four Z, plaited in pairs.

    Raises:
        ConstructionError: See :class:`Construction`.
    """
    return Construction(kind="plaited", strands=8, twist=(), yarns_per_strand=yarns_per_strand)
