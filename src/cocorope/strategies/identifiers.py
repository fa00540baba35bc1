"""Strategies of identifiers: valid keys with their check digits, lot numbers, container numbers, links."""

from hypothesis import strategies as st

from cocorope.identifiers import (
    ContainerNumber,
    DigitalLink,
    ElementString,
    Gln,
    Gtin,
    LotNumber,
    Sscc,
    UnLocode,
    check_digit,
)
from cocorope.identifiers.base import CHARACTERS_82
from cocorope.identifiers.containers import remainder

_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _keys(payload: int) -> st.SearchStrategy[str]:
    return st.text(_DIGITS, min_size=payload, max_size=payload).map(lambda text: text + check_digit(text))


def gtins() -> st.SearchStrategy[Gtin]:
    """Trade items, written with 8, 12, 13 or 14 digits."""
    return st.sampled_from([7, 11, 12, 13]).flatmap(_keys).map(Gtin)


def ssccs() -> st.SearchStrategy[Sscc]:
    """Logistic units."""
    return _keys(17).map(Sscc)


def glns() -> st.SearchStrategy[Gln]:
    """Places and parties."""
    return _keys(12).map(Gln)


def lot_numbers() -> st.SearchStrategy[LotNumber]:
    """Lot numbers of GS1's character set 82."""
    return st.text(CHARACTERS_82, min_size=1, max_size=20).map(LotNumber)


def container_numbers() -> st.SearchStrategy[ContainerNumber]:
    """Freight containers, remainder ten among them."""
    heads = st.builds(
        "{}{}{}".format,
        st.text(_LETTERS, min_size=3, max_size=3),
        st.sampled_from("UJZ"),
        st.text(_DIGITS, min_size=6, max_size=6),
    )
    return heads.map(lambda head: ContainerNumber(f"{head}{remainder(head)}"))


def un_locodes() -> st.SearchStrategy[UnLocode]:
    """Codes in the form of UN/LOCODE; the places need not be."""
    return st.builds(
        "{}{}".format,
        st.text(_LETTERS, min_size=2, max_size=2),
        st.text(_LETTERS + "23456789", min_size=3, max_size=3),
    ).map(UnLocode)


def digital_links() -> st.SearchStrategy[DigitalLink]:
    """Links on a trade item with lot or serial, or on a logistic unit."""
    items = st.fixed_dictionaries(
        {"01": gtins().map(str)},
        optional={
            "10": lot_numbers().map(str),
            "21": lot_numbers().map(str),
            "3103": st.text(_DIGITS, min_size=6, max_size=6),
        },
    )
    return (items | st.fixed_dictionaries({"00": ssccs().map(str)})).map(DigitalLink.of)


def element_strings() -> st.SearchStrategy[ElementString]:
    """What a barcode on a bale may say."""
    return digital_links().map(lambda link: ElementString.of(link.values))
