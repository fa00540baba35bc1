"""Reading with the strict converter: nothing is turned into another kind, and every fault is told."""

import enum
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

import attrs
import pytest
from cattrs import override

from cocorope import wire
from cocorope.errors import DocumentError, Fault, InvalidValueError, WrongKindError
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.text import Text
from cocorope.wire.faults import MOST_FAULTS


class Colour(enum.Enum):
    BROWN = "brown"
    WHITE = "white"


class Digit(enum.Enum):
    ONE = 1


@attrs.frozen
class Coil:
    id: str
    pieces: int
    mass: Decimal | None = None


@attrs.frozen
class Bale:
    number: int = attrs.field()

    @number.validator
    def _above(self, _attribute, value):
        if value < 1:
            raise InvalidValueError(Text("A bale has a number above zero.", "Nomor bal di atas nol."))
        if value == 13:
            raise WrongKindError(Text("No thirteen.", "Bukan tiga belas."))
        if value == 14:
            raise ValueError("stock words")
        if value == 15:
            raise AttributeError("a bug")
        if value == 16:
            raise KeyError("other")


@attrs.frozen(kw_only=True)
class Everything:
    goods: "Coil | Bale"
    coils: tuple[Coil, ...] = ()
    pair: tuple[int, str] = (1, "a")
    names: FrozenMap[str, Coil] = FrozenMap()  # noqa: RUF009  # it cannot be changed
    shares: FrozenMap[tuple[int, int], Fraction] = FrozenMap()  # noqa: RUF009  # it cannot be changed
    colours: FrozenMap[Colour, int] = FrozenMap()  # noqa: RUF009  # it cannot be changed
    digits: FrozenMap[Digit, int] = FrozenMap()  # noqa: RUF009  # it cannot be changed
    marks: FrozenMap[Literal["a", "b"], int] = FrozenMap()  # noqa: RUF009  # it cannot be changed
    level: Literal["I", "II", 3] = "II"
    colour: Colour = Colour.BROWN
    day: date | None = None
    at: datetime | None = None
    ids: frozenset[str] = frozenset()
    dry: bool = False
    nothing: None = None
    listed: list[int] = attrs.field(factory=list)
    inner: "Everything | None" = None


def converter():
    made = wire.converter()
    wire.tagged_union(made, Coil | Bale, {"coil": Coil, "bale": Bale})
    return made


def faults(data, cls=Everything, **more):
    with pytest.raises(DocumentError) as caught:
        wire.structure(converter(), data, cls, **more)
    return {fault.path: fault for fault in caught.value.faults}


def one(data, cls):
    (fault,) = faults(data, cls).values()
    return fault


class TestRoundTrip:
    """What is written is read back equal."""

    VALUE = Everything(
        goods=Coil("a", 1, Decimal("1.50")),
        coils=(Coil("b", 2), Coil("–", 3)),
        pair=(2, "b"),
        names=FrozenMap({"x y": Coil("c", 1)}),
        shares=FrozenMap({(2, 1): Fraction(1, 3), (1, 2): Fraction(2)}),
        colours=FrozenMap({Colour.WHITE: 1}),
        digits=FrozenMap({Digit.ONE: 1}),
        marks=FrozenMap({"a": 1}),
        level=3,
        colour=Colour.WHITE,
        day=date(2026, 7, 31),
        at=datetime(2026, 7, 31, 8, 0, 1, 5, tzinfo=timezone(timedelta(hours=7))),
        ids=frozenset({"b", "a"}),
        dry=True,
        listed=[1],
        inner=Everything(goods=Bale(1)),
    )

    def test_of_everything(self):
        made = converter()
        plain = made.unstructure(self.VALUE)
        assert wire.structure(made, wire.parse(wire.canonical_bytes(plain)), Everything) == self.VALUE

    def test_is_in_a_fixed_order(self):
        plain = converter().unstructure(self.VALUE)
        assert plain["shares"] == [[[1, 2], "2"], [[2, 1], "1/3"]]
        assert plain["ids"] == ["a", "b"]
        assert plain["goods"] == {"type": "coil", "id": "a", "pieces": 1, "mass": "1.50"}

    def test_of_a_bare_mapping(self):
        assert converter().unstructure(FrozenMap({"a": Colour.WHITE})) == {"a": "white"}

    def test_a_decimal_keeps_its_digits(self):
        made = converter()
        for text in ("0.10", "-1.000", "1E+3", "12"):
            assert str(wire.structure(made, text, Decimal)) == text
            assert made.unstructure(Decimal(text)) == text

    @pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("1e-1234")])
    def test_a_decimal_that_is_no_number_is_not_written(self, value):
        with pytest.raises(InvalidValueError, match="finite decimals"):
            converter().unstructure(value)

    def test_an_instant_without_offset_is_not_written(self):
        with pytest.raises(InvalidValueError, match="no offset"):
            converter().unstructure(datetime(2026, 7, 31))  # noqa: DTZ001  # naive on purpose


BAD = [
    *((int, bad) for bad in (3.7, 3.0, True, "3", None, Decimal(3), [], Decimal("3.7"))),
    *((str, bad) for bad in (3, None, True, b"x", [], "\ud800")),
    *((bool, bad) for bad in (1, 0, "true", None)),
    *(
        (Decimal, bad)
        for bad in ("NaN", "Infinity", "1,5", "", "1_0", " 1", "٣", 0.1, True, None, "1e1000", Decimal("NaN"))
    ),
    *((Fraction, bad) for bad in ("1/0", "0.5", "1 / 3", 0.5, True, None, "1/-3")),
    *((date, bad) for bad in ("2026-02-30", "31-07-2026", "20260731", "2026-07-31T00:00", None, 3, date(2026, 1, 1))),
    *((datetime, bad) for bad in ("2026-07-31T08:00", "2026-07-31", "2026-07-31T25:00Z", "now", None, 3)),
    *((Colour, bad) for bad in ("brwn", "BROWN", None, [], 1)),
    *((Digit, bad) for bad in (True, "1", 2)),
    *((tuple[int, ...], bad) for bad in ("123", {"a": 1}, {1}, None, 3)),
    *((tuple[int, str], bad) for bad in ([1], [1, "a", 2], "1a", None)),
    *((FrozenMap[str, int], bad) for bad in ([], "a", None, {1: 1})),
    *((FrozenMap[tuple[int, int], int], bad) for bad in ({}, "a", [[[1, 2], 1], [[1, 2], 2]], [[1, 2]])),
    *((Coil, bad) for bad in ([], "coil", None, 3)),
    *((type(None), bad) for bad in (0, "", "null")),
]


class TestStrictness:
    """3.7 is not 3, true is not 1, null is not a text, "NaN" is no number."""

    @pytest.mark.parametrize(
        ("cls", "bad"),
        BAD,
        ids=range(len(BAD)),
    )
    def test_refuses(self, cls, bad):
        told = faults(bad, cls)
        assert all(len(fault.message.en) < 300 and fault.message.id != fault.message.en for fault in told.values())

    @pytest.mark.parametrize(
        "bad", ["x" * 10_000_000, ["x" * 10_000_000], {"x" * 10_000_000: 1}], ids=["text", "list", "key"]
    )
    @pytest.mark.parametrize(
        "cls", [int, Decimal, Fraction, date, datetime, Colour, Everything, tuple[int, ...], Coil | Bale]
    )
    def test_never_echoes_input_whole(self, cls, bad):
        assert all(len(str(fault)) < 600 for fault in faults(bad, cls).values())

    def test_exact_numbers_do_for_decimals(self):
        made = converter()
        assert wire.structure(made, wire.parse("0.10"), Decimal) == Decimal("0.10")
        assert wire.structure(made, 3, Decimal) == 3
        assert wire.structure(made, 3, Fraction) == 3

    def test_an_instant_in_utc(self):
        assert wire.structure(converter(), "2026-07-31 08:00:00.5Z", datetime) == datetime(
            2026, 7, 31, 8, 0, 0, 500000, UTC
        )

    def test_a_literal_is_its_value_and_kind(self):
        made = converter()
        kind = Literal["I", 1]
        assert wire.structure(made, 1, kind) == 1
        assert one(True, kind).code == one("II", kind).code == one([], kind).code == "not_allowed"


class TestFaults:
    """All faults at once, each with its JSON path, its code and its sentence in both languages."""

    DATA: ClassVar = {
        "goods": {"type": "coyl", "id": "a"},
        "coils": [{"id": "a", "pieces": 3.7}, {"id": "b"}, 3, {"id": "c", "pieces": 1, "peices": 2}],
        "pair": ["x", 1],
        "names": {"x y": {"id": 1, "pieces": 1}, "z": []},
        "level": "IV",
        "day": "2026-13-01",
        "at": "2026-07-31T08:00",
        "inner": {"goods": {}},
        "nonsense": 1,
    }

    def test_are_told_together(self):
        told = faults(self.DATA)
        assert {path: fault.code for path, fault in told.items()} == {
            "$.goods.type": "unknown_type",
            "$.coils[0].pieces": "wrong_kind",
            "$.coils[1].pieces": "missing",
            "$.coils[2]": "wrong_kind",
            "$.coils[3].peices": "unknown_key",
            "$.pair[0]": "wrong_kind",
            "$.pair[1]": "wrong_kind",
            "$.names['x y'].id": "wrong_kind",
            "$.names.z": "wrong_kind",
            "$.level": "not_allowed",
            "$.day": "wrong_kind",
            "$.at": "naive_datetime",
            "$.inner.goods.type": "missing_type",
            "$.nonsense": "unknown_key",
        }

    def test_say_what_was_meant(self):
        told = faults(self.DATA)
        assert told["$.goods.type"].message == Text(
            "Expected one of bale, coil; got 'coyl'. Did you mean coil?",
            "Yang diharapkan salah satu dari bale, coil; yang diberikan 'coyl'. Maksud Anda coil?",
        )
        assert told["$.coils[3].peices"].message.en == "The key 'peices' is not known here; did you mean pieces?"
        assert told["$.nonsense"].message.en.startswith("The key 'nonsense' is not known here; known: at, coils")
        assert (
            told["$.inner.goods.type"].message.en
            == 'The key "type" is missing; it says which it is: one of bale, coil.'
        )

    def test_our_own_sentences_survive(self):
        assert one({"number": 0}, Bale) == Fault(
            "$", Text("A bale has a number above zero.", "Nomor bal di atas nol."), "invalid"
        )
        assert one({"number": 13}, Bale).code == "wrong_kind"

    def test_foreign_sentences_are_quoted(self):
        assert one({"number": 14}, Bale).message.en == "The value was refused: 'stock words'."
        assert one({"number": 16}, Bale).code == "invalid"

    def test_a_bug_is_no_fault_of_the_document(self):
        with pytest.raises(AttributeError, match="a bug"):
            wire.structure(wire.converter(), {"number": 15}, Bale)

    def test_start_where_the_data_stand(self):
        assert list(faults({}, Bale, path="$.value")) == ["$.value.number"]

    def test_of_a_document_in_a_document(self):
        made = converter()
        inner = DocumentError([Fault("$.a", Text("x", "y"), "invalid")])

        def refuse(_value, _kind):
            raise inner

        made.register_structure_hook(Bale, refuse)
        with pytest.raises(DocumentError) as caught:
            wire.structure(made, [{}], tuple[Bale, ...])
        assert caught.value.faults[0].path == "$[0].a"
        with pytest.raises(DocumentError) as caught:
            wire.structure(made, {}, Bale)
        assert caught.value is inner

    def test_are_not_listed_without_end(self):
        many = {f"key{n}": "x" for n in range(100_000)}
        for data, cls in ((["x"] * 100_000, tuple[int, ...]), (many, FrozenMap[str, int]), (many, Bale)):
            told = faults(data, cls)
            assert len(told) == MOST_FAULTS + 1
            assert told["$"].message.en == "There are more faults, not listed here."

    def test_a_key_that_is_no_text(self):
        assert [f.code for f in faults({3: 1, "number": 1}, Bale).values()] == ["unknown_key"]

    def test_unknown_keys_alone(self):
        assert [f.code for f in faults({"numbr": 1, "number": 1}, Bale).values()] == ["unknown_key"]

    def test_of_a_union_that_is_no_object(self):
        assert one([], Coil | Bale).code == "wrong_kind"
        assert one({"type": []}, Coil | Bale).code == "unknown_type"

    def test_refusals_travel_between_processes(self):
        refusal = wire.one_of(["a"], "b", "not_allowed", "key")
        again = pickle.loads(pickle.dumps(refusal))
        assert (again.message, again.code, again.key) == (refusal.message, "not_allowed", "key")

    def test_nothing_is_close_to_what_is_no_word(self):
        assert wire.closest(3, ["a"]) is None
        assert wire.closest("x" * 10_000_000, ["a"]) is None
        assert wire.closest("Pieces", ["pieces"]) == "pieces"


class TestRegistering:
    """A floor registers its own classes."""

    def test_a_record_with_another_name_in_the_document(self):
        made = wire.converter()
        wire.record(made, Coil, id=override(rename="coil"), mass=override(omit=True))
        assert made.unstructure(Coil("a", 1)) == {"coil": "a", "pieces": 1}
        assert wire.structure(made, {"coil": "a", "pieces": 1}, Coil) == Coil("a", 1)
        with pytest.raises(DocumentError, match="did you mean coil"):
            wire.structure(made, {"coill": "a", "pieces": 1}, Coil)

    def test_a_tag_is_no_field(self):
        with pytest.raises(InvalidValueError, match='"id" is a field of Coil already'):
            wire.tagged_union(wire.converter(), Coil | Bale, {"coil": Coil, "bale": Bale}, key="id")

    def test_a_class_has_one_tag(self):
        with pytest.raises(InvalidValueError, match="each class one tag"):
            wire.tagged_union(wire.converter(), Coil | Bale, {"coil": Coil, "bale": Coil})

    def test_only_members_are_written(self):
        with pytest.raises(InvalidValueError, match="Expected one of bale, coil; got 'str'"):
            converter().unstructure("x", Coil | Bale)

    def test_a_base_class_is_a_union_too(self):
        @attrs.frozen
        class Base:
            pass

        @attrs.frozen
        class Child(Base):
            n: int

        made = wire.converter()
        wire.tagged_union(made, Base, {"child": Child})
        assert made.unstructure((Child(1),), tuple[Base, ...]) == [{"type": "child", "n": 1}]
        assert wire.structure(made, [{"type": "child", "n": 1}], tuple[Base, ...]) == (Child(1),)

    def test_inside_tells_the_place(self):
        with pytest.raises(Exception, match="inside") as caught:
            wire.inside("key", lambda _value, _kind: int("x"), None, int)
        assert [fault.path for fault in wire.faults_of(caught.value)] == ["$.key"]

    @pytest.mark.parametrize("detailed", [True, False])
    def test_a_class_with_fields_by_name_before_fields_by_position(self, detailed):
        @attrs.frozen
        class Told:
            id: str = attrs.field(kw_only=True)
            what: int

        made = wire.converter(detailed=detailed)
        assert wire.structure(made, {"id": "a", "what": 1}, Told) == Told(1, id="a")

    def test_one_that_is_not_detailed_stops_at_the_first_fault(self):
        with pytest.raises(DocumentError) as caught:
            wire.structure(wire.converter(detailed=False), {"id": 1, "pieces": "x"}, Coil)
        assert len(caught.value.faults) == 1

    def test_converters_are_never_shared(self):
        assert wire.converter() is not wire.converter()


class TestWording:
    """Words that stay as they are travel as text, words in both languages as an object."""

    @pytest.mark.parametrize("reference", ["ISO 2307", Text("the contract", "kontrak")])
    def test_both_forms_come_back(self, reference):
        made = Source(reference, confidence="exact")
        assert wire.structure(wire.converter(), wire.converter().unstructure(made), Source) == made

    def test_anything_else_is_refused_by_its_place(self):
        with pytest.raises(DocumentError) as caught:
            wire.structure(
                wire.converter(), {"reference": 3, "clause": {"en": "its terms"}, "confidence": "exact"}, Source
            )
        told = {fault.path: fault for fault in caught.value.faults}
        assert "text in both languages" in told["$.reference"].message.en
        assert told["$.clause.id"].code == "missing"
