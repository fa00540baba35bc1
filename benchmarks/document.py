"""A document of 50 readings in and out, against pydantic with the same quantity types."""

import json
from datetime import date
from decimal import Decimal
from typing import Annotated

import attrs
from _ratio import Row, compare, show
from pydantic import BaseModel, BeforeValidator, ConfigDict, InstanceOf, PlainSerializer

from cocorope import wire
from cocorope.units import Force, LinearDensity, Mass, MoistureContent, Temperature
from cocorope.units import codec as units


@attrs.frozen(kw_only=True)
class Reading:
    """One specimen, as a laboratory writes it down."""

    specimen: str
    repeats: int
    linear_density: LinearDensity
    breaking_force: Force
    moisture: MoistureContent
    on: date
    usable: bool


@attrs.frozen(kw_only=True)
class Sheet:
    """The readings of a lot."""

    lot: str
    net: Mass
    room: Temperature
    factor: Decimal
    readings: tuple[Reading, ...]


def _theirs() -> type[BaseModel]:
    """The same two records in pydantic, strict and closed to other keys, quantities read by the same constructors."""
    closed = ConfigDict(strict=True, extra="forbid", frozen=True)

    def of(kind: type) -> object:
        return Annotated[InstanceOf[kind], BeforeValidator(kind), PlainSerializer(str, return_type=str)]

    class TheirReading(BaseModel):
        model_config = closed
        specimen: str
        repeats: int
        linear_density: of(LinearDensity)  # type: ignore[valid-type]  # a class made at run time
        breaking_force: of(Force)  # type: ignore[valid-type]  # a class made at run time
        moisture: of(MoistureContent)  # type: ignore[valid-type]  # a class made at run time
        on: Annotated[date, BeforeValidator(date.fromisoformat)]
        usable: bool

    class TheirSheet(BaseModel):
        model_config = closed
        lot: str
        net: of(Mass)  # type: ignore[valid-type]  # a class made at run time
        room: of(Temperature)  # type: ignore[valid-type]  # a class made at run time
        factor: Annotated[Decimal, BeforeValidator(Decimal)]
        readings: Annotated[tuple[TheirReading, ...], BeforeValidator(tuple)]

    return TheirSheet


def sheet() -> Sheet:
    """Fifty readings that differ."""
    readings = tuple(
        Reading(
            specimen=f"S-{number:03}",
            repeats=number % 3 + 1,
            linear_density=LinearDensity(f"47.{number:02} ktex"),
            breaking_force=Force(f"{610 + number} N"),
            moisture=MoistureContent(f"13.{number:02} %"),
            on=date(2026, 7, number % 28 + 1),
            usable=number != 7,
        )
        for number in range(50)
    )
    return Sheet(
        lot="L-0731", net=Mass("10000 kg"), room=Temperature("27.0 degC"), factor=Decimal("1.02"), readings=readings
    )


def rows() -> list[Row]:
    """In and out, as plain data and as JSON text."""
    made = wire.converter(detailed=False)  # as cocorope.document reads first; a refused document is read again
    units.configure(made)
    plain = made.unstructure(sheet())
    theirs = _theirs()
    text = json.dumps(plain)
    assert wire.structure(made, plain, Sheet) == sheet()
    assert theirs.model_validate(plain).model_dump(mode="json") == plain
    names = {"made": made, "wire": wire, "Sheet": Sheet, "plain": plain, "text": text, "theirs": theirs, "json": json}
    return [
        compare(
            "a document of 50 readings in and out",
            "wire.check_depth(plain); made.unstructure(made.structure(plain, Sheet))",
            "theirs.model_validate(plain).model_dump(mode='json')",
            globals=names,
            target="<= 1.15",
            peer="pydantic",
        ),
        compare(
            "a document of 50 readings in and out, as JSON text",
            "plain = wire.parse(text); wire.check_depth(plain); json.dumps(made.unstructure(made.structure(plain, Sheet)))",
            "theirs.model_validate_json(text).model_dump_json()",
            globals=names,
            peer="pydantic",
        ),
    ]


if __name__ == "__main__":
    show(rows())
