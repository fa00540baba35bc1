"""Importing all faces against importing attrs, cattrs and pint, each in a Python of its own."""

import pkgutil

from _ratio import Row, fresh_seconds, show

import cocorope

PACKAGES = ("cocorope", "attrs", "cattrs", "pint")
NEEDS_EXTRA = {"strategies", "_hypothesis"}
"""What needs the extra ``hypothesis`` is no face of the library."""


def faces() -> list[str]:
    """Every face, by full name."""
    found = pkgutil.iter_modules(cocorope.__path__, "cocorope.")
    return sorted(name for _, name, _ in found if name.rpartition(".")[2] not in NEEDS_EXTRA)


def rows() -> list[Row]:
    """One row: the cold import of everything against that of three of its dependencies."""
    ours = fresh_seconds("import " + ", ".join(faces()))
    theirs = fresh_seconds("import attrs, cattrs, pint")
    name = f"import all {len(faces())} faces"
    return [Row(name=name, ours=ours, theirs=theirs, peer="attrs + cattrs + pint", target="<= 1")]


if __name__ == "__main__":
    show(rows())
