"""Hooks for records (attrs classes), for lists and mappings of them, and for unions told apart by a tag."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import partial
from itertools import islice
from typing import Final, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import ClassValidationError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.gen._consts import AttributeOverride

from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.wire.faults import MOST_FAULTS, RefusedError, one_of, unknown_key, wrong_kind
from cocorope.wire.plain import canonical_bytes

T = TypeVar("T")
V = TypeVar("V")
Hook = Callable[[object, object], T]

OBJECT: Final = Text("an object with keys", "objek dengan kunci")
LIST: Final = Text("a list", "daftar")
PAIRS: Final = Text("a list of [key, value] pairs", "daftar pasangan [kunci, nilai]")


def record(converter: Converter, cls: type, **overrides: AttributeOverride) -> None:
    """Registers an attrs class with something different about its fields; the others are known already.

    The hooks are made when the class is first met, so that a converter is quickly made.

    Args:
        converter: Where.
        cls: The attrs class.
        **overrides: What is different, by name of field, made by ``cattrs.override``: another name, left
            out, a hook of its own.
    """
    converter.register_structure_hook_factory(
        lambda kind: kind is cls, lambda _: record_hook(cls, converter, **overrides)
    )
    converter.register_unstructure_hook_factory(
        lambda kind: kind is cls,
        lambda _: make_dict_unstructure_fn(cls, converter, **overrides),  # type: ignore[arg-type]  # its flags begin with _cattrs
    )


def record_hook(cls: type[T], converter: Converter, **overrides: AttributeOverride) -> Hook[T]:
    """The structure hook of an attrs class: an object with the keys of its fields, no others."""
    inner = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=False,
        _cattrs_detailed_validation=converter.detailed_validation or _mixed(cls),
        **overrides,  # type: ignore[arg-type]  # its flags begin with _cattrs
    )
    known = frozenset(_keys(cls, overrides))

    def structure(value: object, _: object = None) -> T:
        if value.__class__ is not dict and not isinstance(value, dict):
            raise wrong_kind(OBJECT, value)
        if known.issuperset(value):
            return inner(value, cls)
        surplus = islice((key for key in value if key not in known), MOST_FAULTS + 1)
        errors: list[Exception] = [unknown_key(key, known) for key in surplus]
        try:
            inner({key: value[key] for key in value if key in known}, cls)
        except ClassValidationError as error:
            errors = [*error.exceptions, *errors]
        raise ClassValidationError(cls.__name__, errors, cls)

    return structure


def _mixed(cls: type) -> bool:
    """Whether a field that must be given by name stands before one that may be given by position.

    For these cattrs writes a call that Python cannot read, unless it is told to be detailed.
    """
    by_name = [field.kw_only for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    return by_name != sorted(by_name)


def _keys(cls: type, overrides: Mapping[str, AttributeOverride]) -> list[str]:
    keys = []
    for field in attrs.fields(cls):
        override = overrides.get(field.name, AttributeOverride())
        if field.init and not override.omit:
            keys.append(override.rename or field.name)
    return keys


def tagged_union(converter: Converter, union: object, members: Mapping[str, type], *, key: str = "type") -> None:
    """Registers a union, or the base class of one, whose members are told apart by a tag in the document.

    Args:
        converter: Where.
        union: The union, its alias, or the base class: what the fields are annotated with.
        members: Each class under its tag.
        key: The key that holds the tag.

    Raises:
        InvalidValueError: Two tags for one class, or a class with a field of that name.
    """
    tags = {cls: tag for tag, cls in members.items()}
    _check_members(members, tags, key)

    def structure(value: object, _: object = None) -> object:
        cls = _member(value, members, key)
        rest = value.copy()  # type: ignore[attr-defined]  # _member has looked
        del rest[key]
        return converter.get_structure_hook(cls)(rest, cls)

    def unstructure(value: object) -> dict[str, object]:
        tag = tags.get(value.__class__)
        if tag is None:
            raise one_of(members, value.__class__.__name__, "unknown_type")
        return {key: tag, **converter.get_unstructure_hook(value.__class__)(value)}

    converter.register_structure_hook_func(lambda kind: _same(kind, union), structure)
    converter.register_unstructure_hook_func(lambda kind: _same(kind, union), unstructure)


def _same(kind: object, union: object) -> bool:
    return kind is union or (not isinstance(union, type) and kind == union)


def _check_members(members: Mapping[str, type], tags: Mapping[type, str], key: str) -> None:
    clash = ", ".join(cls.__name__ for cls in members.values() if _has(cls, key))
    if clash:
        raise InvalidValueError(
            Text(
                f'"{key}" is a field of {clash} already, so it cannot hold the tag as well.',
                f'"{key}" sudah menjadi kolom pada {clash}, jadi tidak dapat sekaligus memuat tanda.',
            )
        )
    if len(tags) < len(members):
        raise InvalidValueError(
            Text("A tagged union gives each class one tag.", "Union bertanda memberi setiap kelas satu tanda.")
        )


def _has(cls: type, key: str) -> bool:
    return attrs.has(cls) and any(field.name == key for field in attrs.fields(cls))


def _member(value: object, members: Mapping[str, type], key: str) -> type:
    if not isinstance(value, dict):
        raise wrong_kind(OBJECT, value)
    if key not in value:
        listed = ", ".join(sorted(members))
        raise RefusedError(
            Text(
                f'The key "{key}" is missing; it says which it is: one of {listed}.',
                f'Kunci "{key}" tidak ada; kunci ini menyatakan jenisnya: salah satu dari {listed}.',
            ),
            "missing_type",
            key,
        )
    tag = value[key]
    if isinstance(tag, str) and tag in members:
        return members[tag]
    raise one_of(members, tag, "unknown_type", key)


def _noted(error: Exception, index: int | str, kind: object) -> Exception:
    error.__notes__ = [*getattr(error, "__notes__", ()), IterableValidationNote("", index, kind)]
    return error


def inside(place: int | str, hook: Callable[[V, object], T], value: V, kind: object) -> T:
    """What a hook makes of a value that stands at a place in another; what it raises is told with the place.

    Args:
        place: The index or the key.
        hook: A structure hook.
        value: The value that stands there.
        kind: The type the hook is for.
    """
    try:
        return hook(value, kind)
    except Exception as error:  # noqa: BLE001  # kept, with its place, for faults_of to judge
        raise IterableValidationError("inside", [_noted(error, place, kind)], type(kind)) from None


def each(hook: Callable[[V, object], T], values: Sequence[V], kind: object) -> list[T]:
    """What a hook makes of every item of a list; all faults are told at once, each with its index.

    Args:
        hook: A structure hook.
        values: The items.
        kind: The type the hook is for.
    """
    errors: list[Exception] = []
    items: list[T] = []
    for index, value in enumerate(values):
        try:
            items.append(hook(value, kind))
        except Exception as error:  # noqa: BLE001  # kept, with its place, for faults_of to judge
            errors.append(_noted(error, index, kind))
            if len(errors) > MOST_FAULTS:
                break
    if errors:
        raise IterableValidationError("items", errors, tuple)
    return items


def tuple_hook(kind: object, converter: Converter) -> Hook[object]:
    """The structure hook of ``tuple[T, ...]`` and ``tuple[A, B]``: a list of the document, nothing else."""
    kinds = get_args(kind)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return _many(kinds[0], tuple, converter)

    def structure(value: object, _: object = None) -> object:
        if not isinstance(value, list | tuple) or len(value) != len(kinds):
            n = len(kinds)
            raise wrong_kind(Text(f"a list of {n}", f"daftar berisi {n}"), value)
        hooks = [converter.get_structure_hook(each) for each in kinds]
        errors, items = [], []
        for index, (hook, item, each) in enumerate(zip(hooks, value, kinds, strict=True)):
            try:
                items.append(hook(item, each))
            except Exception as error:  # noqa: BLE001  # kept, with its place, for faults_of to judge
                errors.append(_noted(error, index, each))
        if errors:
            raise IterableValidationError("items", errors, tuple)
        return tuple(items)

    return structure


def frozenset_hook(kind: object, converter: Converter) -> Hook[object]:
    """The structure hook of ``frozenset[T]``: a list of the document."""
    return _many(get_args(kind)[0], frozenset, converter)


def list_hook(kind: object, converter: Converter) -> Hook[object]:
    """The structure hook of ``list[T]``."""
    return _many(get_args(kind)[0], list, converter)


def _many(kind: type, made: Callable[[list[object]], object], converter: Converter) -> Hook[object]:
    hook: Hook[object] | None = None  # asked for when first needed: a kind may contain itself

    def structure(value: object, _: object = None) -> object:
        nonlocal hook
        if not isinstance(value, list | tuple):
            raise wrong_kind(LIST, value)
        if hook is None:
            hook = converter.get_structure_hook(kind)
        return made(each(hook, value, kind))

    return structure


def mapping_hook(kind: object, converter: Converter) -> Hook[object]:
    """The structure hook of ``FrozenMap[K, V]``: an object where the keys are text, else a list of pairs."""
    key_kind, value_kind = get_args(kind)
    if not _is_text(key_kind):
        return _pairs_hook(key_kind, value_kind, converter)

    def structure(value: object, _: object = None) -> object:
        if not isinstance(value, dict):
            raise wrong_kind(OBJECT, value)
        keys, values = converter.get_structure_hook(key_kind), converter.get_structure_hook(value_kind)
        errors, items = [], {}
        for key, item in value.items():
            try:
                items[keys(key, key_kind)] = values(item, value_kind)
            except Exception as error:  # noqa: BLE001  # kept, with its place, for faults_of to judge
                errors.append(_noted(error, key if isinstance(key, str) else shown(key), value_kind))
            if len(errors) > MOST_FAULTS:
                break
        if errors:
            raise IterableValidationError("items", errors, FrozenMap)
        return FrozenMap(items)

    return structure


def _pairs_hook(key_kind: object, value_kind: object, converter: Converter) -> Hook[object]:
    pair = tuple[key_kind, value_kind]  # type: ignore[valid-type]  # made at run time

    def structure(value: object, _: object = None) -> object:
        if not isinstance(value, list | tuple):
            raise wrong_kind(PAIRS, value)
        pairs = each(converter.get_structure_hook(pair), value, pair)
        found = FrozenMap(pairs)
        if len(found) == len(pairs):
            return found
        raise RefusedError(
            Text("A key is told twice among the pairs. Keep one.", "Ada kunci yang disebut dua kali. Sisakan satu."),
            "duplicate_key",
        )

    return structure


def mapping_out(kind: object, converter: Converter) -> Callable[[Mapping[object, object]], object]:
    """The unstructure hook of ``FrozenMap[K, V]``: an object, or pairs in the canonical order of their keys."""
    key_kind, value_kind = get_args(kind) or (str, object)

    def unstructure(value: Mapping[object, object]) -> object:
        pairs = [
            (converter.unstructure(key, key_kind), _out(converter, item, value_kind)) for key, item in value.items()
        ]
        return dict(pairs) if _is_text(key_kind) else [list(pair) for pair in sorted(pairs, key=_by_key)]

    return unstructure


def _out(converter: Converter, item: object, kind: object) -> object:
    return converter.unstructure(item) if kind is object else converter.unstructure(item, kind)


def _by_key(pair: tuple[object, object]) -> bytes:
    return canonical_bytes(pair[0])


def frozenset_out(kind: object, converter: Converter) -> Callable[[frozenset[object]], object]:
    """The unstructure hook of ``frozenset[T]``: a list in canonical order."""
    (item_kind,) = get_args(kind)

    def unstructure(value: frozenset[object]) -> object:
        return sorted((converter.unstructure(item, item_kind) for item in value), key=canonical_bytes)

    return unstructure


def _is_text(kind: object) -> bool:
    if get_origin(kind) is Literal:
        return all(isinstance(choice, str) for choice in get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return all(isinstance(member.value, str) for member in kind)
    return kind is str


def register(converter: Converter) -> None:
    """Gives a converter the hooks of records, lists and mappings."""
    converter.register_structure_hook_factory(attrs.has, lambda cls: record_hook(cls, converter))
    for origin, hook in (
        (tuple, tuple_hook),
        (list, list_hook),
        (frozenset, frozenset_hook),
        (FrozenMap, mapping_hook),
    ):
        converter.register_structure_hook_factory(_is(origin), partial(_made, hook, converter))
    converter.register_unstructure_hook_factory(_is(FrozenMap), lambda kind: mapping_out(kind, converter))
    converter.register_unstructure_hook_factory(_is(frozenset), lambda kind: frozenset_out(kind, converter))


def _made(hook: Callable[[object, Converter], Hook[object]], converter: Converter, kind: object) -> Hook[object]:
    return hook(kind, converter)


def _is(origin: type) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) is origin
