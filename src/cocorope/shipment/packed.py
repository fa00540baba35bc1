"""Packages: counted, numbered, weighed in one division, and whether they go through the door and inside."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_papers
from cocorope.shipment import rules_stuffing as rules
from cocorope.shipment.bodies import Box, Fit, fit
from cocorope.shipment.cargo import Container, Package, Shipment
from cocorope.shipment.container_data import STOWAGE, Room, container_size
from cocorope.shipment.papers import PackingLine, PackingList
from cocorope.shipment.paperset import PaperSet
from cocorope.spec.packing import PACKING_NAMES, Packing, PackingKind, Size
from cocorope.units import Mass, Volume
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

ASKED: Final[tuple[Rule, ...]] = (
    rules.PACKAGES_DIFFER, rules.PART_PACKAGES, rules.CONTAINERS_DIFFER, rules.TERM_CAUTION,
    rules_papers.X03_NET_BELOW_GROSS, rules_papers.X10_SEAL,
)  # fmt: skip
"""The rules asked here of a shipment with papers."""

FITTED: Final[tuple[Rule, ...]] = (rules.DOOR_FIT, rules.INSIDE_FIT, rules.VOLUME, rules.STOWING_LOSS)
"""The rules asked of a container whose size is stated."""


@attrs.frozen(kw_only=True)
class PackageCount:
    """How many packages of one level goods make: full ones, and what is in the last, part filled one."""

    kind: PackingKind
    """Of which kind."""
    full: int
    """How many are full."""
    part: int
    """What is in the one that is part filled, counted in what it holds; 0: there is none."""

    @property
    def count(self) -> int:
        """All of them, the part filled one too."""
        return self.full + (self.part > 0)

    def __str__(self) -> str:
        name = PACKING_NAMES[self.kind].en
        return f"{self.count} {name} ({self.full} full, 1 with {self.part})" if self.part else f"{self.count} {name}"


def package_counts(pieces: int, packing: Packing) -> tuple[PackageCount, ...]:
    """How many packages of each level a number of pieces makes, from the innermost out.

    Args:
        pieces: How many pieces there are.
        packing: The packing agreed; every level says how many of the inner one it holds.

    Raises:
        InvalidValueError: Fewer than one piece; a level whose count is not stated or may vary.

    Example:
        >>> pallet = Packing("pallet", pieces=24, holds=Packing("carton", pieces=12))
        >>> [str(level) for level in package_counts(1000, pallet)]
        ['84 carton (83 full, 1 with 4)', '4 pallet (3 full, 1 with 12)']
    """
    if type(pieces) is not int or pieces < 1:
        raise InvalidValueError(
            Text(
                f"A number of pieces is a whole number from 1 up; got {shown(pieces)}.",
                f"Jumlah buah adalah bilangan bulat mulai dari 1; yang diberikan {shown(pieces)}.",
            )
        )
    counts: list[PackageCount] = []
    for level in reversed(packing.levels):
        holds = None if level.pieces is None else level.pieces.fixed
        if holds is None:
            raise InvalidValueError(
                Text(
                    f"A {level.kind} must say how many it holds, as one number; got {level.pieces}.",
                    f"{PACKING_NAMES[level.kind].id} harus menyebut isinya dengan satu angka; diterima {level.pieces}.",
                )
            )
        full, part = divmod(pieces, holds)
        counts.append(PackageCount(kind=level.kind, full=full, part=part))
        pieces = counts[-1].count
    return tuple(counts)


def of_packages(shipment: Shipment) -> Iterator[Finding]:
    """The packages recorded one by one, and those of the packing list; part packages; containers and term of the papers.

    Args:
        shipment: The cargo with its papers.
    """
    here = PaperSet(shipment.papers or ())
    listed = here.one(PackingList)
    if listed is not None:
        yield from _as_listed(shipment.packages, listed)
        yield from _parts(shipment.specification.packing, listed)
    term = here.term
    if term is not None and term.rule.caution is not None:
        yield rules.TERM_CAUTION.finding("$.papers", term=term.code, caution=term.rule.caution)
    has = {str(one.number) for one in shipment.containers}
    for paper in here.items:
        named = {str(one.number) for one in getattr(paper, "containers", ())}
        if has and not named <= has:
            yield rules.CONTAINERS_DIFFER.finding(
                f"$.papers.{paper.document}.containers",
                paper=paper.name,
                named=", ".join(sorted(named)),
                has=", ".join(sorted(has)),
            )


_COUNT: Final = Text("the count", "jumlahnya")
_NET: Final = Text("the net mass", "massa neto")
_GROSS: Final = Text("the gross mass", "massa bruto")
_ONE_SIDE: Final = Text("what only one of the two names", "yang hanya disebut salah satunya")
_NOTHING: Final = Text("nothing", "tidak ada")
_MOST_NAMED: Final = 10


def _as_listed(packages: tuple[Package, ...], listed: PackingList) -> Iterator[Finding]:
    """Lot by lot, where packages are recorded one by one; one pass over packages and one over lines."""
    if not packages:
        return
    for package in packages:
        if package.net >= package.gross:
            yield rules_papers.X03_NET_BELOW_GROSS.finding(
                f"$.packages[{package.id}]", line=package.id, net=package.net, gross=package.gross
            )
    recorded: dict[str, list[Package]] = {}
    lines: dict[str, list[PackingLine]] = {}
    for package in packages:
        recorded.setdefault(package.lot, []).append(package)
    for line in listed.lines:
        lines.setdefault(line.lot, []).append(line)
    for lot in sorted(recorded.keys() | lines.keys()):
        mine, theirs = recorded.get(lot, []), lines.get(lot, [])
        for what, ours, told in (
            (_COUNT, len(mine), sum(line.packages.count for line in theirs)),
            (_NET, Mass.sum(one.net for one in mine), Mass.sum(line.net for line in theirs)),
            (_GROSS, Mass.sum(one.gross for one in mine), Mass.sum(line.gross for line in theirs)),
        ):
            if ours != told:
                yield rules.PACKAGES_DIFFER.finding(
                    f"$.packages[lot {lot}]", lot=lot, what=what, recorded=ours, listed=told
                )
        yield from _numbered(lot, mine, theirs)


def _numbered(lot: str, mine: list[Package], theirs: list[PackingLine]) -> Iterator[Finding]:
    """The numbers on the packages are those of the list, where every line of the lot states its own."""
    ranges = [line.numbers for line in theirs if line.numbers is not None]
    if not ranges or len(ranges) != len(theirs):
        return
    marks = {mark for numbers in ranges for mark in numbers}
    names = {package.id for package in mine}
    if names != marks:
        yield rules.PACKAGES_DIFFER.finding(
            f"$.packages[lot {lot}].id",
            lot=lot,
            what=_ONE_SIDE,
            recorded=_named(names - marks),
            listed=_named(marks - names),
        )


def _named(names: set[str]) -> Text | str:
    return ", ".join(sorted(names)[:_MOST_NAMED]) or _NOTHING


def _parts(packing: Packing | None, listed: PackingList) -> Iterator[Finding]:
    """Pieces counted against the packing agreed: at most one package of a line is part filled."""
    levels = {level.kind: level.items for level in packing.levels} if packing is not None else {}
    for number, line in enumerate(listed.lines, start=1):
        items = levels.get(line.packages.kind)
        if items is None or line.pieces is None:
            continue
        count = line.packages.count
        least, most = items.least * (count - 1) + 1, items.most * count
        if not least <= line.pieces <= most:
            yield rules.PART_PACKAGES.finding(
                f"$.papers.PL.lines[{number - 1}].pieces",
                line=number,
                pieces=line.pieces,
                packages=line.packages.text,
                least=least,
                most=most,
            )


def in_division(shipment: Shipment, division: Mass) -> Iterator[Finding]:
    """Every mass that is declared is a whole multiple of the division.

    Args:
        shipment: The cargo.
        division: The step of the declared masses.
    """
    step = canonical(division)
    for what, mass in _declared(shipment):
        if EXACT.remainder(canonical(mass), step):
            yield rules.DIVISION.finding(f"$.{what}", what=what, mass=mass, division=division)


def _declared(shipment: Shipment) -> Iterator[tuple[str, Mass]]:
    for package in shipment.packages:
        yield f"packages[{package.id}].net", package.net
        yield f"packages[{package.id}].gross", package.gross
    for box in shipment.containers:
        yield f"containers[{box.number}].tare", box.tare
        yield f"containers[{box.number}].dunnage", box.dunnage
    listed = PaperSet(shipment.papers or ()).one(PackingList)
    for number, line in enumerate(listed.lines if listed else ()):
        for name, mass in (("net", line.net), ("gross", line.gross), ("tare", line.tare)):
            if mass is not None:
                yield f"papers.PL.lines[{number}].{name}", mass


def of_room(shipment: Shipment) -> Iterator[Finding]:
    """Door, inside and volume of every container whose size is stated, by the minima of ISO 1496-1.

    Args:
        shipment: The cargo with its packing list.
    """
    listed = PaperSet(shipment.papers or ()).one(PackingList)
    for container in shipment.containers:
        room = least_of(container)
        if room is None or listed is None:
            continue
        alone = len(shipment.containers) == 1
        lines = [
            (number, line, size)
            for number, line in enumerate(listed.lines, start=1)
            if (alone or line.container == container.number) and (size := _size(line, shipment.specification.packing))
        ]
        fits = {size: fit(Box(size), room) for size in {size for _, _, size in lines}}
        for number, _, size in lines:
            yield from _of_line(container, room, number, size, fits[size])
        yield from _of_volume(container, room, lines)


def least_of(container: Container) -> Room | None:
    """The minima for a container's size; ``None`` where no size is stated, or none were found for it."""
    return container_size(container.size).least if container.size else None


def _size(line: PackingLine, packing: Packing | None) -> Size | None:
    """The size on the list, else the one agreed for that kind of package."""
    agreed = {level.kind: level.size for level in packing.levels} if packing is not None else {}
    return line.size or agreed.get(line.packages.kind)


def _of_line(container: Container, room: Room, number: int, size: Size, found: Fit) -> Iterator[Finding]:
    told = (size.length, size.width, size.height)
    path, name = f"$.papers.PL.lines[{number - 1}].size", str(container.number)
    if not found.door:
        door = (room.door_width, room.door_height)
        yield rules.DOOR_FIT.finding(path, container=name, line=number, size=told, door=door)
    if not found.inside:
        inside = (room.length, room.width, room.height)
        yield rules.INSIDE_FIT.finding(path, container=name, line=number, size=told, room=inside)


def _of_volume(container: Container, room: Room, lines: Iterable[tuple[int, PackingLine, Size]]) -> Iterator[Finding]:
    counts: Counter[Size] = Counter()
    for _, line, size in lines:
        counts[size] += line.packages.count
    taken = Volume.sum(size.volume * count for size, count in counts.items())
    path, name, nominal = (
        f"$.containers[{container.number}]",
        str(container.number),
        container_size(container.size).nominal,
    )
    loss = STOWAGE["loss"].least
    usual = nominal * (1 - loss.scaleb(-2))
    if taken > room.volume:
        yield rules.VOLUME.finding(path, container=name, taken=_m3(taken), room=_m3(room.volume))
    elif taken > usual:
        yield rules.STOWING_LOSS.finding(
            path, container=name, taken=_m3(taken), loss=f"{loss} %", nominal=nominal, usual=_m3(usual)
        )


def _m3(volume: Volume) -> Volume:
    """A volume to be shown, to a litre."""
    litres: Fraction = volume.exact_in("L")
    return Volume(Decimal(f"{round(litres)}E-3"), "m3")
