"""A letter of credit against its papers, as UCP 600 article 30 has it."""

from datetime import date

import attrs
import pytest
from shipments import ON, asked, full

from cocorope import document
from cocorope import shipment as shp
from cocorope.errors import InvalidValueError

CREDIT = shp.LetterOfCredit(
    number="L", dated=date(2025, 5, 1), amount="USD 7000.00", expiry=date(2025, 8, 30), quantity="10000 kg"
)


def told(**changed):
    report = asked(extra=[attrs.evolve(CREDIT, **changed)])
    return [(one.code, one.path) for one in report.stopping]


SHORT = [("SHP040", "$.papers.LC.partial_shipments")]
BEYOND = [("SHP032", "$.papers.LC")]


class TestAmount:
    """Article 30(a) and (c): never more, 5 % less; about and a tolerance of its own take the place of these."""

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({}, []),
            ({"amount": "USD 6999.99"}, BEYOND),
            ({"amount": "USD 6363.64", "about": True}, []),
            ({"amount": "USD 6363.63", "about": True}, BEYOND),
            ({"amount": "USD 6363.64", "about_of": ["quantity"]}, BEYOND),
            ({"amount": "USD 6363.64", "about_of": ["amount"]}, []),
            ({"amount": "USD 6800.00", "plus": "3 %"}, []),
            ({"amount": "USD 6700.00", "plus": "3 %", "about": True}, BEYOND),
            ({"amount": "USD 7368.42", "partial_shipments": False}, []),
            ({"amount": "USD 7368.43", "partial_shipments": False}, BEYOND),
            ({"amount": "USD 7368.43"}, SHORT),
            ({"amount": "USD 9000.00", "partial_shipments": True}, []),
            ({"amount": "USD 7368.42", "partial_shipments": False, "plus": "3 %"}, BEYOND),
        ],
        ids=range(13),
    )
    def test_drawn(self, changed, found):
        assert told(**changed) == found


class TestQuantity:
    """Article 30(b): 5 % of a quantity that counts no units, nothing of one that does."""

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({"quantity": "9523.9 kg"}, []),
            ({"quantity": "9523.8 kg"}, BEYOND),
            ({"quantity": "9999 kg", "packing_units": shp.Packages(40, "bale")}, BEYOND),
            ({"quantity": "9100 kg", "about_of": ["quantity"]}, []),
            ({"quantity": "9100 kg", "about_of": ["amount"]}, BEYOND),
            ({"quantity": "10526.3 kg", "partial_shipments": False}, []),
            ({"quantity": "10526.4 kg", "partial_shipments": False}, BEYOND),
            ({"quantity": "10526.4 kg"}, SHORT),
            ({"quantity": "12 t", "partial_shipments": True}, []),
            ({"quantity": "10100 kg", "minus": "1 %", "partial_shipments": False}, []),
            ({"quantity": "10102 kg", "minus": "1 %", "partial_shipments": False}, BEYOND),
            ({"packing_units": shp.Packages(39, "bale")}, BEYOND),
            ({"packing_units": shp.Packages(41, "bale"), "partial_shipments": False}, BEYOND),
            ({"packing_units": shp.Packages(41, "bale")}, SHORT),
            ({"packing_units": shp.Packages(41, "bale"), "partial_shipments": True}, []),
            ({"packing_units": shp.Packages(40, "bale")}, []),
        ],
        ids=range(16),
    )
    def test_billed(self, changed, found):
        assert told(**changed) == found

    def test_of_another_kind_is_not_compared(self):
        assert told(quantity="5 m") == [("SHP040", "$.papers.CI.lines.quantity")]

    def test_without_papers(self):
        counted = attrs.evolve(CREDIT, packing_units=shp.Packages(40, "bale"))
        assert not shp.check_papers([counted], on=ON).of("SHP032")


class TestUnitPrice:
    """Article 30(a): the unit price is the credit's, or within 10 % where it says about of it."""

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({"price": "USD 0.70", "per": "1 kg"}, []),
            ({"price": "USD 700", "per": "1 t"}, []),
            ({"price": "USD 710", "per": "1 t"}, BEYOND),
            ({"price": "USD 690", "per": "1 t"}, BEYOND),
            ({"price": "USD 710", "per": "1 t", "about_of": ["unit price"]}, []),
            ({"price": "USD 710", "per": "1 m"}, []),
            ({"price": "EUR 710", "per": "1 t"}, []),
        ],
        ids=range(7),
    )
    def test_price(self, changed, found):
        assert told(**changed) == found


class TestWritten:
    """What a credit may say, and how it is kept."""

    def test_refused(self):
        with pytest.raises(InvalidValueError, match="about_of"):
            attrs.evolve(CREDIT, about_of=["freight"])
        with pytest.raises(InvalidValueError, match="plus"):
            attrs.evolve(CREDIT, plus="101 %")
        with pytest.raises(InvalidValueError, match="notice_days"):
            attrs.evolve(full()["BL"], notice_days=-1)

    def test_document(self):
        rich = attrs.evolve(CREDIT, about_of=["unit price", "amount"], plus="3 %", price="USD 1", per="1 kg",
                            partial_shipments=False, packing_units=shp.Packages(40, "bale"))  # fmt: skip
        assert rich.about_of == ("amount", "unit price")
        assert document.read(document.write(rich)) == rich
        assert "about_of" not in document.write(CREDIT)["value"]
