"""Papers that must agree, what they refuse, tariff and terms, and the release over a real ledger."""

import zlib
from datetime import UTC, date, datetime
from decimal import Decimal

import attrs
import pytest
from shipments import AT, BE07, BOX, ON, ROPE, asked, cargo, full, ledger, record, released

from cocorope import document, spec, trace
from cocorope import shipment as shp
from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.findings import Policy, Severity


class TestAgreement:
    """The cross-checks X01 to X30 that need only the papers."""

    def test_agreeing_papers_pass(self):
        assert asked().ok, asked().text()

    def test_order_changes_nothing(self):
        items = list(full().values())
        assert shp.check_papers(items, on=ON) == shp.check_papers(items[::-1], on=ON)

    def test_partial_is_open_not_failed(self):
        assert shp.check_papers([full()["CI"]], on=ON).outcome == "open"
        assert shp.check_papers([], on=ON).outcome == "open"
        assert asked(without=("BL",)).ok

    @pytest.mark.parametrize(
        ("code", "changed"),
        [
            ("SHP001", {"PEB": {"invoice": "INV-2"}}),
            ("SHP002", {"NPE": {"packages": shp.Packages(41, "bale")}}),
            ("SHP002", {"NPE": {"packages": shp.Packages(40, "carton")}}),
            ("SHP005", {"BL": {"gross": "10201 kg"}}),
            ("SHP009", {"NPE": {"containers": "MSCU1234566"}}),
            ("SHP010", {"SI": {"containers": [shp.SealedContainer(BOX, "S2")]}}),
            ("SHP011", {"PEB": {"hs": "56090000"}}),
            ("SHP013", {"BL": {"port_of_loading": "IDSUB"}}),
            ("SHP014", {"SC": {"term": shp.Term("FCA", "Antwerp", "port of destination")}}),
            ("SHP015", {"SC": {"term": shp.Term("FOB", "Semarang", "port of loading")}}),
            ("SHP016", {"SC": {"term": shp.Term("CIP", "Antwerp", "place of destination")}}),
            ("SHP017", {"PEB": {"sent": date(2025, 6, 30)}}),
            ("SHP019", {"VGM": {"signed": datetime(2025, 7, 30, tzinfo=UTC)}}),
            ("SHP033", {"BL": {"freight": "prepaid"}}),
            ("SHP048", {"NPE": {"declaration": "P2"}}),
            ("SHP049", {"CI": {"dated": date(2026, 1, 1)}}),
            ("SHP030", {"CI": {"claims": [shp.GreenClaim("eco-friendly")]}}),
        ],
        ids=lambda value: value if isinstance(value, str) else f"{zlib.crc32(str(value).encode()):x}",
    )
    def test_a_contradiction_is_found(self, code, changed):
        assert asked(changed).of(code), asked(changed).text()

    def test_lines_of_the_packing_list(self):
        line = attrs.evolve(full()["PL"].lines[0], net="10200 kg")
        found = asked({"PL": {"lines": [line], "net": "10200 kg"}})
        assert found.of("SHP003")
        assert found.of("SHP052")

    def test_quantity_and_price(self):
        def billed(quantity, amount):
            line = attrs.evolve(full()["CI"].lines[0], quantity=quantity, amount=amount)
            return asked({"CI": {"lines": [line], "total": amount}})

        assert billed("10500 kg", "USD 7350.00").ok
        assert billed("10600 kg", "USD 7420.00").of("SHP042")
        assert billed("11000 kg", "USD 7700.00").of("SHP004")
        assert billed("10000 kg", "USD 7000.01").of("SHP031")
        assert billed("10000000 g", "USD 7000.00").of("SHP031") == ()

    def test_insurance(self):
        term = {"SC": {"term": shp.Term("CIF", "Antwerp", "port of destination")}, "SI": {"freight": "prepaid"}}
        term["BL"] = {"freight": "prepaid"}
        cover = shp.Insurance(number="I", dated=date(2025, 7, 1), sum_insured="USD 7700.00", clause="C")
        assert not asked(term, extra=[cover]).of("SHP016")
        assert asked(term, extra=[attrs.evolve(cover, sum_insured="USD 7699.99")]).of("SHP016")
        assert asked(term, extra=[attrs.evolve(cover, sum_insured="EUR 9000")]).of("SHP041")

    def test_credit(self):
        credit = shp.LetterOfCredit(
            number="L", dated=date(2025, 5, 1), amount="USD 7000.00", expiry=date(2025, 8, 30), quantity="9600 kg"
        )
        assert asked(extra=[credit]).ok
        for changed, code in (
            ({"quantity": "9000 kg"}, "SHP032"),
            ({"amount": "USD 6999.99"}, "SHP032"),
            ({"latest_shipment": date(2025, 7, 7)}, "SHP018"),
            ({"presented": date(2025, 8, 1)}, "SHP018"),
            ({"wants": ["PHY"]}, "SHP050"),
        ):
            assert asked(extra=[attrs.evolve(credit, **changed)]).of(code), changed
        assert asked(extra=[attrs.evolve(credit, quantity="9100 kg", about=True)]).ok

    def test_credit_that_counts_pieces_allows_none(self):
        line = shp.InvoiceLine(description="toy", quantity=101, price="USD 1.00", amount="USD 101.00")
        invoice = shp.Invoice(number="I", dated=date(2025, 7, 1), lines=[line], total="USD 101.00")
        credit = shp.LetterOfCredit(
            number="L", dated=date(2025, 5, 1), amount="USD 200.00", expiry=date(2025, 8, 30), quantity=100
        )
        assert shp.check_papers([invoice, credit], on=ON).of("SHP032")

    def test_wood_gas_and_cut_offs(self):
        wood = shp.WoodPacking(what="pallets", raw_wood_over_6_mm=True)
        assert asked(extra=[wood]).of("SHP024")
        marked = attrs.evolve(wood, country="ID", producer="007", treatment="HT", treated_in="VN")
        assert asked(extra=[marked]).of("SHP035")
        gas = shp.FumigationCertificate(number="F", fumigant="MB", begun=AT, containers=BOX)
        assert asked(extra=[gas]).of("SHP037")
        assert not asked(extra=[attrs.evolve(gas, ventilated=AT)]).of("SHP037")
        late = shp.Booking(number="B", vgm_cut_off=datetime(2025, 6, 30, tzinfo=UTC), instruction_cut_off=AT)
        sent = {"SI": {"sent": datetime(2025, 7, 2, tzinfo=UTC)}}
        assert len(asked(sent, extra=[late]).of("SHP047")) == 2
        assert asked(extra=[late]).of("SHP046")


class TestRefused:
    """Wrong digits, days out of order, totals that do not add up, two currencies, a payload above the plate."""

    @pytest.mark.parametrize(
        "make",
        [
            lambda: shp.SealedContainer("CSQU3054384"),
            lambda: attrs.evolve(full()["BL"], on_board=date(2025, 7, 10)),
            lambda: attrs.evolve(full()["PL"], packages=41),
            lambda: attrs.evolve(full()["PL"], net="1 kg"),
            lambda: attrs.evolve(full()["CI"], total="USD 7000.01"),
            lambda: attrs.evolve(full()["CI"], total="EUR 7000.00"),
            lambda: shp.Term("FOB", "Sragen", "seller premises"),
            lambda: shp.Term("XYZ", "Sragen", "seller premises"),
            lambda: shp.Money("1,000", "USD"),
            lambda: shp.Money(1, "usd"),
            lambda: shp.Money(10**5000, "USD"),
            lambda: shp.Money(1, "USD") + shp.Money(1, "EUR"),
            lambda: shp.Container(number=BOX, tare="3800 kg", max_gross="30480 kg", payload="26681 kg"),
            lambda: shp.Packages(0, "bale"),
            lambda: shp.ContractLine(specification="x", revision=1, quantity="1 kg", plus="101 %"),
            lambda: shp.ContractLine(specification="x", revision=-1, quantity="1 kg"),
            lambda: shp.VgmDeclaration(container=BOX, mass="1 kg", method=3),
            lambda: shp.Shipment(id="S", specification=BE07, lots=[]),
            lambda: shp.Shipment(id="S", specification=BE07, lots=["a", "a"]),
            lambda: shp.Shipment(
                id="S", specification=BE07, lots=["a"], papers=[full()["CI"], attrs.evolve(full()["CI"], number="2")]
            ),
            lambda: shp.FumigationCertificate(number="F", fumigant="MB", begun=datetime(2025, 1, 1)),  # noqa: DTZ001
            lambda: shp.Invoice(number=" ", dated=ON, lines=[], total="USD 1"),
        ],
        ids=range(22),
    )
    def test_refused(self, make):
        with pytest.raises(CocoropeError) as told:
            make()
        assert told.value.message.en != told.value.message.id

    def test_money_is_never_a_float(self):
        with pytest.raises(InvalidValueError):
            shp.Money(0.5, "USD")
        with pytest.raises(WrongKindError):
            shp.Money(1, "USD") * 0.5
        assert shp.Money.sum([shp.Money("0.1", "USD")] * 3) == shp.Money(Decimal("0.30"), "USD")
        assert shp.Money(2, "USD") - shp.Money(1, "USD") < shp.Money(2, "USD") > shp.Money(1, "USD")


class TestTariff:
    """Section XI note 3 and the rulings on rope toys."""

    @pytest.mark.parametrize(
        ("product", "hs6"),
        [
            (ROPE, "560790"),
            (spec.Yarn(plies=2), "530810"),
            (spec.Yarn(plies=3), "560790"),
            (spec.Article("bone", made_of=ROPE), "560900"),
            (spec.Article("string", made_of=ROPE, length="6.25 m"), "OPEN"),
            (spec.Article("thing"), "OPEN"),
        ],
        ids=["rope", "yarn2", "yarn3", "toy", "cut", "unsaid"],
    )
    def test_heading(self, product, hs6):
        assert shp.tariff_heading(product).hs6 == hs6


class TestRelease:
    """A release reads the record: lots, holds, contradictions, fibre, labour, papers, market."""

    def test_a_lot_without_decision_is_open(self):
        assert released().outcome == "open"
        assert [one.code for one in released().stopping] == ["SHP071"]

    def test_papers_not_given_are_said_not_to_be_asked(self):
        assert released().of("SHP045")
        assert "SHP001" not in released().checked
        assert "SHP001" in released(cargo(papers=[])).checked

    def test_prison_stage(self):
        report = released(events=ledger(labour="prison"), market="US")
        assert report.outcome == "fail"
        assert (
            released(
                events=ledger(labour="prison"), market="US", policy=Policy(lowers={"SHP101": Severity.NOTE})
            ).outcome
            == "fail"
        )

    def test_held_and_unknown(self):
        held = trace.Judged(id="e3", at=AT, of="L-1", verdict="held")
        assert released(events=ledger(held)).of("SHP072")
        assert released(cargo(goods=["elsewhere"])).of("SHP076")
        assert released(events=trace.Ledger([trace.Packed(id="p", at=AT, into="L-1", contents="x")])).of("SHP074")

    def test_contradiction_upstream(self):
        again = trace.Received(id="e9", at=AT, outputs=trace.Lot("fibre", mass="1 kg"))
        assert released(events=ledger(again)).of("SHP073")
        other = trace.Received(id="e9", at=AT, outputs=trace.Lot("other", mass="1 kg"))
        twice = trace.Received(id="e8", at=AT, outputs=trace.Lot("other", mass="2 kg"))
        assert not released(events=ledger(other, twice)).of("SHP073")

    def test_labour_told_and_recorded(self):
        assert released(cargo(labour=shp.LabourMap({"laying": "prison"}))).of("SHP077")
        assert not released(cargo(labour=shp.LabourMap({"laying": "free"}))).of("SHP077")

    def test_goods(self):
        wet = shp.Package(id="1", lot="L-1", net="1 kg", gross="2 kg", moisture="19 %", wet=True)
        report = released(cargo(packages=[wet], hs="5609.00", consumer=True))
        assert {"SHP025", "SHP082", "SHP012", "SHP038"} <= {one.code for one in report.stopping}

    def test_with_papers(self):
        box = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg", dunnage="100 kg")
        sound = cargo(papers=full().values(), containers=[box], stuffing=record(), phytosanitary="NOT_REQUIRED")
        assert [one.code for one in released(sound).stopping] == ["SHP071"], released(sound).text()
        assert released(attrs.evolve(sound, phytosanitary="ASK")).of("SHP044")
        assert released(attrs.evolve(sound, phytosanitary="REQUIRED")).of("SHP039")
        assert released(attrs.evolve(sound, containers=[attrs.evolve(box, tare="3701 kg")])).of("SHP006")
        assert released(attrs.evolve(sound, containers=[attrs.evolve(box, max_gross="13999 kg")])).of("SHP008")
        assert released(attrs.evolve(sound, papers=[])).of("SHP090")
        assert released(attrs.evolve(sound, specification=attrs.evolve(BE07, revision=4))).of("SHP043")
        assert released(attrs.evolve(sound, lots=["L-1", "L-2"])).of("SHP091")

    def test_document(self):
        sound = cargo(papers=full().values(), labour=shp.LabourMap({"laying": "prison"}))
        assert document.read(document.write(sound), shp.Shipment) == sound

    def test_kinds(self):
        with pytest.raises(WrongKindError):
            shp.release("S-1", ledger(), [], market=shp.market("BE"), on=ON)
