"""A table of a standard or a maker: rows with provenance, looked up and never interpolated.

A cell that is doubtful (a misprint, by its neighbours) is refused unless the caller overrides it and says why.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.errors import CocoropeError, InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.quantities import AnyScale, Kind, canonical, kind_named
from cocorope.text import Text
from cocorope.units import Length

Doubt: TypeAlias = Literal["as printed", "corrected"]
"""What to take of a doubtful cell: the figure as printed, or the correction inferred here where there is one."""

Status: TypeAlias = Literal["sound", "suspect", "corrected"]
"""How a figure stands: nothing speaks against it; it cannot be right as printed; the same, with a correction inferred."""

LONGEST_TABLE: Final = 5000
"""How many rows a table may have."""


class TableError(InvalidValueError):
    """A table that cannot be, or a column that it has not."""


class NoRowError(TableError):
    """The table has no row of that size; nothing is interpolated."""


class DoubtfulCellError(TableError):
    """A figure that cannot be right as printed; the message says why and how to override."""


@attrs.frozen(kw_only=True)
class Cell:
    """A figure of a table."""

    value: AnyScale
    """As printed."""
    doubt: Text | None = None
    """Why it cannot be right as printed; ``None`` where nothing speaks against it."""
    correction: AnyScale | None = None
    """What it probably should read, inferred; ``None`` where nothing can be inferred."""

    @property
    def status(self) -> Status:
        """How the figure stands: sound, suspect, or suspect with a correction inferred."""
        if self.doubt is None:
            return "sound"
        return "suspect" if self.correction is None else "corrected"


@attrs.frozen(kw_only=True)
class Row:
    """A row: a size of a construction and its figures."""

    construction: str
    """The construction or quality the row is of."""
    size: AnyScale | None
    """The size, where the table goes by size."""
    cells: FrozenMap[str, Cell]
    """The figures, by column; an empty cell is absent."""
    source: Source | None = None
    """Where the row was read and how sure we are; a table gives its own to a row without one."""

    @property
    def status(self) -> Status:
        """The worst of its figures: a row is sound when every figure is."""
        found = {cell.status for cell in self.cells.values()}
        return "suspect" if "suspect" in found else "corrected" if "corrected" in found else "sound"

    def get(self, column: str, *, doubtful: Doubt | None = None, because: str = "") -> AnyScale:
        """A figure of the row.

        Args:
            column: Which.
            doubtful: What to take of a doubtful cell; ``None`` refuses it.
            because: Why you override; needed with ``doubtful``.

        Raises:
            TableError: No such column in the row, an override without a reason, or no correction to take.
            DoubtfulCellError: A doubtful cell that is not overridden.
        """
        cell = self.cells.get(column)
        if cell is None:
            have = ", ".join(self.cells)
            raise TableError(
                Text(
                    f"no figure {shown(column)} in this row: it has {have}",
                    f"tidak ada angka {shown(column)} pada baris ini: yang ada {have}",
                )
            )
        if cell.doubt is None:
            return cell.value
        if doubtful is None or not because.strip():
            raise DoubtfulCellError(
                Text(
                    f'{column} {cell.value} is doubtful: {cell.doubt.en}. Say doubtful="as printed" or "corrected" '
                    "and because= to take it all the same",
                    f'{column} {cell.value} diragukan: {cell.doubt.id}. Tulis doubtful="as printed" atau "corrected" '
                    "dan because= bila tetap hendak memakainya",
                )
            )
        if doubtful == "as printed":
            return cell.value
        if cell.correction is None:
            raise DoubtfulCellError(
                Text(f"no correction of {column} can be inferred", f"koreksi {column} tidak dapat disimpulkan")
            )
        return cell.correction


@attrs.frozen(kw_only=True)
class NoRow:
    """The answer for a size that the table has not: false in a condition, and it says what there is."""

    asked: str
    """What was asked for."""
    have: tuple[str, ...]
    """The sizes and constructions there are."""

    def __bool__(self) -> bool:
        return False

    def text(self) -> Text:
        """In words."""
        have = "; ".join(self.have)
        return Text(
            f"no row for {self.asked}; the table has {have}, and nothing is interpolated",
            f"tidak ada baris untuk {self.asked}; tabel memuat {have}, dan tidak ada interpolasi",
        )


def _rows(value: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Table:
    """Rows of one standard and edition, or of one maker.

    Raises:
        TableError: No row, too many, two rows of one size, a figure below zero or of another kind than its column,
            a column that does not rise with the size.
    """

    name: str
    """Standard and edition, or what the maker calls it."""
    source: Source
    """Where the figures were read, and how sure we are."""
    columns: FrozenMap[str, Kind]
    """The kind of each column."""
    rising: tuple[str, ...] = ()
    """Columns whose figures rise with the size within a construction; doubtful cells are left out of that check."""
    rows: tuple[Row, ...] = attrs.field(converter=_rows)
    """The rows, as written."""

    def __attrs_post_init__(self) -> None:
        if not 0 < len(self.rows) <= LONGEST_TABLE:
            raise _bad(self, Text(f"1 to {LONGEST_TABLE} rows", f"1 sampai {LONGEST_TABLE} baris"))
        keys = [(row.construction, row.size) for row in self.rows]
        if len(set(keys)) != len(keys):
            raise _bad(self, Text("one row a size and construction", "satu baris per ukuran dan konstruksi"))
        for row in self.rows:
            _check_row(self, row)
        sourced = [row if row.source is not None else attrs.evolve(row, source=self.source) for row in self.rows]
        object.__setattr__(self, "rows", tuple(sourced))
        for column in self.rising:
            _check_rising(self, column)

    def find(self, size: AnyScale | str | None = None, *, construction: str | None = None) -> Row | NoRow:
        """The row of a size, or a :class:`NoRow` that says what there is.

        Args:
            size: The size, exactly as a row has it; ``None`` where the table does not go by size.
            construction: The construction or quality; ``None`` where the table has one only.

        Raises:
            TableError: Several rows fit: say the construction.
        """
        wanted = self._size(size)
        fits = [row for row in self.rows if row.size == wanted and construction in (None, row.construction)]
        if len(fits) == 1:
            return fits[0]
        if fits:
            have = ", ".join(row.construction for row in fits)
            raise TableError(
                Text(
                    f"several rows fit: say construction= one of {have}",
                    f"beberapa baris cocok: sebut construction= {have}",
                )
            )
        asked = " ".join(str(part) for part in (construction, size) if part is not None)
        return NoRow(asked=asked or "-", have=tuple(_label(row) for row in self.rows))

    def row(self, size: AnyScale | str | None = None, *, construction: str | None = None) -> Row:
        """The row of a size.

        Raises:
            NoRowError: No such row.
            TableError: Several rows fit.
        """
        found = self.find(size, construction=construction)
        if isinstance(found, NoRow):
            raise NoRowError(found.text())
        return found

    def _size(self, size: AnyScale | str | None) -> AnyScale | None:
        return Length(size) if isinstance(size, str) else size

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def _label(row: Row) -> str:
    return row.construction if row.size is None else f"{row.construction} {row.size}"


def _bad(table: Table, wanted: Text) -> TableError:
    return TableError(
        Text(f"table {table.name}: wanted {wanted.en}", f"tabel {table.name}: yang diperlukan {wanted.id}")
    )


def _check_row(table: Table, row: Row) -> None:
    for column, cell in row.cells.items():
        kind = table.columns.get(column)
        for figure in (cell.value, cell.correction):
            if figure is not None and type(figure) is not kind:
                known = ", ".join(table.columns)
                raise _bad(table, Text(f"columns {known} of their kinds", f"kolom {known} sesuai jenisnya"))
        if cell.value.value <= 0:
            raise _bad(table, Text("figures above zero", "angka di atas nol"))
    dry, oiled = row.cells.get("linear_density_unoiled"), row.cells.get("linear_density_oiled")
    if dry and oiled and not (dry.doubt or oiled.doubt) and canonical(dry.value) > canonical(oiled.value):
        raise _bad(table, Text("oiled rope not lighter than un-oiled", "tali berminyak tidak lebih ringan"))


def _check_rising(table: Table, column: str) -> None:
    for construction in dict.fromkeys(row.construction for row in table.rows):
        rows = [row for row in table.rows if row.construction == construction and row.size is not None]
        cells = [
            row.cells[column].value
            for row in sorted(rows, key=lambda row: canonical(row.size) if row.size is not None else 0)
            if column in row.cells and row.cells[column].doubt is None
        ]
        if any(canonical(one) >= canonical(two) for one, two in pairwise(cells)):
            raise _bad(table, Text(f"{column} that rises with the size", f"{column} yang naik menurut ukuran"))


def load(  # what a table is made of; keyword-only
    *,
    name: str,
    source: Source,
    columns: Mapping[str, str],
    rows: Iterable[Mapping[str, str]],
    size: str | None = None,
    rising: tuple[str, ...] = (),
) -> Table:
    """A table the user owns, read as strictly as ours: every cell a quantity as text, or empty.

    Args:
        name: Standard and edition.
        source: Where you read it.
        columns: The kind of each column, by name: ``{"linear_density_unoiled": "LinearDensity"}``.
        rows: One mapping a row: ``"construction"``, the size column, and figures as text such as ``"47 ktex"``.
        size: The column that is the size; ``None``: the construction alone tells the row.
        rising: Columns whose figures must rise with the size.

    Raises:
        TableError: Any fault; the message names the row and column.

    Example:
        >>> mine = load(
        ...     name="my standard",
        ...     source=Source("my own copy", confidence="read"),
        ...     columns={"breaking_force": "Force"},
        ...     size="nominal_diameter",
        ...     rows=[{"construction": "hawser_laid", "nominal_diameter": "8 mm", "breaking_force": "0.7 kN"}],
        ... )
        >>> str(mine.row("8 mm").get("breaking_force")), bool(mine.find("9 mm"))
        ('0.7 kN', False)
    """
    kinds = FrozenMap({column: kind_named(kind) for column, kind in columns.items()})
    made = [_read_row(index, row, kinds, size) for index, row in enumerate(rows, start=1)]
    return Table(name=name, source=source, columns=kinds, rising=rising, rows=made)


def _read_row(index: int, row: Mapping[str, str], kinds: Mapping[str, Kind], size: str | None) -> Row:
    known = {"construction", *kinds, *((size,) if size else ())}
    unknown = sorted(set(row) - known)
    if unknown or not row.get("construction", "").strip() or (size and not row.get(size)):
        wanted = ", ".join(sorted(known))
        raise TableError(
            Text(
                f"row {index}: the columns are {wanted}, construction and size filled in; got {shown(', '.join(row))}",
                f"baris {index}: kolomnya {wanted}, construction dan ukuran terisi; diterima {shown(', '.join(row))}",
            )
        )
    cells = {
        column: Cell(value=_read_cell(index, column, kind, row[column]))
        for column, kind in kinds.items()
        if row.get(column)
    }
    measured = _read_cell(index, size, Length, row[size]) if size else None
    return Row(construction=row["construction"], size=measured, cells=FrozenMap(cells))


def _read_cell(index: int, column: str, kind: Kind, text: str) -> AnyScale:
    try:
        return kind(text)
    except CocoropeError as error:
        message = error.message
        raise TableError(
            Text(f"row {index}, {column}: {message.en}", f"baris {index}, {column}: {message.id}")
        ) from error
