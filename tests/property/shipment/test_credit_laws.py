"""Laws of a letter of credit."""

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import shipment as shp
from cocorope.units import Mass

ON = date(2025, 9, 1)
PERCENT = {"bulk": Fraction(1, 20), "about": Fraction(1, 10), "counted": Fraction(0)}


def stopped(stated, billed, kind, unit="kg"):
    """Whether a credit without partial shipments stops an invoice for a quantity; the amount always suffices."""
    quantity = Mass(billed, "kg")
    line = shp.InvoiceLine(
        description="coir rope", quantity=quantity.to(unit) if unit == "g" else quantity, price="USD 1.00", per="1 kg",
        amount=f"USD {billed}.00",
    )  # fmt: skip
    invoice = shp.Invoice(number="I", dated=date(2025, 7, 1), lines=[line], total=f"USD {billed}.00")
    credit = shp.LetterOfCredit(
        number="L", dated=date(2025, 5, 1), amount=f"USD {billed}.00", expiry=date(2025, 8, 30),
        quantity=f"{stated} kg", about_of=["quantity"] if kind == "about" else [], partial_shipments=False,
        packing_units=shp.Packages(1, "bale") if kind == "counted" else None,
    )  # fmt: skip
    return bool(shp.check_papers([invoice, credit], on=ON).of("SHP032"))


class TestQuantity:
    """UCP 600, article 30(a) and (b): 10 % where it says about, 5 % where it counts no units, else nothing."""

    @given(stated=st.integers(1, 100_000), permille=st.integers(-200, 200), kind=st.sampled_from(sorted(PERCENT)))
    @settings(max_examples=150)
    def test_within(self, stated, permille, kind):
        billed = max(1, round(stated * (1000 + permille) / 1000))
        within = abs(Fraction(billed, stated) - 1) <= PERCENT[kind]
        assert stopped(stated, billed, kind) is not within

    @given(stated=st.integers(1, 1000), billed=st.integers(1, 1000), kind=st.sampled_from(sorted(PERCENT)))
    @settings(max_examples=60)
    def test_units(self, stated, billed, kind):
        assert stopped(stated, billed, kind) is stopped(stated, billed, kind, "g")

    @given(stated=st.integers(1, 1000), billed=st.integers(1, 1000))
    @settings(max_examples=60)
    def test_about_allows_all_that_bulk_does(self, stated, billed):
        assert stopped(stated, billed, "about") <= stopped(stated, billed, "bulk") <= stopped(stated, billed, "counted")
