"""What the fields of papers refuse, and what tariff, money and terms say at their edges."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from cocorope import document, spec
from cocorope import shipment as shp
from cocorope.errors import CocoropeError, DocumentError, InvalidValueError, WrongKindError
from cocorope.shipment._fields import amount, ratio_of

BOX = "CSQU3054383"
DAY = date(2025, 7, 1)
ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
YARN = spec.Yarn(plies=2)
LINE = {"description": "rope", "quantity": "1 kg", "price": "USD 1", "per": "1 kg", "amount": "USD 1"}


def paper(**changed):
    return shp.WeightNote(**{"number": "W", "dated": DAY, **changed})


def bill(**changed):
    return shp.BillOfLading(**{"number": "B", "dated": DAY, **changed})


def agreed(**changed):
    return shp.ContractLine(**{"specification": "A", "revision": 1, "quantity": "1 kg", **changed})


class TestRefused:
    """Every field says what it takes, in both languages."""

    @pytest.mark.parametrize(
        ("make", "kind"),
        [
            (lambda: paper(number=7), WrongKindError),
            (lambda: paper(number="x" * 2001), InvalidValueError),
            (lambda: paper(dated=datetime(2025, 7, 1)), WrongKindError),  # noqa: DTZ001
            (lambda: paper(dated=None), WrongKindError),
            (lambda: paper(net="-1 kg"), InvalidValueError),
            (lambda: paper(containers=7), WrongKindError),
            (lambda: paper(containers=[7]), WrongKindError),
            (lambda: paper(containers=[BOX, BOX]), InvalidValueError),
            (lambda: shp.Booking(number="B", vgm_cut_off="noon"), WrongKindError),
            (lambda: bill(hs="56"), InvalidValueError),
            (lambda: bill(hs=560790), InvalidValueError),
            (lambda: bill(freight="free"), InvalidValueError),
            (lambda: bill(freight=[]), InvalidValueError),
            (lambda: agreed(quantity=True), WrongKindError),
            (lambda: agreed(quantity="1 h"), WrongKindError),
            (lambda: agreed(quantity=-1), InvalidValueError),
            (lambda: agreed(quantity="-1 m"), InvalidValueError),
            (lambda: agreed(cap="1 kg"), InvalidValueError),
            (lambda: agreed(regain="15 %"), InvalidValueError),
            (lambda: shp.Contract(number="C", dated=DAY, lines=[]), InvalidValueError),
            (lambda: shp.Contract(number="C", dated=DAY, lines=agreed(), wants=["XX"]), InvalidValueError),
            (lambda: shp.InvoiceLine(**{**LINE, "quantity": 1}), InvalidValueError),
            (lambda: shp.InvoiceLine(**{**LINE, "per": "0 kg"}), InvalidValueError),
            (lambda: shp.InvoiceLine(**{**LINE, "quantity": 1, "per": 0}), InvalidValueError),
            (lambda: shp.Invoice(number="I", dated=DAY, lines=[], total="USD 1"), InvalidValueError),
            (lambda: shp.PackingList(number="P", dated=DAY, lines=[], packages=0, net="0 g", gross="0 g"), InvalidValueError),
            (lambda: shp.Money(1, "USD") + 1, WrongKindError),
            (lambda: shp.Money.sum([]), InvalidValueError),
            (lambda: shp.Shipment(id="S", specification=None, lots=["a"], labour=1, papers=7), WrongKindError),
        ],
        ids=range(29),
    )  # fmt: skip
    def test_refused(self, make, kind):
        with pytest.raises(kind) as told:
            make()
        assert isinstance(told.value, CocoropeError)
        assert told.value.message.en != told.value.message.id

    @pytest.mark.parametrize(
        ("type_", "value"),
        [
            ("InvoiceLine", {**LINE, "amount": 1}),
            ("Invoice", {"number": "I", "dated": "2025-07-01", "total": "USD 1", "lines": [{**LINE, "quantity": "1 h"}]}),
            ("MarketRule", {"effect": 1}),
        ],
        ids=["money", "amount", "effect"],
    )  # fmt: skip
    def test_refused_in_a_document(self, type_, value):
        with pytest.raises(DocumentError):
            document.read({"cocorope": 1, "type": type_, "value": value})


class TestWritten:
    """What is written reads back, in pieces, in kilograms and in money."""

    def test_documents(self):
        pieces = shp.InvoiceLine(description="toy", quantity=2, price="USD 1", amount="USD 2")
        sold = shp.Invoice(number="I", dated=DAY, lines=[pieces, shp.InvoiceLine(**LINE)], total="USD 3")
        credit = shp.LetterOfCredit(number="L", dated=DAY, amount="USD 1", expiry=DAY)
        for thing in (sold, credit, shp.RULE_DATA):
            assert document.read(document.write(thing)) == thing

    def test_least_and_most(self):
        assert agreed(quantity=100, plus="5 %").most == Decimal(105)
        assert agreed(quantity="100 kg", minus="5 %").least.value_in("kg") == 95
        assert agreed(basis="commercial", regain="15 %", cap="1 kg").cap is not None

    def test_contract_without_a_price(self):
        assert shp.Contract(number="C", dated=DAY, lines=agreed()).lines == (agreed(),)

    def test_words(self):
        assert shp.Packages(40, "bale").text.id != shp.Packages(40, "bale").text.en
        assert shp.Money("0.77", "USD") * 3 == shp.Money("2.31", "USD")
        assert len(paper(containers=[BOX, "MSCU1234566"]).containers) == 2
        assert str(shp.Term("FCA", "Sragen", "seller premises")) == "FCA Sragen"
        assert shp.Money(2, "USD") >= shp.Money(2, "USD") <= shp.Money(3, "USD")

    def test_packages_of_two_kinds(self):
        lines = [
            shp.PackingLine(lot="a", packages=shp.Packages(1, kind), net="1 kg", gross="2 kg")
            for kind in ("bale", "carton")
        ]
        assert shp.PackingList(number="P", dated=DAY, lines=lines, packages=2, net="2 kg", gross="4 kg").kind == ""

    def test_a_quantity_of_another_kind_has_no_ratio(self):
        assert ratio_of(amount("1 kg"), amount("1 m")) is None
        assert ratio_of(1, 0) is None
        assert ratio_of(amount("1 m2"), amount("10000 cm2")) == 1
        assert ratio_of(3, 2) == Decimal("1.5")


def net(making):
    return spec.Net(making, width="1 m")


def mix(*articles):
    return spec.Assortment([spec.Part(one, 1) for one in articles])


class TestHeading:
    """HS 2022 from the construction; OPEN where rulings part."""

    @pytest.mark.parametrize(
        ("product", "hs6"),
        [
            (spec.Fibre(form="mixed"), "530500"),
            (net(spec.Knotted(strand=YARN, mesh_opening="20 mm")), "560890"),
            (net(spec.Woven(warp=YARN, weft=YARN)), "531100"),
            (mix(spec.Article("a", made_of=ROPE), spec.Article("b", made_of=YARN)), "560900"),
            (mix(spec.Article("a", made_of=ROPE), spec.Article("b")), "OPEN"),
        ],
        ids=["fibre", "knotted", "woven", "assortment", "mixed"],
    )
    def test_heading(self, product, hs6):
        heading = shp.tariff_heading(product)
        assert heading.hs6 == hs6
        assert str(heading) == (hs6 if hs6 == "OPEN" else f"{hs6[:4]}.{hs6[4:]}")
