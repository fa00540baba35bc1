"""The laws of identifiers."""

from hypothesis import given
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError
from cocorope.identifiers import ContainerNumber, DigitalLink, ElementString, Gtin, LotNumber, Sscc, UnLocode
from cocorope.identifiers.associations import clashing, lacking
from cocorope.identifiers.elements import table
from cocorope.strategies import identifiers as drawn

AIS = st.frozensets(st.sampled_from(sorted(table())), max_size=6)


class TestCheckDigit:
    """GS1 General Specifications 7.9.1: any single wrong digit is found."""

    @given(drawn.ssccs(), st.integers(0, 17), st.integers(1, 9))
    def test_one_wrong_digit(self, key, place, shift):
        text = str(key)
        wrong = str((int(text[place]) + shift) % 10)
        assert not Sscc.is_valid(text[:place] + wrong + text[place + 1 :])

    @given(drawn.container_numbers() | drawn.gtins() | drawn.glns() | drawn.lot_numbers() | drawn.un_locodes())
    def test_canonical_reads_back(self, key):
        assert type(key)(str(key)) == key


class TestLinks:
    """Link, URN and element string carry the same values."""

    @given(drawn.digital_links())
    def test_reads_back(self, link):
        assert DigitalLink(str(link)) == link == DigitalLink.of(link.values)

    @given(drawn.digital_links(), st.integers(6, 12))
    def test_urn_and_back(self, link, length):
        values = link.values
        if values.keys() <= {"00", "01"} or values.keys() in ({"01", "10"}, {"01", "21"}):
            assert DigitalLink.from_urn(link.to_urn(company_prefix_length=length)) == link

    @given(drawn.element_strings())
    def test_scanned_and_back(self, text):
        assert ElementString(text.scanned()) == text == ElementString(str(text))


class TestAssociations:
    """GS1 General Specifications, data relationships: what must not stand together never may; what is lacking another symbol may bring."""

    @given(AIS, AIS)
    def test_more_symbols(self, one, other):
        both = one | other
        assert {*clashing(one), *clashing(other)} <= set(clashing(both))
        assert set(lacking(both)) <= {*lacking(one), *lacking(other)}

    @given(AIS)
    def test_a_group_is_lacking_until_one_of_it_is_there(self, ais):
        for ai, group in lacking(ais):
            assert ai in ais
            for alternative in group.replace("n", "1").split(","):
                assert (ai, group) not in lacking(ais | {*alternative.split("+")})


class TestHostile:
    """Only documented errors."""

    @given(st.text(max_size=60) | st.text("()01789/:?=%.htpsABCU\x1d", max_size=40))
    def test_any_text(self, text):
        for kind in (Gtin, Sscc, LotNumber, ContainerNumber, UnLocode, ElementString, DigitalLink):
            assert kind.is_valid(text) in (True, False)
        for head in ("https://id.gs1.org/01/", "https://id.gs1.org/01/09520123456788/", "urn:epc:id:sgtin:4012345."):
            try:
                DigitalLink.from_urn(head + text) if head.startswith("urn") else DigitalLink(head + text)
            except InvalidValueError as error:
                assert error.text("id")  # noqa: PT017  # any text may also be right
