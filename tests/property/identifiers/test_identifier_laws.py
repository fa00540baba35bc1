"""The laws of identifiers."""

from hypothesis import given
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError
from cocorope.identifiers import (
    ContainerNumber,
    DigitalLink,
    ElementString,
    Grai,
    Gtin,
    LotNumber,
    Sscc,
    UnLocode,
    check_digit,
)
from cocorope.identifiers.associations import clashing, lacking
from cocorope.identifiers.elements import table
from cocorope.identifiers.links import _FORMS
from cocorope.strategies import identifiers as drawn

DIGITS = "0123456789"
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

    @given(
        st.sampled_from(sorted(_FORMS)),
        st.text(DIGITS, min_size=17, max_size=17),
        drawn.lot_numbers(),
        st.integers(6, 12),
    )
    def test_every_key_has_its_urn(self, scheme, number, serial, length):
        """EPC Tag Data Standard 6.3: the check digit and the place of the first digit are all that a URN leaves out."""
        form = _FORMS[scheme]
        payload = number[: form.size]
        values = {form.ai: form.zeros + payload + check_digit(payload)}
        if form.behind == "":
            values[form.ai] += str(serial)[:16]
        elif form.behind not in (None, "*") and (form.ai, str(serial)) != ("414", "0"):
            values[form.behind] = str(serial)
        link = DigitalLink.of(values)
        urn = link.to_urn(company_prefix_length=length)
        assert urn.startswith(f"urn:epc:{scheme}:")
        assert DigitalLink.from_urn(urn) == link
        assert dict(link.values) == values

    @given(
        st.sampled_from(["8004", "401"]),
        st.text(DIGITS, min_size=12, max_size=12),
        drawn.lot_numbers(),
        st.integers(6, 12),
    )
    def test_every_asset_has_its_urn(self, ai, number, reference, length):
        link = DigitalLink.of({ai: (number + str(reference))[:30]})
        assert DigitalLink.from_urn(link.to_urn(company_prefix_length=length)) == link

    @given(st.text(DIGITS, min_size=12, max_size=12), st.just("") | drawn.lot_numbers().map(lambda lot: str(lot)[:16]))
    def test_an_asset_reads_back_with_and_without_the_zero(self, payload, serial):
        text = payload + check_digit(payload) + serial
        assert str(Grai(text)) == text == str(Grai.lenient("0" + text, leading_zero=True))

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
