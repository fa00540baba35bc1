"""The strict converter, and reading with it so that every fault is told at once."""

from typing import TypeVar

from cattrs import Converter

from cocorope.errors import DocumentError
from cocorope.wire import primitives, records
from cocorope.wire.faults import faults_of
from cocorope.wire.plain import check_depth

T = TypeVar("T")


def converter(*, detailed: bool = True) -> Converter:
    """A new strict converter: it turns nothing into another kind, and refuses keys it does not know.

    It knows text, whole numbers, bools, ``None``, :class:`~decimal.Decimal`, :class:`~fractions.Fraction`,
    days, instants with offset, enumerations, literals, attrs classes, and tuples, lists, frozen sets and
    :class:`~cocorope.frozen.FrozenMap` of them. Each call makes another one; ours is never shared.

    Args:
        detailed: Whether it keeps every fault with its place; without, it stops at the first and is quicker.
    """
    made = Converter(forbid_extra_keys=True, detailed_validation=detailed, unstruct_collection_overrides={tuple: list})
    primitives.register(made)
    records.register(made)
    return made


def structure(converter: Converter, data: object, cls: type[T], *, path: str = "$") -> T:
    """Plain data as one of our values.

    Args:
        converter: A converter of :func:`converter`, configured for the class.
        data: Plain data, as :func:`parse` gives it.
        cls: The class that is wanted.
        path: Where the data stands in the document.

    Raises:
        DocumentError: With every fault: its JSON path, its sentence in both languages, its code.
    """
    check_depth(data)
    try:
        return converter.structure(data, cls)
    except DocumentError:
        raise
    except Exception as error:  # noqa: BLE001  # faults_of raises again what is not about the data
        raise DocumentError(faults_of(error, path)) from None
