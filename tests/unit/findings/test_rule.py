"""Rules and findings when they are made."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.findings import PREFIXES, RULES, THOUSANDS, Finding, Rule, Severity, Text, Waiver, thousands
from cocorope.findings.codes import checked_code, code_of, codes_of
from cocorope.provenance import Source
from cocorope.units import Length, Mass

RULE = Rule(
    code="SPC901",
    severity=Severity.WARN,
    title=Text("Thin", "Tipis"),
    message=Text("{given} is below {least}.", "{given} di bawah {least}."),
    explanation=Text("Too light.", "Terlalu ringan."),
    source=Source("arithmetic", confidence="exact"),
)


class TestRule:
    """A rule has a code, a source, and the same placeholders in both languages."""

    @pytest.mark.parametrize(
        "code", ["", "spc001", "SPC1", "SPC0001", "S001", "SPC001\n", "TOOLONG001", None, 1, "SPC٠٠١"]
    )
    def test_a_code_is_letters_and_three_digits(self, code):
        with pytest.raises(InvalidValueError, match="two to six capital letters and three digits"):
            attrs.evolve(RULE, code=code)

    @pytest.mark.parametrize("prefix", PREFIXES)
    def test_every_floor_has_its_prefix(self, prefix):
        assert checked_code(f"{prefix}001") == f"{prefix}001"

    def test_placeholders_agree(self):
        with pytest.raises(
            InvalidValueError, match="placeholders of message differ between the languages: b, c"
        ) as caught:
            attrs.evolve(RULE, message=Text("{a} {b}", "{a} {c}"))
        assert "berbeda antara kedua bahasa: b, c" in caught.value.text("id")

    @pytest.mark.parametrize("message", ["{Given}", "{given", "given}", "{0}", "{}", "{given!r}", "{a b}"])
    def test_a_brace_stands_around_a_name(self, message):
        with pytest.raises(InvalidValueError, match="brace"):
            attrs.evolve(RULE, message=Text(message, message))

    @pytest.mark.parametrize("name", ["title", "explanation"])
    def test_only_the_message_has_placeholders(self, name):
        with pytest.raises(InvalidValueError, match="only the message"):
            attrs.evolve(RULE, **{name: Text("{a}", "{a}")})

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("source", None),
            ("title", "Thin"),
            ("severity", "warn"),
            ("binding", 1),
            ("message", None),
            ("explanation", 3),
        ],
    )
    def test_each_field_has_its_kind(self, name, value):
        with pytest.raises(WrongKindError, match=f"Rule SPC901: {name} is a"):
            attrs.evolve(RULE, **{name: value})

    def test_source_is_obligatory(self):
        with pytest.raises(TypeError, match="source"):
            Rule(code="SPC901", severity=Severity.WARN, title=RULE.title, message=RULE.message, explanation=RULE.title)

    def test_is_given_as_itself_or_by_code(self):
        assert code_of(RULE) == code_of("SPC901") == "SPC901"
        assert codes_of([RULE, "QC001", "SPC901"]) == ("QC001", "SPC901")
        with pytest.raises(InvalidValueError, match="rule code"):
            code_of(None)

    def test_a_text_is_no_list_of_codes(self):
        with pytest.raises(InvalidValueError, match=r"Write \('SPC901',\)"):
            codes_of("SPC901")

    @pytest.mark.parametrize("other", [[], 3])
    def test_what_has_no_code_is_none(self, other):
        with pytest.raises(InvalidValueError, match="rule code"):
            codes_of([RULE, other])


class TestFinding:
    """A finding has a typed fact for each placeholder; it is compared by what it means."""

    def test_says_itself_in_both_languages(self):
        found = RULE.finding(path="$.requirements[2]", given=Length("5 mm"), least=Length("0.8 cm"))
        assert found.text() == str(found) == "5 mm is below 0.8 cm."
        assert found.text("id") == "5 mm di bawah 0.8 cm."
        assert (found.code, found.severity, found.stops) == ("SPC901", Severity.WARN, False)

    def test_is_equal_across_units_and_digits(self):
        one = RULE.finding(given=Length("5 mm"), least=Decimal("1.50"))
        other = RULE.finding(given=Length("0.5 cm"), least=Fraction(3, 2))
        assert one == other
        assert hash(one) == hash(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (True, 1),
            ("1", 1),
            (Length("5 mm"), Mass("5 g")),
            (date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)),
            (date(2026, 1, 1), "2026-01-01"),
            (("a",), "a"),
            (Text("a", "b"), ("a", "b")),
        ],
    )
    def test_differs_by_kind(self, one, other):
        assert RULE.finding(given=one, least=0) != RULE.finding(given=other, least=0)

    def test_one_instant_is_one_fact(self):
        noon = datetime(2026, 7, 31, 12, tzinfo=UTC)
        assert RULE.finding(given=noon, least=0) == RULE.finding(
            given=noon.astimezone(timezone(timedelta(hours=7))), least=0
        )

    @pytest.mark.parametrize(
        ("fact", "en", "id_"),
        [
            (True, "yes", "ya"),
            (False, "no", "tidak"),
            (Decimal("12.50"), "12.50", "12.50"),
            (Decimal("1E+3"), "1000", "1000"),
            (1_000_000, "1000000", "1000000"),
            (Fraction(1, 3), "1/3", "1/3"),
            (Fraction(10**30, 3), "≈ 3.33333E+29", "≈ 3.33333E+29"),
            (10**40, "≈ 1.00000E+40", "≈ 1.00000E+40"),
            (date(2026, 7, 31), "2026-07-31", "2026-07-31"),
            (datetime(2026, 7, 31, 8, tzinfo=UTC), "2026-07-31T08:00:00+00:00", "2026-07-31T08:00:00+00:00"),
            (Text("dry", "kering"), "dry", "kering"),
            ((True, "a", (1, 2)), "yes, a, 1, 2", "ya, a, 1, 2"),
            ((), "–", "–"),
            ("", "–", "–"),
            ("a\nb\x1b", "a b\ufffd", "a b\ufffd"),
            ("x" * 10_000_000, "x" * 199 + "…", "x" * 199 + "…"),
            ("{least}", "{least}", "{least}"),
        ],
        ids=lambda value: repr(value)[:30],
    )
    def test_a_fact_in_words(self, fact, en, id_):
        found = RULE.finding(given=fact, least=0)
        assert found.text("en") == f"{en} is below 0."
        assert found.text("id") == f"{id_} di bawah 0."

    @pytest.mark.parametrize(
        "fact",
        [
            Decimal("NaN"),
            Decimal("Infinity"),
            Decimal("1e1000"),
            1 << 5000,
            Fraction(1, 1 << 5000),
            Decimal("9" * 1001),
        ],
        ids=["nan", "infinity", "exponent", "whole", "fraction", "digits"],
    )
    def test_a_number_is_finite_and_not_endless(self, fact):
        with pytest.raises(InvalidValueError, match="Fact given: a number must be finite"):
            RULE.finding(given=fact, least=0)

    @pytest.mark.parametrize(
        "fact", [1.5, None, {"a": 1}, {1}, b"x", object(), complex(1)], ids=lambda v: type(v).__name__
    )
    def test_a_fact_has_a_kind(self, fact):
        with pytest.raises(WrongKindError, match=r"Fact given: .* Write a decimal number as Decimal\('0.5'\)"):
            RULE.finding(given=fact, least=0)

    def test_an_instant_has_an_offset(self):
        with pytest.raises(InvalidValueError, match="offset"):
            RULE.finding(given=datetime(2026, 1, 1), least=0)  # noqa: DTZ001  # naive on purpose

    def test_text_is_what_utf8_can_say(self):
        with pytest.raises(InvalidValueError, match="surrogate"):
            RULE.finding(given="\ud800", least=0)
        assert RULE.finding(given="–", least=0).facts["given"] == "–"

    def test_tuples_are_not_bottomless(self):
        deep: object = ()
        for _ in range(100_000):
            deep = (deep,)
        with pytest.raises(InvalidValueError, match="4 deep"):
            RULE.finding(given=deep, least=0)

    def test_a_list_is_kept_as_a_tuple(self):
        assert RULE.finding(given=[1, [2]], least=0).facts["given"] == (1, (2,))

    def test_a_missing_fact_is_named(self):
        with pytest.raises(InvalidValueError, match="missing: least"):
            RULE.finding(given=1)

    def test_more_facts_are_kept(self):
        assert RULE.finding(given=1, least=2, lot="L-7").facts["lot"] == "L-7"

    @pytest.mark.parametrize("path", ["", "requirements", None, 3])
    def test_a_path_starts_at_the_root(self, path):
        with pytest.raises(InvalidValueError, match="path of a finding starts at the root"):
            RULE.finding(path=path, given=1, least=2)

    @pytest.mark.parametrize(("name", "value"), [("rule", "SPC901"), ("severity", "block"), ("waiver", "QA")])
    def test_each_field_has_its_kind(self, name, value):
        fields = {"rule": RULE, "facts": {"given": 1, "least": 2}} | {name: value}
        with pytest.raises(WrongKindError, match=f"Finding: {name} is a"):
            Finding(**fields)

    def test_is_waived_by_name(self):
        other = Waiver(rule="SHP901", by="QA", reason="r", until=date(2026, 7, 31))
        with pytest.raises(InvalidValueError, match="waived by name: this one is of SPC901, the waiver is of 'SHP901'"):
            Finding(rule=RULE, facts={"given": 1, "least": 2}, waiver=other)
        elsewhere = attrs.evolve(other, rule="SPC901", path="$.other")
        with pytest.raises(InvalidValueError, match="waived by name"):
            Finding(rule=RULE, path="$.here", facts={"given": 1, "least": 2}, waiver=elsewhere)

    def test_is_a_value(self):
        found = RULE.finding(path="$.a", given=Length("5 mm"), least=(1, Text("a", "b")))
        assert pickle.loads(pickle.dumps(found)) == found
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            found.path = "$"


class TestThousands:
    """A clerk's "1.000 kg" may mean a tonne: it is asked back, and read with the point as decimal sign."""

    def test_asks_back(self):
        (found,) = thousands(Mass("1.250 kg"), "$.net")
        assert found.rule is THOUSANDS
        assert found.facts["thousands"] == Mass("1250 kg")
        assert "Jika yang dimaksud 1250 kg" in found.text("id")

    @pytest.mark.parametrize("text", ["1 kg", "1.0 kg", "1.25 kg", "1.2500 kg", "0.125 kg"])
    def test_says_nothing_where_it_is_clear(self, text):
        assert thousands(Mass(text), "$.net") == ()

    def test_is_a_rule_of_this_floor(self):
        assert THOUSANDS in RULES
