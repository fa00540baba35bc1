"""Plain data: from text, measured, and in canonical bytes."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cocorope import wire
from cocorope.errors import DocumentError, InvalidValueError, WrongKindError


def refused(text):
    with pytest.raises(DocumentError) as caught:
        wire.parse(text)
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert len(str(fault)) < 400
    assert fault.text("id") != fault.text("en")
    return fault.code


class TestParse:
    """JSON is read exactly or refused with one clear sentence."""

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "bad_json"),
            ("{", "bad_json"),
            ("[1,]", "bad_json"),
            ("{'a': 1}", "bad_json"),
            ("\ufeff{}", "bad_json"),
            (b"\xff\xfe", "bad_json"),
            ('{"a": 1, "a": 2}', "duplicate_key"),
            ('[{"b": {"a": 1, "c": 2, "a": 1}}]', "duplicate_key"),
            ("NaN", "bad_number"),
            ("[-Infinity]", "bad_number"),
            ("1e1000", "bad_number"),
            ("-1e-1000", "bad_number"),
            ("1e999999999999999999999", "bad_number"),
            ("9" * 1301, "bad_number"),
            ("0." + "1" * 1301, "bad_number"),
            ("[" * 65 + "]" * 65, "too_deep"),
            ("[" * 100_000, "too_deep"),
            ("[" * 100_000 + "]" * 100_000, "too_deep"),
            ('{"a":' * 100_000 + "1" + "}" * 100_000, "too_deep"),
            ("[" * 500 + '"' + "]" * 1000 + '"', "too_deep"),
        ],
        ids=range(20),
    )
    def test_refuses(self, text, code):
        assert refused(text) == code

    def test_a_key_of_ten_million_letters_is_not_echoed(self):
        key = "k" * 10_000_000
        assert refused(f'{{"{key}": 1, "{key}": 2}}') == "duplicate_key"

    def test_numbers_are_exact(self):
        assert wire.parse("0.1") == Decimal("0.1")
        assert str(wire.parse("2.50")) == "2.50"
        assert wire.parse("3") == 3
        assert wire.parse("9" * 1300) == int("9" * 1300)

    def test_reads_bytes(self):
        assert wire.parse('{"tali": "sabut – kelapa"}'.encode()) == {"tali": "sabut – kelapa"}

    def test_brackets_in_texts_are_no_nesting(self):
        text = '["' + "[" * 5000 + '"]'
        assert wire.parse(text) == ["[" * 5000]
        assert wire.parse('["\\"[' + "[" * 5000 + '"]') == ['"[' + "[" * 5000]

    def test_many_brackets_side_by_side_are_no_nesting(self):
        assert wire.parse("[" + "[]," * 999 + "[]]") == [[]] * 1000

    @pytest.mark.parametrize("text", [None, 3, [], {}])
    def test_takes_text_or_bytes(self, text):
        with pytest.raises(WrongKindError, match="JSON text or from a dict"):
            wire.parse(text)

    def test_deep_in_the_hosts_own_stack(self):
        def deeper(left):
            return wire.parse("[" * 60 + "]" * 60) if left == 0 else deeper(left - 1)

        with pytest.raises((DocumentError, RecursionError)):
            deeper(10_000)

    def test_a_reader_that_runs_out_of_stack_says_too_deep(self, monkeypatch):
        class Exhausted:
            def decode(self, _):
                raise RecursionError

        monkeypatch.setattr("cocorope.wire.plain._DECODER", Exhausted())
        assert refused("[]") == "too_deep"


class TestDepth:
    """Depth is checked before reading, without recursion."""

    def nested(self, depth, make):
        inner = 1
        for _ in range(depth):
            inner = make(inner)
        return inner

    @pytest.mark.parametrize("make", [lambda x: [x], lambda x: {"a": x}, lambda x: (x,)], ids=["list", "dict", "tuple"])
    def test_as_deep_as_a_document_may_be(self, make):
        wire.check_depth(self.nested(wire.DEEPEST, make))
        for depth in (wire.DEEPEST + 1, 100_000):
            with pytest.raises(DocumentError, match="nested deeper than 64"):
                wire.check_depth(self.nested(depth, make))

    def test_what_contains_itself(self):
        loop: list[object] = []
        loop.append(loop)
        with pytest.raises(DocumentError, match="nested deeper"):
            wire.check_depth(loop)

    def test_what_is_shared_costs_no_more_than_one(self):
        shared: object = []
        for _ in range(wire.DEEPEST - 1):
            shared = [shared] * 1000
        wire.check_depth(shared)


class TestCanonicalBytes:
    """The same data give the same bytes."""

    def test_sorts_keys_and_keeps_letters(self):
        assert wire.canonical_bytes({"b": 1, "a": [True, None, "–"]}) == '{"a":[true,null,"–"],"b":1}'.encode()

    @pytest.mark.parametrize("value", [1.5, Decimal(1), Fraction(1), {1}, b"x", range(2), {"a": [1.0]}], ids=repr)
    def test_refuses_what_is_not_plain(self, value):
        with pytest.raises(WrongKindError, match="Plain data is text"):
            wire.canonical_bytes(value)

    def test_keys_are_text(self):
        with pytest.raises(WrongKindError, match="keys of an object are text"):
            wire.canonical_bytes({1: 2})

    def test_keys_may_be_of_a_class_of_text(self):
        class Name(str):
            __slots__ = ()

        assert wire.canonical_bytes({Name("b"): 1, "a": 2}) == b'{"a":2,"b":1}'

    def test_refuses_what_utf8_cannot_say(self):
        with pytest.raises(InvalidValueError, match="surrogate"):
            wire.canonical_bytes(["\ud800"])

    def test_refuses_a_number_too_long_to_read(self):
        assert wire.parse(wire.canonical_bytes(1 << 4299)) == 1 << 4299
        with pytest.raises(InvalidValueError, match="digits"):
            wire.canonical_bytes(1 << 4300)

    def test_refuses_what_is_too_deep(self):
        deep: object = 1
        for _ in range(100_000):
            deep = [deep]
        with pytest.raises(DocumentError, match="nested deeper"):
            wire.canonical_bytes(deep)

    def test_digest(self):
        # Of FIPS 180-4's empty-object text "{}", by any sha256 tool.
        assert wire.digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
