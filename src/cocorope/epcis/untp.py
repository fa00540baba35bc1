"""A history as UNTP credentials: Digital Traceability Event and Digital Product Passport.

Structure only: what is made here is **not signed**. A wallet or issuing service of the host signs it; until
then it is a draft that proves nothing. Each version of UNTP has a shape of its own, so each has makers of its
own; the next version is one more entry beside them, and neither the ledger nor what is asked for changes.

Source: UNTP 0.6.0 (uncefact/spec-untp), the version that its pilots use. Of what a ledger knows, the papers,
the buyer and what stays on hold have no place there; labour is never told.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.epcis.events import AggregationEvent, TransformationEvent
from cocorope.epcis.exactjson import Plain, written_number
from cocorope.epcis.kinds import is_uri
from cocorope.epcis.model import QuantityElement
from cocorope.epcis.namer import Namer
from cocorope.epcis.outward import Written, told_abroad
from cocorope.epcis.vocabulary import BUSINESS_STEPS, DISPOSITIONS
from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace.events import Event, Received, Transformed
from cocorope.trace.goods import Item, Thing
from cocorope.trace.ledger import Ledger

__all__ = ["VERSIONS", "Party", "Version", "product_passport", "traceability_event"]

Version: TypeAlias = Literal["0.6.0"]
"""A version of UNTP that can be written here."""

VERSIONS: Final[tuple[Version, ...]] = ("0.6.0",)
"""The versions of UNTP that can be written here; the next one stands beside, it does not replace."""

_CREDENTIALS: Final = "https://www.w3.org/ns/credentials/v2"
_VOCABULARY: Final = "https://test.uncefact.org/vocabulary/untp/"
_LINK_TYPE: Final = "https://test.uncefact.org/vocabulary/linkTypes/dte"
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_MILLIONTH: Final = 10**6


def _check_uri(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    _uri(value, attribute.name)


@attrs.frozen
class Party:
    """Who issues a credential.

    Example:
        >>> Party("https://example.com/firm", "Koperasi Sabut Sragen").name
        'Koperasi Sabut Sragen'

    Raises:
        InvalidValueError: The identifier is no URI.
    """

    id: str = attrs.field(validator=_check_uri)
    """A URI, such as a ``did:web``."""
    name: str
    """The name."""


def traceability_event(  # what a credential asks for, by name
    ledger: Ledger,
    namer: Namer,
    *,
    id: str,  # noqa: A002  # UNTP's own name
    issuer: Party,
    valid_from: datetime,
    version: Version = "0.6.0",
) -> dict[str, Plain]:
    """The facts of a ledger as an unsigned UNTP Digital Traceability Event.

    Corrections have spoken: what was withdrawn is not told, what was told anew is told once.

    Args:
        ledger: The ledger.
        namer: How identifiers become URIs.
        id: The credential's own URI.
        issuer: Who will sign it.
        valid_from: From when it holds, with its offset.
        version: The version of UNTP.

    Raises:
        InvalidValueError: No such version here, no URI, a time without offset, or a ledger without facts.
    """
    maker = _makers(version)
    if not ledger.facts:
        raise InvalidValueError(
            Text(
                "a traceability event tells at least one fact",
                "peristiwa ketertelusuran memuat paling sedikit satu fakta",
            )
        )
    return maker.event(ledger, namer, _Credential(id, issuer, valid_from))


def product_passport(  # noqa: PLR0913  # what a passport asks for, by name
    ledger: Ledger,
    thing: str,
    namer: Namer,
    *,
    id: str,  # noqa: A002  # UNTP's own name
    issuer: Party,
    valid_from: datetime,
    country: str = "",
    countries: Mapping[str, str] = FrozenMap(),  # frozen
    version: Version = "0.6.0",
) -> dict[str, Plain]:
    """A lot or item as an unsigned UNTP Digital Product Passport.

    Product, origins by mass and the events behind it; no claim, no score: a ledger knows none.

    Args:
        ledger: The ledger.
        thing: The lot or item.
        namer: How identifiers become URIs.
        id: The credential's own URI.
        issuer: Who will sign it.
        valid_from: From when it holds, with its offset.
        country: Where it was made, ISO 3166-1 alpha-2; left out where nothing is said.
        countries: Where its sources come from, by their identifiers.
        version: The version of UNTP.

    Raises:
        InvalidValueError: No such version here, no URI, no country code, a time without offset, or no lot or
            item of that name in the ledger.
    """
    maker = _makers(version)
    for code in (*filter(None, (country,)), *countries.values()):
        _country(code)
    return maker.passport(ledger, thing, namer, _Credential(id, issuer, valid_from), country, countries)


@attrs.frozen
class _Credential:
    """What every credential says of itself."""

    id: str
    issuer: Party
    valid_from: datetime


@attrs.frozen
class _Makers:
    """Who writes the credentials of one version."""

    event: Callable[[Ledger, Namer, _Credential], dict[str, Plain]]
    passport: Callable[[Ledger, str, Namer, _Credential, str, Mapping[str, str]], dict[str, Plain]]


def _event_0_6_0(ledger: Ledger, namer: Namer, credential: _Credential) -> dict[str, Plain]:
    names = {namer.uri(thing.id): thing.product or thing.id for thing in _things(ledger)}
    events: list[Plain] = [_event(fact, namer, names) for fact in ledger.facts]
    return _credential("DigitalTraceabilityEvent", "dte", events, credential)


def _passport_0_6_0(  # what a passport asks for
    ledger: Ledger, thing: str, namer: Namer, credential: _Credential, country: str, countries: Mapping[str, str]
) -> dict[str, Plain]:
    made, born = _birth(ledger, thing)
    subject: dict[str, Plain] = {
        "type": ["ProductPassport"],
        "id": f"{credential.id}#subject",
        "product": _product(made, born, namer, country),
        "granularityLevel": "item" if isinstance(made, Item) else "batch",
        "traceabilityInformation": list(_traceability(ledger, thing, namer)),
        "materialsProvenance": list(_materials(ledger, thing, countries)),
    }
    return _credential("DigitalProductPassport", "dpp", subject, credential)


_MAKERS: Final[FrozenMap[str, _Makers]] = FrozenMap({"0.6.0": _Makers(_event_0_6_0, _passport_0_6_0)})
"""The makers of each version of :data:`VERSIONS`. The next version stands beside; it does not replace."""


def _makers(version: str) -> _Makers:
    if version in _MAKERS:
        return _MAKERS[version]
    there = ", ".join(VERSIONS)
    raise InvalidValueError(
        Text(
            f"UNTP {shown(version)} cannot be written here; there is {there}. Later versions have another shape.",
            f"UNTP {shown(version)} tidak dapat ditulis di sini; yang ada {there}. Versi kemudian berbentuk lain.",
        )
    )


def _uri(value: str, what: str) -> None:
    if not is_uri(value):
        raise InvalidValueError(
            Text(
                f"{what} is an absolute URI such as https://example.com/1, got {shown(value)}",
                f"{what} berupa URI lengkap seperti https://example.com/1, yang diberikan {shown(value)}",
            )
        )


def _country(code: str) -> None:
    if not _COUNTRY.fullmatch(code):
        raise InvalidValueError(
            Text(
                f"a country is two capital letters of ISO 3166-1 such as ID, got {shown(code)}",
                f"negara ditulis dengan dua huruf besar ISO 3166-1 seperti ID, yang diberikan {shown(code)}",
            )
        )


def _credential(kind: str, vocabulary: str, subject: Plain, credential: _Credential) -> dict[str, Plain]:
    _uri(credential.id, "id")
    if credential.valid_from.utcoffset() is None:
        raise InvalidValueError(
            Text(
                f"valid_from says its offset from UTC, got {credential.valid_from.isoformat()} without one",
                f"valid_from menyebut selisihnya dari UTC, yang diberikan {credential.valid_from.isoformat()} tanpa selisih",
            )
        )
    return {
        "@context": [_CREDENTIALS, f"{_VOCABULARY}{vocabulary}/0.6.0/"],
        "type": [kind, "VerifiableCredential"],
        "id": credential.id,
        "issuer": {"type": ["CredentialIssuer"], "id": credential.issuer.id, "name": credential.issuer.name},
        "validFrom": credential.valid_from.isoformat(),
        "credentialSubject": subject,
    }


def _things(ledger: Ledger) -> Iterator[Thing]:
    for fact in ledger.facts:
        if isinstance(fact, Received | Transformed):
            yield from fact.outputs


def _birth(ledger: Ledger, name: str) -> tuple[Thing, Received | Transformed]:
    for fact in ledger.facts:
        if isinstance(fact, Received | Transformed):
            for made in fact.outputs:
                if made.id == name:
                    return made, fact
    raise InvalidValueError(
        Text(
            f"{shown(name)} is no lot or item of this ledger: a passport is of goods, not of a package",
            f"{shown(name)} bukan lot atau item dalam buku ini: paspor dibuat untuk barang, bukan kemasan",
        )
    )


def _event(fact: Event, namer: Namer, names: Mapping[str, str]) -> dict[str, Plain]:
    event = told_abroad(fact, namer)

    def item(uri: str) -> dict[str, Plain]:
        return {"type": ["Item"], "id": uri, "name": names.get(uri) or namer.local(uri)}

    told: dict[str, Plain] = {
        "type": [event.type, "Event"],
        "id": event.event_id,
        "processType": fact.process if isinstance(fact, Transformed) else (event.business_step or "").replace("_", " "),
        "eventTime": event.event_time,
        "action": "" if isinstance(event, TransformationEvent) else event.action.lower(),
        "disposition": DISPOSITIONS.get(event.disposition or ""),
        "bizStep": BUSINESS_STEPS.get(event.business_step or ""),
        "bizLocation": event.read_point.id if event.read_point else None,
    }
    if isinstance(event, AggregationEvent):
        told["parentEPC"] = item(event.parent_id or "")
    for epc_list, quantity_list, epcs, amounts in _goods(event):
        stated = [one for one in amounts if one.quantity is not None]
        unstated = [one.epc_class for one in amounts if one.quantity is None]
        told[epc_list] = [item(uri) for uri in (*epcs, *unstated)]
        told[quantity_list] = [_quantity(one, item(one.epc_class)) for one in stated]
    return {name: value for name, value in told.items() if value}


def _goods(event: Written) -> Iterator[tuple[str, str, tuple[str, ...], tuple[QuantityElement, ...]]]:
    """The lists of an event by their names there: things by name, amounts of a class."""
    if isinstance(event, TransformationEvent):
        yield "inputEPCList", "inputQuantityList", event.input_epc_list or (), event.input_quantity_list or ()
        yield "outputEPCList", "outputQuantityList", event.output_epc_list or (), event.output_quantity_list or ()
    elif isinstance(event, AggregationEvent):
        yield "childEPCList", "childQuantityList", event.child_epcs or (), event.child_quantity_list or ()
    else:
        yield "epcList", "quantityList", event.epc_list or (), event.quantity_list or ()


def _quantity(element: QuantityElement, item: Mapping[str, Plain]) -> Plain:
    told = element.write() | {"type": ["QuantityElement"], "productId": item["id"], "productName": item["name"]}
    del told["epcClass"]
    return told


def _product(made: Thing, born: Received | Transformed, namer: Namer, country: str) -> dict[str, Plain]:
    weight, length = made.mass and made.mass.value_in("kg"), made.length and made.length.value_in("m")
    measures = {"weight": (weight, "KGM"), "length": (length, "MTR")}
    place = told_abroad(born, namer).read_point if isinstance(born, Transformed) else None
    product: dict[str, Plain] = {
        "type": ["Product"],
        "id": namer.uri(made.id),
        "name": made.product or made.id,
        "registeredId": made.id,
        "serialNumber" if isinstance(made, Item) else "batchNumber": made.id,
        "productionDate": born.at.date().isoformat() if isinstance(born, Transformed) else None,
        "producedAtFacility": {"id": place.id, "name": born.place} if place else None,
        "countryOfProduction": country,
        "dimensions": {
            name: {"type": ["Measure"], "value": _number(value), "unit": unit}
            for name, (value, unit) in measures.items()
            if value
        },
    }
    return {name: value for name, value in product.items() if value}


def _number(value: Decimal) -> Plain:
    return written_number(Context(prec=15).plus(value))


def _traceability(ledger: Ledger, thing: str, namer: Namer) -> Iterator[Plain]:
    """Links to the events behind a thing, by process. Their digests are the host's, who keeps the files."""
    behind = ledger.upstream(thing) | {thing}
    by_process: dict[str, list[Plain]] = {}
    for fact in ledger.facts:
        if isinstance(fact, Received | Transformed) and any(made.id in behind for made in fact.outputs):
            process: str = fact.process if isinstance(fact, Transformed) else "receiving"
            by_process.setdefault(process, []).append(
                {
                    "type": ["SecureLink", "Link"],
                    "linkURL": namer.uri(fact.id),
                    "linkName": f"{process}: {fact.id}",
                    "linkType": _LINK_TYPE,
                }
            )
    for process, links in by_process.items():
        yield {"type": ["TraceabilityPerformance"], "valueChainProcess": process, "traceabilityEvent": links}


def _materials(ledger: Ledger, thing: str, countries: Mapping[str, str]) -> Iterator[Plain]:
    """Where it comes from, in millionths that sum to one."""
    products = {made.id: made.product for made in _things(ledger)}
    for source, millionths in _shared(ledger.origins(thing)).items():
        material: dict[str, Plain] = {
            "type": ["Material"],
            "name": products.get(source) or source,
            "massFraction": written_number(Decimal(millionths).scaleb(-6)),
        }
        yield material | ({"originCountry": countries[source]} if source in countries else {})


def _shared(shares: Mapping[str, Fraction]) -> dict[str, int]:
    """Shares in millionths, what is left going to the largest remainders: their sum stays one."""
    millionths = {name: int(share * _MILLIONTH) for name, share in shares.items()}
    left = _MILLIONTH - sum(millionths.values())
    for name in sorted(shares, key=lambda name: (millionths[name] - shares[name] * _MILLIONTH, name))[:left]:
        millionths[name] += 1
    return millionths
