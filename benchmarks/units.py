"""Quantities against pint: reading, comparing, adding, hashing, converting."""

import pint
from _ratio import Row, compare, show

from cocorope.units import Length


def rows() -> list[Row]:
    theirs = pint.UnitRegistry().Quantity
    names = {
        "Length": Length,
        "Quantity": theirs,
        "a": Length("12.5 mm"),
        "b": Length("1 in"),
        "p": theirs(12.5, "millimeter"),
        "q": theirs(1.0, "inch"),
    }
    newer = tuple(map(int, pint.__version__.split(".")[:2])) >= (0, 26)

    def row(name: str, ours: str, peers: str, target: str = "") -> Row:
        return compare(name, ours, peers, globals=names, target=target, peer="pint")

    return [
        row('read "12.5 mm"', 'Length("12.5 mm")', 'Quantity("12.5 mm")', ">= 60" if newer else ">= 80"),
        row("less than, across units", "a < b", "p < q", ">= 200"),
        row("equal, across units", "a == b", "p == q"),
        row("add, same unit", "a + a", "p + p"),
        row("add, across units", "a + b", "p + q"),
        row("hash", "hash(a)", "hash(p)"),
        row("convert", 'a.to("cm")', 'p.to("centimeter")'),
    ]


if __name__ == "__main__":
    show(rows())
