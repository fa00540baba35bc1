"""How an attrs class becomes an EPCIS object: a table of its members, made once from its fields.

A class states each member once, as an attrs field with :func:`json_member` as its metadata. Reading,
checking what was made by hand, and writing all follow from that table. Reading goes the quick way of
:mod:`cocorope.epcis.compiled` first; the careful way here tells what is wrong with the rest.
"""

from collections.abc import Callable
from difflib import get_close_matches
from typing import ClassVar, Final, Self, TypeVar

import attrs

from cocorope.epcis import compiled
from cocorope.epcis.compiled import Member, NotPlainError
from cocorope.epcis.exactjson import EpcisError, Json, Path, Plain, fault, frozen
from cocorope.epcis.kinds import Faults, Kind, is_uri
from cocorope.errors import Fault, shown
from cocorope.frozen import FrozenMap

T = TypeVar("T", bound="EpcisObject")
K = TypeVar("K")


def json_member(name: str, kind: Kind[K]) -> dict[str, object]:
    """The metadata of an attrs field that is a member of an EPCIS object.

    Args:
        name: The member's name in JSON.
        kind: How it is read, checked and written.
    """
    return {"json": name, "kind": kind}


_AS_IT_IS: Final = (str, bool)
"""Writers that change nothing: their values were checked when they were read or made."""


@attrs.frozen(kw_only=True)
class Shape:
    """The table of a class."""

    by_name: dict[str, tuple[str, Kind[object]]]
    """JSON name to attribute name and kind. Never changed after the class is made."""
    required: frozenset[str]
    """JSON names that must be there."""
    defaults: tuple[tuple[str, object], ...]
    """Attribute names with the value that an absent member has."""
    tag: str
    """The word that stands as ``type``; empty where there is none. Whoever calls a reader has seen it."""
    read: Callable[[object], "EpcisObject"]
    """The quick reader."""
    extensible: bool
    """Whether members with a namespace may stand beside the standard's own."""


@attrs.frozen(kw_only=True)
class EpcisObject:
    """The base of every EPCIS object: frozen, checked when made, read and written by its table."""

    shape: ClassVar[Shape]

    def __attrs_post_init__(self) -> None:
        faults: Faults = []
        for name, (attribute, kind) in self.shape.by_name.items():
            value = getattr(self, attribute)
            if value is not None:
                kind.check(value, (None, name), faults)
        if self.shape.extensible:
            _check_extensions(_extensions(self), faults)
        if not faults:
            self.check_rules(None, faults)
        if faults:
            raise EpcisError(faults)

    def check_rules(self, path: Path, faults: Faults) -> None:
        """What the standard asks of several members together; nothing unless a class says so."""

    @classmethod
    def read(cls, value: object, path: Path, faults: Faults) -> Self:
        """Read plain JSON. What is wrong goes into ``faults``; the result is then not to be used."""
        try:
            return cls.shape.read(value)  # type: ignore[return-value]  # the reader of this class
        except NotPlainError:
            return cls._read_carefully(value, path, faults)

    @classmethod
    def _read_carefully(cls, value: object, path: Path, faults: Faults) -> Self:
        shape, put, before = cls.shape, object.__setattr__, len(faults)
        made = cls.__new__(cls)
        for attribute, default in shape.defaults:
            put(made, attribute, default)
        if not isinstance(value, dict):
            got = shown(value)
            faults.append(fault(path, "kind", f"expected an object, got {got}", f"diharapkan objek, didapat {got}"))
            return made
        by_name = shape.by_name
        others: dict[str, Json] = {}
        for name, member in value.items():
            if name in by_name:
                attribute, kind = by_name[name]
                put(made, attribute, kind.read(member, (path, name), faults))
            elif not (shape.tag and name == "type"):
                others[name] = _other(shape, name, member, (path, name), faults)
        if others and shape.extensible:
            put(made, "extensions", FrozenMap(others))
        if not shape.required <= value.keys():
            faults.extend(_missing((path, name)) for name in sorted(shape.required - value.keys()))
        if len(faults) == before:
            made.check_rules(path, faults)
        return made

    def write(self) -> dict[str, Plain]:
        """The object as plain JSON; an absent member is left out, an empty list stays."""
        raise NotImplementedError  # pragma: no cover  # each shaped class has a compiled one


def shaped(cls: type[T]) -> type[T]:
    """Give a class the table of its fields, a reader and a writer."""
    fields = attrs.fields(cls)
    members = [_member(field) for field in fields if "json" in field.metadata]
    tag = vars(cls).get("type", "")
    word = tag if isinstance(tag, str) else ""  # some have a member of that name
    extensible = any(field.name == "extensions" for field in fields)
    cls.shape = Shape(
        by_name={field.metadata["json"]: (field.name, field.metadata["kind"]) for field in fields if field.metadata},
        required=frozenset(one.name for one in members if one.required),
        defaults=tuple((field.name, None if field.default is attrs.NOTHING else field.default) for field in fields),
        tag=word,
        read=compiled.reader(cls, word, members, extensible, namespaced),
        extensible=extensible,
    )
    setattr(cls, "write", compiled.writer(cls, word, members, extensible))  # noqa: B010  # a method may not be assigned
    return cls


def _member(field: "attrs.Attribute[object]") -> Member:
    kind = field.metadata["kind"]
    return Member(
        name=field.metadata["json"],
        attribute=field.name,
        required=field.default is attrs.NOTHING,
        accepts=kind.accepts,
        quick=kind.quick,
        write=None if kind.write in _AS_IT_IS else kind.write,
    )


def one(cls: type[T]) -> Kind[T]:
    """The kind of a member that is itself an EPCIS object."""

    def check(value: object, path: Path, faults: Faults) -> object:
        if not isinstance(value, cls):
            got = shown(value)
            faults.append(
                fault(path, "kind", f"expected {cls.__name__}, got {got}", f"diharapkan {cls.__name__}, didapat {got}")
            )
        return value

    return Kind(cls.read, check, cls.write, quick=cls.shape.read)  # type: ignore[arg-type]  # the reader of this class


def namespaced(name: str) -> bool:
    """Whether a member's name has a namespace: ``prefix:name`` or a whole URI."""
    return ":" in name and is_uri(name)


def _extensions(made: EpcisObject) -> FrozenMap[str, Json]:
    extensions: FrozenMap[str, Json] = getattr(made, "extensions")  # noqa: B009  # only extensible shapes have it
    return extensions


def _check_extensions(extensions: object, faults: Faults) -> None:
    if not isinstance(extensions, FrozenMap):
        got = shown(extensions)
        faults.append(
            fault(
                None,
                "kind",
                f"extensions: expected a FrozenMap, got {got}",
                f"extensions: diharapkan FrozenMap, didapat {got}",
            )
        )
        return
    for name, value in extensions.items():
        if not namespaced(name):
            faults.append(_bare((None, name), name, ()))
        frozen(value, (None, name), faults)


def _other(shape: Shape, name: str, value: object, path: Path, faults: Faults) -> Json:
    """A member that the standard does not know here: kept where it has a namespace, else a fault."""
    if shape.extensible and namespaced(name):
        return frozen(value, path, faults)
    faults.append(
        _bare(path, name, tuple(shape.by_name)) if shape.extensible else _unknown(path, name, tuple(shape.by_name))
    )
    return None


def _bare(path: Path, name: str, known: tuple[str, ...]) -> Fault:
    near = _nearest(name, known)
    return fault(
        path,
        "namespace",
        f"{shown(name)} is no EPCIS 2.0 member here; your own needs a namespace, like example:{name[:20]}{near[0]}",
        f"{shown(name)} bukan anggota EPCIS 2.0 di sini; yang sendiri perlu ruang nama: example:{name[:20]}{near[1]}",
    )


def _unknown(path: Path, name: str, known: tuple[str, ...]) -> Fault:
    near = _nearest(name, known)
    return fault(
        path,
        "unknown_key",
        f"{shown(name)} may not stand here: only {', '.join(known)}{near[0]}",
        f"{shown(name)} tidak boleh di sini: hanya {', '.join(known)}{near[1]}",
    )


def _nearest(name: str, known: tuple[str, ...]) -> tuple[str, str]:
    near = get_close_matches(name[:80], known, n=1)
    return (f"; did you mean {near[0]}?", f"; maksudnya {near[0]}?") if near else ("", "")


def _missing(path: Path) -> Fault:
    return fault(path, "missing", "must be there and is not", "harus ada tetapi tidak ada")
