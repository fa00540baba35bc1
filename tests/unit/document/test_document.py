"""The envelope."""

import json
import pickle
from collections import ChainMap

import attrs
import pytest

from cocorope import document, findings, rules, wire
from cocorope.document import TYPES, VERSION
from cocorope.errors import DocumentError, InvalidValueError, WrongKindError
from cocorope.findings import Report, Rule, Severity, Text
from cocorope.findings.codec import configure
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.units import Length, Mass

LENGTH = {"cocorope": 1, "type": "Length", "value": "12.50 mm"}
RULE = Rule(
    code="SPC901",
    severity=Severity.BLOCK,
    title=Text("Thin", "Tipis"),
    message=Text("{value}", "{value}"),
    explanation=Text("Too light.", "Terlalu ringan."),
    source=Source("arithmetic", confidence="exact"),
)


def faults(data, kind=None):
    with pytest.raises(DocumentError) as caught:
        document.read(data, kind)
    return {fault.path: fault.code for fault in caught.value.faults}


class TestEnvelope:
    """A document says which version and which type it is; anything else is refused with advice."""

    def test_is_written(self):
        assert document.write(Length("12.50 mm")) == LENGTH
        assert document.text(Length("12.50 mm")) == json.dumps(LENGTH)
        assert document.text(Length("12.50 mm"), indent=2) == json.dumps(LENGTH, indent=2)

    @pytest.mark.parametrize("make", [dict, json.dumps, lambda d: json.dumps(d).encode(), ChainMap, FrozenMap])
    def test_is_read_from(self, make):
        found = document.read(make(LENGTH), Length)
        assert str(found) == "12.50 mm"
        assert document.read(make(LENGTH)) == found

    @pytest.mark.parametrize("version", [0, 2, "1", True, 1.0, None, []])
    def test_of_another_version(self, version):
        assert faults(LENGTH | {"cocorope": version}) == {"$.cocorope": "unknown_version"}

    @pytest.mark.parametrize("name", ["Lenght", "length", 3, None, [], "x" * 10_000_000], ids=range(6))
    def test_of_another_type(self, name):
        with pytest.raises(DocumentError) as caught:
            document.read(LENGTH | {"type": name})
        assert [fault.code for fault in caught.value.faults] == ["unknown_type"]
        if name == "Lenght":
            assert "Did you mean Length?" in str(caught.value)

    @pytest.mark.parametrize(
        ("name", "kind", "english", "indonesian"),
        [
            ("Lenght", Length, "Did you mean Length?", "Maksud Anda Length?"),
            ("Lenght", Mass, "A Mass was asked for.", "Yang diminta Mass."),
            ("tali", None, "document.TYPES lists those there are.", "document.TYPES memuat daftarnya."),
        ],
    )
    def test_of_a_type_that_is_not_there(self, name, kind, english, indonesian):
        with pytest.raises(DocumentError) as caught:
            document.read(LENGTH | {"type": name}, kind)
        (fault,) = caught.value.faults
        assert fault.text("en") == f"$.type: No document is of type {name!r}. {english}"
        assert fault.text("id") == f"$.type: Tidak ada dokumen berjenis {name!r}. {indonesian}"

    def test_says_all_that_is_missing(self):
        assert faults({"typ": 1}) == {
            "$.cocorope": "missing",
            "$.type": "missing_type",
            "$.value": "missing",
            "$.typ": "unknown_key",
        }

    def test_tells_its_own_faults_and_those_of_the_value(self):
        told = faults(LENGTH | {"value": "3 kg", "cocorope": 9}, Mass)
        assert list(told) == ["$.cocorope", "$.type", "$.value"]
        assert (told["$.cocorope"], told["$.type"]) == ("unknown_version", "other_type")

    @pytest.mark.parametrize("text", ["[]", "3", '"Length"', "null"])
    def test_is_an_object(self, text):
        assert faults(text) == {"$": "wrong_kind"}

    @pytest.mark.parametrize("data", [None, 3, [], object()])
    def test_is_text_bytes_or_a_mapping(self, data):
        with pytest.raises(WrongKindError):
            document.read(data)

    def test_of_another_type_than_asked_for(self):
        assert faults(LENGTH, Mass) == {"$.type": "other_type"}

    @pytest.mark.parametrize("value", [None, 3, "8 mm", [], object(), Length])
    def test_holds_our_types_only(self, value):
        with pytest.raises(WrongKindError, match=r"document\.TYPES"):
            document.write(value)

    @pytest.mark.parametrize("depth", [100_000])
    def test_nested_without_end(self, depth):
        deep: object = "x"
        for _ in range(depth):
            deep = {"a": deep}
        assert set(faults({"cocorope": 1, "type": "Report", "value": deep}).values()) == {"too_deep"}
        assert "too_deep" in faults('{"cocorope": 1, "type": "Report", "value": ' + "[" * depth).values()

    def test_names_each_type_once(self):
        assert len(set(TYPES.values())) == len(TYPES)
        assert VERSION == 1

    def test_two_types_of_one_name_are_an_error(self):
        with pytest.raises(InvalidValueError, match="Two types are named Length"):
            document.joined([{"Length": Length}, {"Length": Mass}])


class TestReports:
    """A report tells each rule once, whole; what it says cannot be turned without being noticed."""

    REPORT = Report([RULE.finding(value=1), RULE.finding(path="$.a", value=2)], ["QC001"])

    def test_each_rule_once(self):
        value = document.write(self.REPORT)["value"]
        assert list(value["rules"]) == ["SPC901"]
        assert document.read(document.write(self.REPORT), Report) == self.REPORT

    def test_rules_of_one_code_and_other_words_are_kept_apart(self):
        old = attrs.evolve(RULE, title=Text("Slim", "Ramping"))
        report = self.REPORT | Report([old.finding(value=1)])
        assert list(document.write(report)["value"]["rules"]) == ["SPC901", "SPC901/2"]
        assert document.read(document.text(report), Report) == report

    def test_an_outcome_that_its_findings_belie(self):
        data = document.write(self.REPORT)
        data["value"]["outcome"] = "pass"
        assert faults(data) == {"$.value.outcome": "contradiction"}

    def test_a_finding_of_a_rule_that_is_not_told(self):
        data = document.write(self.REPORT)
        data["value"]["findings"][1]["rule"] = "SPC902"
        assert faults(data) == {"$.value.findings[1].rule": "unknown_rule"}

    @pytest.mark.parametrize(
        ("fact", "path", "code"),
        [
            ({"Lenght": "8 mm"}, "$.value.facts.value", "unknown_type"),
            ({3: 1}, "$.value.facts.value", "unknown_type"),
            ({"Length": "8 kg"}, "$.value.facts.value.Length", None),
            ({"decimal": "NaN"}, "$.value.facts.value.decimal", "wrong_kind"),
            ({}, "$.value.facts.value", "wrong_kind"),
            ({"a": 1, "b": 2}, "$.value.facts.value", "wrong_kind"),
            (None, "$.value.facts.value", "wrong_kind"),
            (1.5, "$.value.facts.value", "wrong_kind"),
            ([1, [{"day": "x"}]], "$.value.facts.value[1][0].day", "wrong_kind"),
        ],
        ids=range(9),
    )
    def test_a_fact_that_is_none(self, fact, path, code):
        data = document.write(RULE.finding(value=1))
        data["value"]["facts"]["value"] = fact
        told = faults(data)
        assert list(told) == [path]
        assert code in (None, told[path])

    def test_a_fact_nested_deep_with_a_fault_at_the_bottom(self):
        fact: object = 1.5
        for _ in range(55):
            fact = [fact]
        data = document.write(RULE.finding(value=1))
        data["value"]["facts"]["value"] = fact
        assert list(faults(data)) == ["$.value.facts.value" + "[0]" * 55]

    def test_configured_twice_is_configured_once(self):
        made = wire.converter()
        configure(made)
        configure(made)
        assert made.unstructure(self.REPORT) == document.write(self.REPORT)["value"]


class TestCatalogue:
    """Every rule of every floor, each code once."""

    def test_holds_every_rule_in_the_order_of_codes(self):
        assert list(rules.CATALOGUE) == sorted(rules.CATALOGUE)
        assert findings.THOUSANDS in rules.CATALOGUE.values()
        assert rules.rule("UNT001") is findings.THOUSANDS

    @pytest.mark.parametrize("rule", rules.CATALOGUE.values(), ids=lambda rule: rule.code)
    def test_every_rule_is_of_a_floor_and_can_be_kept(self, rule):
        assert rule.code.rstrip("0123456789") in findings.PREFIXES
        assert document.read(document.text(rule), Rule) == rule
        assert pickle.loads(pickle.dumps(rule)) == rule
        assert rule.title.en != rule.title.id or rule.title.en.isupper()
        assert rule.explanation.en != rule.explanation.id

    def test_two_rules_of_one_code_are_an_error(self):
        other = attrs.evolve(RULE, title=Text("x", "y"))
        with pytest.raises(InvalidValueError, match="Two different rules bear the code SPC901"):
            rules.joined([[RULE], [other]])
        assert list(rules.joined([[RULE], [RULE]])) == ["SPC901"]

    def test_a_slip_in_a_code(self):
        with pytest.raises(InvalidValueError, match=r"Did you mean UNT001\?"):
            rules.rule("UNT01")
        with pytest.raises(InvalidValueError, match=r"rules\.CATALOGUE lists them all"):
            rules.rule("x" * 10_000_000)
