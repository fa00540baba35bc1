"""Laws of the CBV 2.0 event hash."""

import copy
import json
import random
from datetime import timedelta, timezone

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cocorope import epcis
from cocorope.epcis.kinds import moment
from cocorope.epcis.vocabulary import BUSINESS_STEPS
from cocorope.strategies import epcis as ours

few = settings(max_examples=25)  # an event has forty members: each example is dear
CONTEXT = (epcis.STANDARD_CONTEXT, ours.NAMESPACES)
PROFILES = st.sampled_from(["reference", "table"])
EVENT = {
    "type": "ObjectEvent", "eventTime": "2025-07-30T08:00:00Z", "eventTimeZoneOffset": "+07:00", "action": "OBSERVE",
    "epcList": [],
}  # fmt: skip
UNORDERED = (
    "epcList", "childEPCs", "inputEPCList", "outputEPCList", "quantityList", "childQuantityList", "inputQuantityList",
    "outputQuantityList", "bizTransactionList", "sourceList", "destinationList", "sensorElementList",
)  # fmt: skip


def shuffled(value, luck):
    """The same JSON with the keys of every object in another order."""
    if isinstance(value, dict):
        names = list(value)
        luck.shuffle(names)
        return {name: shuffled(value[name], luck) for name in names}
    return [shuffled(item, luck) for item in value] if isinstance(value, list) else value


def expanded(value):
    """The same JSON with every prefixed member name written as a whole URI."""
    if isinstance(value, dict):
        return {full(name): expanded(item) for name, item in value.items()}
    return [expanded(item) for item in value] if isinstance(value, list) else value


def full(name):
    prefix, _, local = name.partition(":")
    return ours.NAMESPACES[prefix] + local if prefix in ours.NAMESPACES else name


def leaves(value, path=()):
    """The way to every single value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield path
    for step, member in inner or ():
        yield from leaves(member, (*path, step))


def other(value, name):
    """Another value in its place."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return "1999-01-01T00:00:00Z" if name in {"eventTime", "time"} else "urn:example:entirely:other"


OUTSIDE = {"recordTime", "eventID", "errorDeclaration"}


class TestSpellingNeverChangesAHash:
    """CBV 2.0, 8.9: the pre-hash string is one for all spellings of one event."""

    @few
    @given(ours.epcis_events(), st.integers(), PROFILES)
    def test_the_order_of_keys(self, event, seed, profile):
        plain = shuffled(event.write(), random.Random(seed))
        assert epcis.event_hash(plain, profile, context=CONTEXT) == epcis.event_hash(event, profile, context=CONTEXT)

    @few
    @given(ours.epcis_events(), st.integers(), PROFILES)
    def test_the_order_of_lists_that_have_none(self, event, seed, profile):
        luck = random.Random(seed)
        plain = event.write()
        kept, certificates = plain.get("persistentDisposition", {}), plain.get("certificationInfo")
        reports = [element["sensorReport"] for element in plain.get("sensorElementList", [])]
        lists = [plain.get(name, []) for name in UNORDERED]
        for some in (*lists, *reports, *kept.values(), certificates if isinstance(certificates, list) else []):
            luck.shuffle(some)
        assert epcis.event_hash(plain, profile, context=CONTEXT) == epcis.event_hash(event, profile, context=CONTEXT)

    @few
    @given(ours.epcis_events(), st.integers(-56, 56), PROFILES)
    def test_the_time_zone_in_which_the_moment_is_written(self, event, quarters, profile):
        zone = timezone(timedelta(minutes=15 * quarters))
        plain = event.write() | {"eventTime": moment(event.event_time).astimezone(zone).isoformat()}
        assert epcis.event_hash(plain, profile, context=CONTEXT) == epcis.event_hash(event, profile, context=CONTEXT)

    @few
    @given(ours.epcis_events(), PROFILES)
    def test_a_whole_uri_for_a_prefixed_member(self, event, profile):
        plain = expanded(event.write())
        assert epcis.event_hash(plain, profile, context=CONTEXT) == epcis.event_hash(event, profile, context=CONTEXT)
        assert epcis.event_hash(plain, profile) == epcis.event_hash(event, profile, context=CONTEXT)

    @few
    @given(ours.epcis_events(), PROFILES)
    def test_the_spelling_of_numbers(self, event, profile):
        spelled = json.dumps(event.write()).replace(".0,", ".000,")
        read = epcis.read(f'{{"@context": "https://example.org/context", {spelled[1:]}')
        assert epcis.event_hash(read.event, profile, context=CONTEXT) == epcis.event_hash(
            event, profile, context=CONTEXT
        )

    @few
    @given(ours.epcis_events(), ours.times(), ours.uris(), PROFILES)
    def test_when_it_was_recorded_and_what_it_is_called(self, event, recorded, name, profile):
        plain = event.write() | {"recordTime": recorded, "eventID": name}
        assert epcis.event_hash(plain, profile, context=CONTEXT) == epcis.event_hash(event, profile, context=CONTEXT)

    @few
    @given(st.text("0123456789", min_size=10, max_size=10), PROFILES)
    def test_urn_or_digital_link(self, digits, profile):
        urn = f"urn:epc:id:sscc:4012345.{digits}"
        payload = digits[0] + "4012345" + digits[1:]
        check = -sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(payload))) % 10
        link = f"https://example.com/any/path/00/{payload}{check}?17=290331"
        event = EVENT | {"epcList": [urn]}
        assert epcis.event_hash(event, profile) == epcis.event_hash(event | {"epcList": [link]}, profile)


class TestMeaningAlwaysChangesAHash:
    """CBV 2.0, 8.9: two events of different meaning have different pre-hash strings."""

    @few
    @given(ours.epcis_events(), st.data(), PROFILES)
    def test_another_word_or_place_or_object(self, event, data, profile):
        plain = event.write()
        name, value = data.draw(
            st.sampled_from(
                [
                    ("bizStep", "destroying"),
                    ("disposition", "stolen"),
                    ("readPoint", {"id": "urn:example:elsewhere"}),
                    ("action", "DELETE"),
                    ("eventTime", "1999-01-01T00:00:00Z"),
                    ("eventTimeZoneOffset", "+13:59"),
                    ("certificationInfo", "urn:example:other"),
                    ("example:extra", "1"),
                    ("ilmd", {"example:lot": "1"}),
                ]
            )
        )
        assume(plain.get(name) != value)
        assert epcis.prehash(plain | {name: value}, profile, CONTEXT) != epcis.prehash(event, profile, CONTEXT)

    @few
    @given(ours.epcis_events(), st.data(), PROFILES)
    def test_one_object_or_amount_or_sensor_report_more_or_less(self, event, data, profile):
        plain = event.write()
        name = data.draw(st.sampled_from(sorted(name for name in UNORDERED if plain.get(name)) or [""]))
        assume(name)
        changed = plain | {name: plain[name][:-1]}
        assert epcis.prehash(changed, profile, CONTEXT) != epcis.prehash(event, profile, CONTEXT)

    @few
    @given(ours.epcis_events(), st.data(), PROFILES)
    def test_any_one_value_wherever_it_stands_changed_or_taken_away(self, event, data, profile):
        plain = json.loads(json.dumps(event.write()))
        path = data.draw(st.sampled_from([path for path in leaves(plain) if path[0] not in OUTSIDE]))
        for change in (other, None):
            changed = copy.deepcopy(plain)
            parent = changed
            for step in path[:-1]:
                parent = parent[step]
            if change is None:
                del parent[path[-1]]
            else:
                parent[path[-1]] = change(parent[path[-1]], path[-1])
            try:
                told = epcis.prehash(changed, profile, CONTEXT)
            except epcis.EpcisError:  # what it needs was taken away: an error and never a hash
                continue
            assert told != epcis.prehash(event, profile, CONTEXT)

    @few
    @given(ours.quantity_elements(), st.integers(1, 9), PROFILES)
    def test_another_amount_or_unit(self, element, more, profile):
        event = EVENT | {"quantityList": [element.write()]}
        other = element.write() | {"quantity": (element.quantity or 0) + more}
        assert epcis.prehash(event, profile) != epcis.prehash(event | {"quantityList": [other]}, profile)
        unit = element.write() | {"uom": "TNE"}
        assert epcis.prehash(event, profile) != epcis.prehash(event | {"quantityList": [unit]}, profile)

    @few
    @given(ours.epcis_events(), ours.epcis_events(), st.integers(), PROFILES)
    def test_hashes_agree_just_when_the_prehash_strings_do(self, one, other, seed, profile):
        again = shuffled(one.write(), random.Random(seed))
        for second in (other, again):
            texts = {epcis.prehash(event, profile, CONTEXT) for event in (one, second)}
            for algorithm in ("sha-256", "sha3-256", "sha-384", "sha-512"):
                hashes = {epcis.event_hash(event, profile, algorithm, CONTEXT) for event in (one, second)}
                assert len(hashes) == len(texts)

    @few
    @given(st.sampled_from(sorted(BUSINESS_STEPS)), PROFILES)
    def test_but_not_a_word_bare_or_prefixed_or_whole_or_in_its_old_urn(self, word, profile):
        spellings = (word, f"cbv:BizStep-{word}", f"https://ref.gs1.org/cbv/BizStep-{word}",
                     f"urn:epcglobal:cbv:bizstep:{word}")  # fmt: skip
        assert len({epcis.prehash(EVENT | {"bizStep": spelled}, profile) for spelled in spellings}) == 1

    @pytest.mark.parametrize("text", ["007", "1E5", "12345678901234567890", "1.50", "inf", "Infinity", "True"])
    def test_a_text_that_looks_like_a_number_stays_a_text(self, text):
        event = EVENT | {"example:mark": text}
        assert epcis.prehash(event, context=CONTEXT).endswith(f"mark={text}")
