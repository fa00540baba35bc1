"""Identifiers: published examples, and what is refused with a sentence that names the fault."""

import copy
import pickle
import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

import cattrs
import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.identifiers import (
    PORTS,
    ContainerNumber,
    DigitalLink,
    ElementString,
    Gdti,
    Giai,
    Ginc,
    Gln,
    Grai,
    Gsin,
    Gtin,
    LotNumber,
    Sscc,
    UnLocode,
    check_digit,
    port_of,
    same_port,
)
from cocorope.identifiers.associations import ROWS, lacking
from cocorope.identifiers.codec import TYPES, configure
from cocorope.identifiers.containers import _VALUES
from cocorope.identifiers.elements import table

EXAMPLES = {
    Gtin: "09520123456788",
    Sscc: "040123450000003338",
    Gln: "4012345000016",
    Gsin: "40123450000000016",
    Grai: "401234500001677",
    Gdti: "401234500001677",
    Giai: "40123457a",
    Ginc: "40123457a",
    LotNumber: "SRG-2025/07",
    ContainerNumber: "CSQU3054383",
    UnLocode: "IDSRG",
    DigitalLink: "https://id.gs1.org/00/040123450000003338",
    ElementString: "(00)040123450000003338",
}


class TestContract:
    """Constructor parses or raises, ``str`` is canonical, ``is_valid`` is the boolean twin."""

    @pytest.mark.parametrize(("kind", "text"), EXAMPLES.items(), ids=lambda x: getattr(x, "__name__", None))
    def test_contract(self, kind, text):
        one = kind(text)
        assert str(one) == text
        assert kind(str(one)) == one == kind(one)
        assert hash(kind(text)) == hash(one)
        assert repr(one) == f"{kind.__name__}({text!r})"
        assert kind.is_valid(text)
        assert not kind.is_valid(5)
        assert not kind.is_valid("\u0661" * 18)
        for twin in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
            assert twin == one
        converter = cattrs.Converter()
        configure(converter)
        assert converter.unstructure(one) == text
        assert converter.structure(text, kind) == one
        assert TYPES[kind.__name__] is kind
        with pytest.raises(AttributeError):
            one.other = 1
        with pytest.raises(AttributeError):
            del one._text
        with pytest.raises(WrongKindError, match="takes a text"):
            kind(b"x")
        for long in ("9" * 10**7, "x" * 10**7, "(" * 10**7):
            with pytest.raises(InvalidValueError) as caught:
                kind(long)
            assert len(str(caught.value)) < 500

    @pytest.mark.parametrize(("kind", "text"), EXAMPLES.items(), ids=lambda x: getattr(x, "__name__", None))
    def test_a_subclass_of_text_is_its_text(self, kind, text):
        one = kind(StrEnum("Marks", {"MARK": text}).MARK)
        assert one == kind(text)
        assert type(str(one)) is str

    def test_types_stay_apart(self):
        assert Giai("40123457a") != Ginc("40123457a")
        assert Sscc("040123450000003338") < Sscc("376104250021234569")
        with pytest.raises(TypeError):
            assert Giai("40123457a") < Ginc("40123457a")


class TestCheckDigits:
    """GS1 General Specifications 7.9.1; ISO 6346 Annex A."""

    def test_published(self):
        assert check_digit("37610425002123456") == "9"
        assert str(Gtin("9520123456788")) == "09520123456788"
        assert Gtin("9520123456788").indicator == "0"
        assert Sscc("040123450000003338").check_digit == "8"
        assert Sscc("040123450000003338").extension_digit == "0"

    @pytest.mark.parametrize(
        ("kind", "text", "sentence"),
        [
            (Sscc, "040123450000003339", "check digit after 04012345000000333 is 8, got 9"),
            (Sscc, "04012345000000333x", "character 18 is 'x'"),
            (Sscc, "0401234500000033", "it has 18 digits, got 16"),
            (Gtin, "123", "it has 8, 12, 13, 14 digits, got 3"),
            (Gtin, "１2345678", "character 1 is"),
            (ContainerNumber, "CSQU3054384", "check digit after CSQU305438 is 3, got 4"),
            (ContainerNumber, "csqu3054383", "character 1 is 'c'; it is four capital letters"),
            (ContainerNumber, "CSQX3054383", "character 4 is 'X'; it is four capital letters"),
            (ContainerNumber, "CSQU30543\uff183", r"character 10 is '\\uff18'; it is four capital letters"),
            (ContainerNumber, "CSQU305438", "it has 10 characters; it is four capital letters"),
            (UnLocode, "idsrg", "character 1 is 'i'; it is two capital letters"),
            (UnLocode, "ID1RG", "character 3 is '1'; it is two capital letters"),
            (UnLocode, "IDSRGX", "it has 6 characters; it is two capital letters"),
            (LotNumber, "a b", "character 2 is ' '"),
            (LotNumber, "", "1 to 20 characters, got 0"),
            (LotNumber, "x" * 21, "1 to 20 characters, got 21"),
            (Giai, "12a4567", "character 3 is 'a'"),
            (Giai, "123456", "7 to 30 characters"),
            (Grai, "4012345000016" + "x" * 17, "1 to 16 characters"),
        ],
    )
    def test_refused(self, kind, text, sentence):
        with pytest.raises(InvalidValueError, match=sentence):
            kind(text)

    @pytest.mark.parametrize(
        "payload", ["", "12a", "1 2", "-12", "1.5", "\u0663\u0664", "\uff11", "\u00b2", 7, None, b"8"]
    )
    def test_a_check_digit_of_no_digits(self, payload):
        with pytest.raises(InvalidValueError, match="from the digits 0-9") as caught:
            check_digit(payload)
        assert "angka pemeriksa" in caught.value.text("id")

    def test_remainder_ten_is_zero(self):
        heads = [f"CSQU{number:06}" for number in range(200)]
        ten = [h for h in heads if sum(_VALUES[s] << i for i, s in enumerate(h)) % 11 == 10]
        assert ten
        assert all(ContainerNumber.is_valid(f"{head}0") for head in ten)

    def test_parts(self):
        box = ContainerNumber("CSQU 305438 3")
        assert (box.owner, box.category, box.serial, box.check_digit) == ("CSQ", "U", "305438", "3")
        assert ContainerNumber("CSQU-305438-3") == box
        assert (UnLocode("ID SRG").country, UnLocode("IDSRG").place) == ("ID", "SRG")
        assert Grai("401234500001677").serial == "77"
        assert Grai.lenient("0401234500001677", leading_zero=True) == Grai("401234500001677")

    def test_a_company_prefix_that_begins_with_a_zero(self):
        asset = Grai("0614141123452400")
        assert (str(asset), asset.serial) == ("0614141123452400", "400")
        assert (
            Grai(str(asset)) == asset == Grai.lenient("0" + str(asset), leading_zero=True) == Grai.lenient(str(asset))
        )
        with pytest.raises(InvalidValueError, match="begins with a zero"):
            Grai.lenient("401234500001677", leading_zero=True)
        assert Grai("00614141123452400").serial == "2400"  # this one reads either way: why the zero is asked
        with pytest.raises(InvalidValueError, match="check digit"):
            Grai("0401234500001677")
        with pytest.raises(WrongKindError):
            Grai.lenient(7)

    @pytest.mark.parametrize(
        ("ai", "right"),
        [
            ("03", "09520123456788"), ("255", "4012345000016"), ("8003", "04012345000016"), ("8006", "095201234567880102"),
            ("8017", "376104250021234569"), ("8018", "376104250021234569"), ("8026", "095201234567880102"),
        ],
    )  # fmt: skip
    def test_every_key_with_a_check_digit(self, ai, right):
        assert ElementString.lenient(f"({ai}){right}", part_of_label=True).values[ai] == right
        wrong = right.replace("5", "6", 1)
        with pytest.raises(InvalidValueError, match="check digit"):
            ElementString.lenient(f"({ai}){wrong}", part_of_label=True)
        assert Gdti("401234500001677").serial == "77"


class TestPorts:
    """The ports this trade was seen to use."""

    def test_names(self):
        assert port_of("antwerp") == UnLocode("BEANR") == port_of(" Antwerpen ")
        assert port_of("Atlantis") is None
        assert same_port(UnLocode("IDSRG"), UnLocode("IDTES"))
        assert same_port(UnLocode("IDSRG"), UnLocode("IDSRG"))
        assert not same_port(UnLocode("IDSRG"), UnLocode("BEANR"))
        assert all(UnLocode.is_valid(port.code) for port in PORTS)
        assert all(port_of(f"  {name.upper()} ") == UnLocode(port.code) for port in PORTS for name in port.names)
        with pytest.raises(WrongKindError):
            port_of(b"Antwerp")


URNS = [
    ("urn:epc:id:sscc:4012345.0000000333", "00/040123450000003338"),
    ("urn:epc:id:sgtin:4012345.011111.A%2F7", "01/04012345111118/21/A%2F7"),
    ("urn:epc:class:lgtin:4012345.011111.L1", "01/04012345111118/10/L1"),
    ("urn:epc:idpat:sgtin:4012345.011111.*", "01/04012345111118"),
    ("urn:epc:id:sgln:4012345.00001.0", "414/4012345000016"),
    ("urn:epc:id:sgln:4012345.00001.x", "414/4012345000016/254/x"),
    ("urn:epc:id:pgln:4012345.00001", "417/4012345000016"),
    ("urn:epc:id:grai:4012345.00001.77", "8003/0401234500001677"),
    ("urn:epc:id:gdti:4012345.00001.77", "253/401234500001677"),
    ("urn:epc:id:giai:4012345.7a", "8004/40123457a"),
    ("urn:epc:id:ginc:4012345.7a", "401/40123457a"),
    ("urn:epc:id:gsin:4012345.000000001", "402/40123450000000016"),
]


class TestUrns:
    """URN to link needs no prefix length; link to URN asks for it."""

    @pytest.mark.parametrize(("urn", "path"), URNS)
    def test_both_ways(self, urn, path):
        link = DigitalLink.from_urn(urn)
        assert link.canonical() == str(link) == f"https://id.gs1.org/{path}"
        assert link.to_urn(company_prefix_length=7) == urn

    @pytest.mark.parametrize(
        "urn",
        [
            "urn:epc:id:sscc:4012345.00x0000333",
            "urn:epc:id:xyz:4012345.1",
            "urn:uuid:1",
            "x" * 10**6,
            "urn:epc:id:lgtin:4012345.011111.L1",
            "urn:epc:class:sgtin:4012345.011111.1",
            "urn:epc:id:sgtin:4012345.011111",
            "urn:epc:idpat:sgtin:4012345.011111.7",
            "urn:epc:class:lgtin:4012345.011111",
            "urn:epc:id:sscc:4012345.0000000333.7",
            "urn:epc:id:sscc:4012345.0000000333.",
            "urn:epc:id:sscc:4012345.000000333",
            "urn:epc:id:sscc:\uff14012345.0000000333",
            "urn:epc:id:pgln:4012345.00001.0",
            "urn:epc:id:gsin:4012345.000000001.",
            "urn:epc:id:sgln:4012345.00001",
            "urn:epc:id:sgln:4012345.00001.",
            "urn:epc:id:grai:4012345.0001.2XY",
            "urn:epc:id:gdti:4012345.0001.2XY",
            "urn:epc:id:grai:4012345.00001",
            "urn:epc:id:sgtin:4012345.011111.A/7",
            "urn:epc:id:sgtin:4012345.011111.A%7",
            "urn:epc:id:sgtin:4012345.011111.",
            "urn:epc:id:sgtin:4012345.011111." + "7" * 21,
            "urn:epc:id:giai:4012345.",
            "urn:epc:id:giai:4012345.a b",
        ],
    )
    def test_refused(self, urn):
        with pytest.raises(InvalidValueError) as caught:
            DigitalLink.from_urn(urn)
        assert caught.value.text("id") != caught.value.text("en")

    def test_a_company_prefix_of_all_twelve_digits(self):
        link = DigitalLink("https://id.gs1.org/414/4012345000016")
        assert link.to_urn(company_prefix_length=12) == "urn:epc:id:sgln:401234500001..0"
        assert DigitalLink.from_urn("urn:epc:id:sgln:401234500001..0") == link

    def test_an_extension_of_a_place(self):
        place = Gln("4012345000016")
        assert place.urn(company_prefix_length=7, extension="a/b") == "urn:epc:id:sgln:4012345.00001.a%2Fb"
        assert place.urn(company_prefix_length=7, party=True) == "urn:epc:id:pgln:4012345.00001"
        for extension in ("", "a b", "x" * 21):
            with pytest.raises(InvalidValueError, match="a GLN extension"):
                place.urn(company_prefix_length=7, extension=extension)
        with pytest.raises(InvalidValueError, match="a party has none"):
            place.urn(company_prefix_length=7, extension="a", party=True)
        with pytest.raises(WrongKindError):
            place.urn(company_prefix_length=7, extension=None)

    @pytest.mark.parametrize("path", ["8003/04012345000016", "8004/4a123457a", "255/4012345000016"])
    def test_no_urn(self, path):
        with pytest.raises(InvalidValueError):
            DigitalLink(f"https://id.gs1.org/{path}").to_urn(company_prefix_length=7)

    def test_the_prefix_length_is_asked(self):
        link = DigitalLink("https://id.gs1.org/00/040123450000003338")
        with pytest.raises(InvalidValueError, match="6 to 12"):
            link.to_urn(company_prefix_length=5)
        with pytest.raises(WrongKindError, match="whole number"):
            link.to_urn(company_prefix_length="7")


class TestDigitalLink:
    """GS1 Digital Link URI syntax 1.6: strict, with named leniencies."""

    def test_values(self):
        link = DigitalLink("https://example.org/some/path/01/09520123456788/10/ABC1?17=290331&linkType=all#x")
        assert dict(link.values) == {"01": "09520123456788", "10": "ABC1", "17": "290331"}
        assert str(link) == "https://id.gs1.org/01/09520123456788/10/ABC1?17=290331"

    @pytest.mark.parametrize(
        ("link", "sentence"),
        [
            ("https://id.gs1.org/01/09520123456788/", "no key with its value"),
            ("https://id.gs1.org/01/9520123456788", "its form is N14"),
            ("https://id.gs1.org/01/09520123456788/10/\xe9", r"character 41 is '\\xe9'; it is https"),
            ("https://id.gs1.org/01/09520123456788?" + "x" * 2000, "at most 2000 characters"),
            ("https://id.gs1.org/01/09520123456789", "check digit after 0952012345678 is 8"),
            ("https://id.gs1.org/01/09520123456788/21/a/10/b", "in this order"),
            ("https://id.gs1.org/01/09520123456788/254/b", "in this order"),
            ("ftp://id.gs1.org/01/09520123456788", "https://domain"),
            ("https://id.gs1.org/01/09520123456788?99999=1", "no identifier"),
            ("https://id.gs1.org/01/09520123456788?17=", "no identifier"),
            ("https://id.gs1.org/01/09520123456788?17=290331&17=290331", "no identifier"),
            ("https://id.gs1.org/01/09520123456788?01=09520123456788", "on the path"),
            ("https://id.gs1.org/01/09520123456788/10/A?21=7", "on the path"),
            ("https://id.gs1.org/01/09520123456788?10=A", "on the path"),
            ("https://id.gs1.org/01/09520123456788/10/%zz", "percent sign"),
            ("https://id.gs1.org/01/09520123456788/10/%00", "percent sign"),
            ("https://id.gs1.org/01/09520123456788/10/%E2", "percent sign"),
            ("https://id.gs1.org/gtin/09520123456788", "no key"),
        ],
    )
    def test_refused(self, link, sentence):
        with pytest.raises(InvalidValueError, match=sentence):
            DigitalLink(link)

    def test_lenient(self):
        plain = DigitalLink("https://id.gs1.org/01/09520123456788")
        assert DigitalLink.lenient("https://x.id/01/9520123456788/?a=b", short_gtin=True, trailing_slash=True) == plain
        for refused in ("https://x.id/01/9520123456788", "https://x.id/01/09520123456788/"):
            with pytest.raises(InvalidValueError):
                DigitalLink.lenient(refused)
        for slash in ("/", "/#x", "/?a=b", "/?a=/", "?a=/#/"):
            assert DigitalLink.lenient(f"https://x.id/01/09520123456788{slash}", trailing_slash=True) == plain
        for slashes in ("//", "//#x"):
            with pytest.raises(InvalidValueError):
                DigitalLink.lenient(f"https://x.id/01/09520123456788{slashes}", trailing_slash=True)
        with pytest.raises(InvalidValueError, match="its form is N13"):
            DigitalLink.lenient("https://x.id/414/952012345678", short_gtin=True)

    def test_no_key(self):
        with pytest.raises(InvalidValueError, match="no key"):
            DigitalLink.of({"10": "A"})

    @pytest.mark.parametrize("kind", [DigitalLink, ElementString])
    @pytest.mark.parametrize("values", [None, 7, "00", [("00", "040123450000003338")], {"01": 7}, {1: "7"}])
    def test_values_that_are_no_text(self, kind, values):
        with pytest.raises(WrongKindError):
            kind.of(values)

    @pytest.mark.parametrize("wrong", [None, 7, b"urn:epc:id:sscc:4012345.0000000333"])
    def test_a_urn_that_is_no_text(self, wrong):
        with pytest.raises(WrongKindError, match="takes a text"):
            DigitalLink.from_urn(wrong)


class TestElementStrings:
    """GS1 General Specifications 3 and 7.8."""

    def test_both_forms(self):
        text = ElementString(r"(01)09520123456788(10)A\(B(17)290331")
        assert text.values["10"] == "A(B"
        assert text.scanned() == "010952012345678810A(B\x1d17290331"
        assert ElementString(text.scanned()) == text
        assert ElementString("]C1" + text.scanned()) == text
        assert ElementString("0109520123456788\x1d10ABC") == ElementString("(01)09520123456788(10)ABC")
        assert dict(ElementString("(01)09520123456788(01)09520123456788").values) == {"01": "09520123456788"}

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("", "holds nothing"),
            ("(01", "in brackets is due at character 1"),
            ("(01)09520123456788x(", "in brackets is due"),
            ("(99999)1", "in brackets is due"),
            ("(05)1", "there is none"),
            ("0512345", "there is none"),
            ("0109520", "cut short"),
            ("(01)09520123456789", "check digit"),
            ("(01)09520123456788(10)a(10)b", "twice"),
            ("(10)a", r"\(10\) stands only beside one of \(01\), \(02\), \(03\)"),
            ("(01)09520123456788(37)12", r"\(01\) must not stand beside \(37\)"),
            ("(01)09520123456788(3102)000189(3103)001890", r"\(3102\) must not stand beside \(3103\)"),
            ("(01)09520123456788(17)290231", "no such day"),
            ("(01)09520123456788(17)290001", "month 01 to 12"),
            ("(01)09520123456788(17)29x231", r"its form is N6 \(N digits, X characters\)"),
            ("(10)" + "x" * 3000, "at most 2000"),
            ("(10)a b", "character 2"),
        ],
    )
    def test_refused(self, text, sentence):
        with pytest.raises(InvalidValueError, match=sentence):
            ElementString(text)

    def test_a_day_and_a_measure(self):
        text = ElementString("(01)09520123456788(17)290200(3112)000189(10)A")
        assert text.day("17", on=date(2026, 1, 1)) == date(2029, 2, 28)
        assert text.measure("3112") == Decimal("1.89")
        for ask in (
            lambda: text.day("10", on=date(2026, 1, 1)),
            lambda: text.day("11", on=date(2026, 1, 1)),
            lambda: text.measure("10"),
            lambda: text.measure(3112),
            lambda: text.day(["17"], on=date(2026, 1, 1)),
        ):
            with pytest.raises(KeyError):
                ask()

    @pytest.mark.parametrize(
        ("year", "told", "meant"),
        [(2026, "77", 1977), (2026, "76", 2076), (2099, "01", 2101), (2001, "99", 1999), (2026, "25", 2025)],
    )
    def test_years_lie_from_49_before_to_50_after(self, year, told, meant):
        link = DigitalLink(f"https://id.gs1.org/01/09520123456788?11={told}0101")
        assert link.day("11", on=date(year, 6, 1)) == date(meant, 1, 1)


class TestAssociations:
    """GS1 General Specifications, data relationships: pairs that must, and must not, stand together on one label."""

    def test_one_symbol_of_a_label(self):
        part = ElementString.lenient("(10)ABC1", part_of_label=True)
        assert not ElementString.is_valid("(10)ABC1")
        assert ElementString.of_label("(01)09520123456788", str(part)) == ElementString("(01)09520123456788(10)ABC1")
        with pytest.raises(InvalidValueError, match="stands only beside"):
            ElementString.of_label("(10)ABC1")
        with pytest.raises(InvalidValueError, match="must not stand beside"):
            ElementString.lenient("(01)09520123456788(37)12", part_of_label=True)
        for kind in (ElementString, DigitalLink):
            with pytest.raises(WrongKindError, match="takes a text"):
                kind.lenient(7)

    @pytest.mark.parametrize(
        "part",
        [
            ElementString.lenient("(10)ABC1", part_of_label=True),
            DigitalLink.lenient("https://id.gs1.org/415/4012345000016", part_of_label=True),
        ],
    )
    def test_a_part_is_kept_and_read_back(self, part):
        converter = cattrs.Converter()
        configure(converter)
        assert pickle.loads(pickle.dumps(part)) == copy.deepcopy(part) == part
        assert converter.structure(converter.unstructure(part), type(part)) == part
        with pytest.raises(WrongKindError):
            converter.structure(7, type(part))

    @pytest.mark.parametrize(
        ("ais", "lacks"),
        [
            ("02 37 00", ""), ("02", "02"), ("37 00", "37"), ("37 02", "37"), ("3103 01", ""), ("3103 00", "3103"),
            ("3303 00", ""), ("4313 4312 00", ""), ("4313 00", "4313"), ("8030 8006", "8030"), ("8030 8006 21", ""),
            ("7258 8018 7259", ""), ("3921 01 3103", ""), ("3921 01", "3921"), ("90", ""),
        ],
    )  # fmt: skip
    def test_what_must_stand_beside(self, ais, lacks):
        assert {ai for ai, _group in lacking(frozenset(ais.split()))} == set(lacks.split())

    def test_every_identifier_in_the_pairs_is_one(self):
        known = " ".join(table())
        for patterns, groups, clashes in ROWS:
            for pattern in re.split("[ ,+]", f"{patterns},{groups},{clashes}"):
                assert re.search(rf"\b{pattern.replace('n', '[0-9]')}\b", known), pattern
