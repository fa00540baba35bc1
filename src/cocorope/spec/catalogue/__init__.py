"""Which figures are published, by whom, and how sure are we? A module a standard and edition; nothing interpolated."""

from cocorope.spec.catalogue.table import (
    Cell,
    DoubtfulCellError,
    NoRow,
    NoRowError,
    Row,
    Table,
    TableError,
    load,
)

__all__ = ["Cell", "DoubtfulCellError", "NoRow", "NoRowError", "Row", "Table", "TableError", "load"]
