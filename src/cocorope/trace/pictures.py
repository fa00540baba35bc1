"""A genealogy as a picture: Mermaid, Graphviz DOT, inline SVG; nothing is fetched and nothing is drawn by others."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.markup import element, words
from cocorope.text import Text
from cocorope.trace._account import amounts, births, born, process_of
from cocorope.trace._checks import all_named, must_be
from cocorope.trace._index import Index
from cocorope.trace._making import events_of_process
from cocorope.trace._mixing import inputs_of
from cocorope.trace._order import in_order
from cocorope.trace._state import form
from cocorope.trace._walk import direct
from cocorope.trace.events import Transformed
from cocorope.trace.ledger import Ledger
from cocorope.trace.recall import Recall

MOST_THINGS: Final = 400
"""A picture of more things than this can be read by nobody."""

_WIDE, _HIGH, _GAP_X, _GAP_Y = 150, 30, 60, 14


def _graph(ledger: Ledger, ids: Iterable[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The things behind and ahead of some things, and the links between them, in a fixed order."""
    wanted: set[str] = set()
    must_be(ledger, Ledger, "the ledger of a picture")
    for name in all_named(ids):
        wanted |= {name} | ledger.upstream(name) | ledger.downstream(name)
    if len(wanted) > MOST_THINGS:
        raise InvalidValueError(
            Text(f"a picture has at most {MOST_THINGS} things, this one would have {len(wanted)}: ask for fewer",
                 f"gambar memuat paling banyak {MOST_THINGS} barang, ini akan memuat {len(wanted)}: mintalah lebih sedikit")
        )  # fmt: skip
    names = sorted(wanted)
    index = ledger._graph  # noqa: SLF001  # one package
    links = [(name, other) for name in names if name in ledger for other in sorted(direct(index, name) & wanted)]
    return names, links


class Picture(str):
    """A picture as text, which a notebook shows as what it is."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self) if self.startswith("<svg") else f"<pre>{escape(str(self))}</pre>"


def mermaid(ledger: Ledger, ids: Iterable[str]) -> Picture:
    """A genealogy as a Mermaid flowchart.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
        WrongKindError: No ledger, or something that names no thing.
    """
    names, links = _graph(ledger, ids)
    place = {name: f"n{number}" for number, name in enumerate(names)}
    lines = ["flowchart LR"]
    lines += [f'  {place[name]}["{_mermaid_words(name)}"]' for name in names]
    lines += [f"  {place[one]} --> {place[other]}" for one, other in links]
    return Picture("\n".join(lines))


def _mermaid_words(name: str) -> str:
    return name.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")


def dot(ledger: Ledger, ids: Iterable[str]) -> Picture:
    """A genealogy in Graphviz's DOT.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
        WrongKindError: No ledger, or something that names no thing.
    """
    names, links = _graph(ledger, ids)
    index = ledger._graph  # noqa: SLF001  # one package
    shapes = {"package": "box3d", "shipment": "cds", "item": "box", "lot": "ellipse", "unknown": "diamond"}
    lines = ["digraph genealogy {", "  rankdir=LR;"]
    for name in names:
        shape = shapes[form(index, index.ids[name])] if name in ledger else "diamond"
        lines.append(f"  {_quoted(name)} [shape={shape}];")
    lines += [f"  {_quoted(one)} -> {_quoted(other)};" for one, other in links]
    return Picture("\n".join([*lines, "}"]))


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def svg(ledger: Ledger, ids: Iterable[str], *, recall: Recall | None = None) -> Picture:
    """A genealogy as inline SVG; with a recall, what it reaches is marked and says its expected share.

    Args:
        ledger: The ledger.
        ids: The things whose genealogy is drawn.
        recall: A recall to mark.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
        WrongKindError: No ledger, or something that names no thing.
    """
    if recall is not None:
        must_be(recall, Recall, "what a picture marks")
    names, links = _graph(ledger, ids)
    column = _columns(ledger._graph, names, links)  # noqa: SLF001  # one package
    rows: dict[int, int] = {}
    spot: dict[str, tuple[int, int]] = {}
    for name in names:
        place = column[name]
        row = rows.get(place, 0)
        rows[place] = row + 1
        spot[name] = (10 + place * (_WIDE + _GAP_X), 10 + row * (_HIGH + _GAP_Y))
    lines = [_line(spot[one], spot[other]) for one, other in links if spot[one][0] != spot[other][0]]
    boxes = [_box(name, spot[name], recall) for name in names]
    wide = 20 + (max(column.values(), default=0) + 1) * (_WIDE + _GAP_X) - _GAP_X
    high = 20 + max(rows.values(), default=0) * (_HIGH + _GAP_Y)
    return _drawing([*lines, *boxes], wide, high)


def _drawing(parts: list[str], wide: int, high: int) -> Picture:
    return Picture(element(
        "svg", *parts,
        attributes={"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {wide} {high}", "role": "img",
                    "width": str(wide), "height": str(high), "font-family": "sans-serif", "font-size": "11"},
    ))  # fmt: skip


def _columns(index: Index, names: list[str], links: list[tuple[str, str]]) -> dict[str, int]:
    """A column for each thing: one after the last it comes of."""
    sources: dict[str, list[str]] = {name: [] for name in names}
    for one, other in links:
        sources[other].append(one)
    column = dict.fromkeys(names, 0)
    nodes = {index.ids[name] for name in names if name in index.ids}
    between = {source for node in nodes for source in index.up[node] if index.names[source] is None}
    for group in in_order(index.up, nodes | between):
        for node in group:
            name = index.names[node]
            if name is not None:
                column[name] = max((column[one] + 1 for one in sources[name] if index.ids[one] not in group), default=0)
    return column


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    x, y, to_x, to_y = start[0] + _WIDE, start[1] + _HIGH // 2, end[0], end[1] + _HIGH // 2
    bend = (x + to_x) // 2
    return element("path", attributes={"d": f"M{x} {y}C{bend} {y} {bend} {to_y} {to_x} {to_y}", "fill": "none",
                                       "stroke": "currentColor", "stroke-opacity": "0.5"})  # fmt: skip


def _box(name: str, spot: tuple[int, int], recall: Recall | None) -> str:
    reached = recall is not None and name in recall.ids
    label = name if len(name) <= 20 else f"{name[:19]}…"
    if recall is not None and reached and (share := recall.items[name].share.expected) is not None:
        label += f" {float(share):.0%}"
    frame = {"x": str(spot[0]), "y": str(spot[1]), "width": str(_WIDE), "height": str(_HIGH), "rx": "4",
             "fill": "#c0392b" if reached else "none", "fill-opacity": "0.2", "stroke": "currentColor"}  # fmt: skip
    text = {"x": str(spot[0] + 8), "y": str(spot[1] + 19), "fill": "currentColor"}
    return element("g", element("title", words(name)), element("rect", attributes=frame),
                   element("text", words(label), attributes=text))  # fmt: skip


_TALL: Final = 240
"""How high the fullest column of a mass-flow picture is."""


def mass_flow(ledger: Ledger, ids: Iterable[str]) -> Picture:
    """The kilograms behind and ahead of some things as inline SVG: the wider a band, the more went that way.

    A bar is a lot or item with its mass as born; packages are left out. A band is what a process took of a thing, shared
    among its outputs by their mass; what no band leaves with stayed, was removed or was lost. A thing without a known
    mass is a thin bar with a question mark.

    Args:
        ledger: The ledger.
        ids: The things whose kilograms are drawn.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
        WrongKindError: No ledger, or something that names no thing.
    """
    names, links = _graph(ledger, ids)
    index = ledger._graph  # noqa: SLF001  # one package
    column = _columns(index, names, links)
    kilograms = {
        name: born(index, index.ids[name]).mass for name in names
        if name in index.ids and index.ids[name] not in index.boxes
    }  # fmt: skip
    scale = _scale(column, {name: Fraction(mass or 0) for name, mass in kilograms.items()})
    bars: dict[str, tuple[int, float, float]] = {}
    ends: dict[int, float] = {}
    for name, mass in kilograms.items():
        place = column[name]
        top, tall = ends.get(place, 10.0), max(3.0, float(Fraction(mass or 0) * scale))
        bars[name] = (10 + place * (_WIDE + _GAP_X), top, tall)
        ends[place] = top + tall + 2 * _GAP_Y
    bands = _bands(index, bars, scale)
    shown = [_bar(name, bars[name], kilograms[name]) for name in bars]
    wide = 20 + (max(column.values(), default=0) + 1) * (_WIDE + _GAP_X)
    return _drawing([*bands, *shown], wide, int(max(ends.values(), default=0.0)) + 10)


def _scale(column: dict[str, int], kilograms: dict[str, Fraction]) -> Fraction:
    """Points a kilogram, so that the fullest column fits."""
    full: dict[int, Fraction] = {}
    for name, mass in kilograms.items():
        full[column[name]] = full.get(column[name], Fraction(0)) + mass
    most = max(full.values(), default=Fraction(0))
    return Fraction(_TALL) / most if most else Fraction(0)


class _Side:
    """How much of one side of each bar bands take already."""

    def __init__(self, bars: dict[str, tuple[int, float, float]]) -> None:
        self.bars, self.taken = bars, dict[str, float]()

    def take(self, name: str, kilograms: Fraction, scale: Fraction) -> tuple[float, float]:
        """From where to where on the bar the next band goes; never beyond its end."""
        _x, top, tall = self.bars[name]
        begin = self.taken.get(name, 0.0)
        end = self.taken[name] = min(tall, begin + float(kilograms * scale))
        return top + begin, top + end


def _bands(index: Index, bars: dict[str, tuple[int, float, float]], scale: Fraction) -> list[str]:
    """What each process among the bars took of one thing for another: as much as was taken, narrowing to what came out."""
    leaving, coming, found = _Side(bars), _Side(bars), list[str]()
    born_by = [event for name in bars for event, _thing in births(index, index.ids[name])]
    processes = {process_of(event): events_of_process(index, event) for event in born_by}
    for _key, events in sorted(processes.items()):
        outputs = [thing for event in events if isinstance(event, Transformed) for thing in event.outputs]
        weights = {thing.id: Fraction(amounts(thing).mass or 0) for thing in outputs}
        inputs = inputs_of(index, events)
        into = sum((Fraction(one.amounts.mass or 0) for one in inputs), Fraction(0))
        out = sum(weights.values(), Fraction(0))
        for one in inputs if into and out else ():
            source, mass = index.names[one.node] or "", Fraction(one.amounts.mass or 0)
            for target, weight in weights.items():
                if source in bars and target in bars and bars[source][0] < bars[target][0]:
                    left = leaving.take(source, mass * weight / out, scale)
                    right = coming.take(target, weight * mass / into, scale)
                    found.append(_band(bars[source][0] + _BAR, left, bars[target][0], right))
    return found


def _band(x: int, left: tuple[float, float], to_x: int, right: tuple[float, float]) -> str:
    bend = (x + to_x) / 2
    down = f"M{x} {left[0]:.1f}C{bend} {left[0]:.1f} {bend} {right[0]:.1f} {to_x} {right[0]:.1f}"
    back = f"V{right[1]:.1f}C{bend} {right[1]:.1f} {bend} {left[1]:.1f} {x} {left[1]:.1f}Z"
    return element("path", attributes={"d": down + back, "fill": "#b5651d", "fill-opacity": "0.35",
                                       "stroke": "#b5651d", "stroke-opacity": "0.5", "stroke-width": "0.5"})  # fmt: skip


_BAR: Final = 14


def _bar(name: str, spot: tuple[int, float, float], mass: Decimal | None) -> str:
    x, top, tall = spot
    label = f"{name if len(name) <= 16 else name[:15] + '…'}: {'?' if mass is None else f'{mass:f}'} kg"
    bar = {"x": str(x), "y": f"{top:.1f}", "width": str(_BAR), "height": f"{tall:.1f}", "fill": "currentColor",
           "fill-opacity": "0.6"}  # fmt: skip
    text = {"x": str(x + _BAR + 4), "y": f"{top + min(tall / 2, 12) + 4:.1f}", "fill": "currentColor"}
    return element("g", element("title", words(f"{name}: {mass} kg")), element("rect", attributes=bar),
                   element("text", words(label), attributes=text))  # fmt: skip
