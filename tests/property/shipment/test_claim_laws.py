"""Laws of claims."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import shipment as shp
from cocorope import trace
from cocorope.strategies import shipment as drawn
from cocorope.units import Mass

ON = date(2025, 9, 1)
BALES = st.sets(st.integers(0, 5), min_size=1)


def claimed(bales, events=drawn.BALED, shipment=None):
    return shp.claim_sheet(events, marks=[f"SRG/{n}" for n in bales], shipment=shipment, on=ON)


class TestMass:
    """A claim weighs and costs what its packages do, each counted once, in whatever order and by whatever names."""

    @given(bales=BALES, cut=BALES)
    @settings(max_examples=40)
    def test_sum(self, bales, cut):
        whole = claimed(bales | cut)
        assert whole.mass == Mass(50 * len(bales | cut), "kg")
        assert {one.id for one in whole.packages} == {one.id for part in (bales, cut) for one in claimed(part).packages}

    @given(bales=BALES)
    @settings(max_examples=30)
    def test_names(self, bales):
        names = [name for n in bales for name in (f"bale-{n}", f" srg/{n}", f"coil-{2 * n}", f"SRG/{n}")]
        assert shp.claim_sheet(drawn.BALED, marks=names, on=ON).packages == claimed(bales).packages

    @given(bales=BALES, data=st.data())
    @settings(max_examples=30)
    def test_order(self, bales, data):
        told = trace.Ledger(data.draw(st.permutations(drawn.BALED.events)))
        asked = data.draw(st.permutations(sorted(bales)))
        assert claimed(asked, told).packages == claimed(bales).packages
        assert claimed(asked, told).report == claimed(bales).report

    @given(
        bales=BALES,
        shipment=drawn.shipments().filter(lambda one: one.papers and any(p.document == "CI" for p in one.papers)),
    )
    @settings(max_examples=30)
    def test_money(self, bales, shipment):
        each = [claimed([n], shipment=shipment).money for n in sorted(bales)]
        assert claimed(bales, shipment=shipment).money == shp.Money.sum(each)
