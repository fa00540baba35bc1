"""The rules of the trace floor: gaps, contradictions, breaches, balances, custody, chain."""

# ruff: noqa: E501  # sentences in two languages read best on one line each

from typing import Final, Literal

from cocorope.findings import Rule, Severity
from cocorope.provenance import Source
from cocorope.text import Text

_LEDGER: Final = Source(
    Text("cocorope design of the ledger", "rancangan buku besar cocorope"),
    clause=Text("what the ledger is", "apa itu buku besar"),
    confidence="medium",
)
_EPCIS: Final = Source("GS1 EPCIS 2.0 and CBV 2.0", clause="AggregationEvent, disposition", confidence="high")
_CUSTODY: Final = Source("ISO 22095:2020", clause="chain of custody models", confidence="medium")

Group = Literal["gap", "contradiction", "breach"]
"""What a finding of a review is: something not told, two things that cannot both be, something not allowed."""


def _rule(
    number: int,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    explanation: tuple[str, str],
    source: Source = _LEDGER,
) -> Rule:
    return Rule(
        code=f"TRC{number:03}",
        severity=severity,
        title=Text(*title),
        message=Text(*message),
        explanation=Text(*explanation),
        source=source,
    )


UNKNOWN_INPUT: Final = _rule(
    101,
    Severity.OPEN,
    ("Used, but never received or made", "Dipakai, tetapi tidak pernah diterima atau dibuat"),
    ("{thing} is used by {event} and no event brings it into being.",
     "{thing} dipakai oleh {event}, tetapi tidak ada kejadian yang menghadirkannya."),
    ("The trail ends here: whatever lies before it is not in the record. Record the receipt or the process it came from.",
     "Jejak berhenti di sini: apa pun sebelumnya tidak ada dalam catatan. Catat penerimaan atau proses asalnya."),
)  # fmt: skip
WAITING_CORRECTION: Final = _rule(
    102,
    Severity.OPEN,
    ("A correction waits for its event", "Koreksi menunggu kejadiannya"),
    ("{event} corrects {target}, which has not been told.", "{event} mengoreksi {target}, yang belum diceritakan."),
    ("A correction changes nothing until the event it corrects is in the ledger. Send the event, or withdraw the correction.",
     "Koreksi tidak mengubah apa pun sampai kejadian yang dikoreksi ada dalam buku. Kirim kejadian itu atau cabut koreksinya."),
)  # fmt: skip
NOT_INSIDE: Final = _rule(
    103,
    Severity.OPEN,
    ("Taken out of a package it was not in", "Dikeluarkan dari kemasan yang tidak memuatnya"),
    ("{event} takes {thing} out of {package}, where it was not at that time.",
     "{event} mengeluarkan {thing} dari {package}, padahal saat itu tidak ada di dalamnya."),
    ("Either the packing was not recorded, or the thing was taken out twice. Record the packing, or correct the event.",
     "Pengemasannya belum dicatat, atau barang dikeluarkan dua kali. Catat pengemasannya atau koreksi kejadian itu."),
    _EPCIS,
)  # fmt: skip
RELEASE_WITHOUT_HOLD: Final = _rule(
    104,
    Severity.WARN,
    ("Released without having been held", "Dilepas tanpa pernah ditahan"),
    ("{event} releases {thing}, which was not held at that time.",
     "{event} melepas {thing}, yang saat itu tidak ditahan."),
    ("A release ends a hold, a rejection or a recall. Without one, either the hold was not recorded or the wrong goods were released.",
     "Pelepasan mengakhiri penahanan, penolakan atau penarikan. Tanpa itu, penahanannya belum dicatat atau barang yang dilepas keliru."),
    _EPCIS,
)  # fmt: skip

CYCLE: Final = _rule(
    201,
    Severity.BLOCK,
    ("Made of itself", "Terbuat dari dirinya sendiri"),
    ("{things} are made of one another: goods cannot be their own ancestor.",
     "{things} saling menjadi bahan: barang tidak dapat menjadi leluhurnya sendiri."),
    ("A new identifier was not given when goods were topped up or reworked, or two were confused. Give the result an identifier of its own.",
     "Pengenal baru tidak diberikan saat barang ditambah atau dikerjakan ulang, atau dua pengenal tertukar. Beri hasilnya pengenal tersendiri."),
)  # fmt: skip
BORN_TWICE: Final = _rule(
    202,
    Severity.BLOCK,
    ("Brought into being twice", "Dihadirkan dua kali"),
    ("{thing} is brought into being by {events}: one identifier, several births.",
     "{thing} dihadirkan oleh {events}: satu pengenal, beberapa kelahiran."),
    ("A lot is born by one process: one event, or all events of one order. A top-up is a merge into a new identifier.",
     "Sebuah lot lahir dari satu proses: satu kejadian, atau semua kejadian satu perintah kerja. Penambahan adalah penggabungan ke pengenal baru."),
)  # fmt: skip
OVERDRAWN: Final = _rule(
    203,
    Severity.BLOCK,
    ("More taken than there was", "Diambil melebihi yang ada"),
    ("Of {thing} {taken} times its quantity was taken; there was only {had}.",
     "Dari {thing} telah diambil {taken} kali jumlahnya; yang ada hanya {had}."),
    ("The parts taken of a lot add up to more than the lot as born and as counted since. A quantity, an identifier or a receipt is wrong.",
     "Bagian yang diambil dari lot melebihi lot saat lahir dan menurut hitungan sesudahnya. Ada jumlah, pengenal atau penerimaan yang keliru."),
)  # fmt: skip
BEFORE_BIRTH: Final = _rule(
    204,
    Severity.BLOCK,
    ("Used before it was there", "Dipakai sebelum ada"),
    ("{event} uses {thing} on {at}, before it came into being on {born}.",
     "{event} memakai {thing} pada {at}, sebelum hadir pada {born}."),
    ("Times or identifiers are wrong. Correct the event whose time is wrong.",
     "Waktu atau pengenalnya keliru. Koreksi kejadian yang waktunya salah."),
)  # fmt: skip
AFTER_END: Final = _rule(
    205,
    Severity.BLOCK,
    ("Used after its end", "Dipakai setelah habis"),
    ("{event} uses {thing} on {at}, after the last of it was gone on {ended}.",
     "{event} memakai {thing} pada {at}, setelah seluruhnya habis pada {ended}."),
    ("What was used up, removed or destroyed cannot be packed, shipped or used again. An identifier was used twice, or the end was recorded wrongly.",
     "Yang sudah habis, dikeluarkan atau dimusnahkan tidak dapat dikemas, dikirim atau dipakai lagi. Pengenal dipakai dua kali, atau akhirnya dicatat keliru."),
)  # fmt: skip
TWO_PARENTS: Final = _rule(
    206,
    Severity.BLOCK,
    ("In two packages at once", "Dalam dua kemasan sekaligus"),
    ("{thing} is in {packages} at the same time.", "{thing} berada di {packages} pada waktu yang sama."),
    ("A thing is in one package at a time; packages may stand in one another. Record the unpacking between the two.",
     "Suatu barang berada dalam satu kemasan pada satu waktu; kemasan boleh bersarang. Catat pembongkaran di antara keduanya."),
    _EPCIS,
)  # fmt: skip
SHIPPED_TWICE: Final = _rule(
    207,
    Severity.BLOCK,
    ("Shipped twice", "Dikirim dua kali"),
    ("{thing} is on its way in {shipments} at the same time.",
     "{thing} dalam perjalanan pada {shipments} pada waktu yang sama."),
    ("Goods travel in one shipment at a time. One of the shipments names the wrong goods, or an arrival was not recorded.",
     "Barang berjalan dalam satu kiriman pada satu waktu. Salah satu kiriman menyebut barang yang keliru, atau kedatangannya belum dicatat."),
    _EPCIS,
)  # fmt: skip
MEASURES_PART: Final = _rule(
    208,
    Severity.OPEN,
    ("A part in another measure than its lot", "Bagian dengan ukuran lain dari lotnya"),
    ("{event} takes a part of {thing} in {part}; {thing} itself is known in {lot}.",
     "{event} mengambil bagian {thing} dalam {part}; {thing} sendiri diketahui dalam {lot}."),
    ("The fraction taken cannot be read. State the part in a measure of the lot, or tell the lot's length or mass too.",
     "Bagian yang diambil tidak dapat dibaca. Nyatakan dalam ukuran lot, atau lengkapi panjang atau massa lot."),
)  # fmt: skip
TWO_FORMS: Final = _rule(
    209,
    Severity.BLOCK,
    ("One identifier, two kinds of thing", "Satu pengenal, dua jenis barang"),
    ("{thing} is told as {forms}.", "{thing} diceritakan sebagai {forms}."),
    ("Lots, items, packages and shipments share one space of identifiers. A lot holds nothing and a shipment is nobody's yarn: give one of them another identifier.",
     "Lot, item, kemasan dan kiriman berbagi satu ruang pengenal. Lot tidak memuat apa pun dan kiriman bukan benang: beri salah satunya pengenal lain."),
)  # fmt: skip
TOLD_TWICE: Final = _rule(
    210,
    Severity.BLOCK,
    ("One event told in two ways", "Satu kejadian diceritakan dua kali"),
    ("{event} is told in {count} ways; the canonically first one is used.",
     "{event} diceritakan dengan {count} cara; yang pertama menurut urutan baku yang dipakai."),
    ("An event is corrected by a correction, never by telling it again under the same identifier.",
     "Kejadian diperbaiki dengan koreksi, bukan dengan menceritakannya lagi dengan pengenal yang sama."),
)  # fmt: skip
ITEM_IN_PARTS: Final = _rule(
    211,
    Severity.BLOCK,
    ("Part of an item", "Sebagian dari satu item"),
    ("{event} takes part of {thing}, which is one whole thing.",
     "{event} mengambil sebagian {thing}, yang merupakan satu barang utuh."),
    ("An item, a package or a shipment is used, packed and removed only whole. Divide it into new things first.",
     "Item, kemasan atau kiriman dipakai, dikemas dan dikeluarkan hanya utuh. Bagilah dahulu menjadi barang baru."),
)  # fmt: skip
IN_ITSELF: Final = _rule(
    212,
    Severity.BLOCK,
    ("A package inside itself", "Kemasan di dalam dirinya"),
    ("{packages} are inside one another at the same time.", "{packages} saling memuat pada waktu yang sama."),
    ("Packages nest like boxes: one of these packings names the wrong package.",
     "Kemasan bersarang seperti kotak: salah satu pengemasan menyebut kemasan yang keliru."),
    _EPCIS,
)  # fmt: skip
EARLY_RECORD: Final = _rule(
    213,
    Severity.WARN,
    ("Written down before it happened", "Dicatat sebelum terjadi"),
    ("{event} happened on {at} and was written down on {recorded}.",
     "{event} terjadi pada {at} dan dicatat pada {recorded}."),
    ("A record is not older than the event. Check the clock, or record plans elsewhere.",
     "Catatan tidak mendahului kejadian. Periksa jam, atau catat rencana di tempat lain."),
)  # fmt: skip

HELD_MOVED: Final = _rule(
    301,
    Severity.BLOCK,
    ("Held, rejected or recalled goods moved", "Barang yang ditahan, ditolak atau ditarik bergerak"),
    ("{event} uses {thing}, which was {verdict} on {since}.",
     "{event} memakai {thing}, yang {verdict} pada {since}."),
    ("Goods that are held, not accepted or recalled may not be used, packed or shipped, nor may a package that holds them, until they are released. Return, rework under a hold or removal is told with its release.",
     "Barang yang ditahan, ditolak atau ditarik tidak boleh dipakai, dikemas atau dikirim, begitu pula kemasan yang memuatnya, sampai dilepas. Pengembalian, pengerjaan ulang atau pemusnahan diceritakan bersama pelepasannya."),
    _EPCIS,
)  # fmt: skip
RELEASE_WITHOUT_EVIDENCE: Final = _rule(
    302,
    Severity.BLOCK,
    ("Released without evidence", "Dilepas tanpa bukti"),
    ("{event} releases {thing} and refers to no decision that accepts it.",
     "{event} melepas {thing} tanpa merujuk keputusan yang menerimanya."),
    ("A release rests on a decision of acceptance. Add its reference.",
     "Pelepasan bersandar pada keputusan penerimaan. Tambahkan acuannya."),
    _EPCIS,
)  # fmt: skip
NO_PAPER: Final = _rule(
    303,
    Severity.WARN,
    ("Shipped without a paper", "Dikirim tanpa dokumen"),
    ("{event} ships {shipment} and refers to no transport or commercial document, or to nobody.",
     "{event} mengirim {shipment} tanpa merujuk dokumen pengangkutan atau dagang, atau tanpa penerima."),
    ("A shipment names who it goes to and at least one paper: order, invoice, packing list, bill of lading.",
     "Kiriman menyebut penerima dan paling sedikit satu dokumen: pesanan, faktur, daftar kemasan, bill of lading."),
    _EPCIS,
)  # fmt: skip
BALANCE_GAIN: Final = _rule(
    304,
    Severity.BLOCK,
    ("More came out than went in", "Yang keluar melebihi yang masuk"),
    ("{process}: at least {mass} of solids came out that never went in.",
     "{process}: paling sedikit {mass} padatan keluar tanpa pernah masuk."),
    ("Even if every input was bone dry, outputs and declared losses hold more solids than inputs and declared gains. An input was not recorded, or a weighing is wrong.",
     "Sekalipun semua masukan kering mutlak, hasil dan kehilangan yang dinyatakan memuat lebih banyak padatan. Ada masukan yang belum dicatat atau penimbangan yang keliru."),
)  # fmt: skip

CUSTODY_MIXED: Final = _rule(
    401,
    Severity.BLOCK,
    ("Sources mixed", "Sumber tercampur"),
    ("{thing} is claimed identity preserved and comes of {origins}.",
     "{thing} diklaim identitas terjaga, padahal berasal dari {origins}."),
    ("Identity preserved allows one source. The ledger shows several.",
     "Identitas terjaga hanya mengizinkan satu sumber. Buku menunjukkan beberapa."),
    _CUSTODY,
)  # fmt: skip
CUSTODY_UNCLAIMED: Final = _rule(
    402,
    Severity.BLOCK,
    ("A source without the characteristic", "Sumber tanpa karakteristik"),
    ("{thing} is claimed segregated for {claim}; {origins} are without it.",
     "{thing} diklaim terpisah untuk {claim}; {origins} tidak memilikinya."),
    ("Segregated goods come only of sources with the same specified characteristic.",
     "Barang terpisah hanya berasal dari sumber dengan karakteristik yang sama."),
    _CUSTODY,
)  # fmt: skip
CUSTODY_SHARE: Final = _rule(
    403,
    Severity.BLOCK,
    ("Less of it than claimed", "Kurang dari yang diklaim"),
    ("{thing} is claimed to hold {claimed} of {claim}; the ledger carries {carried}.",
     "{thing} diklaim memuat {claimed} {claim}; buku hanya mendukung {carried}."),
    ("Under controlled blending the proportion of each output is known. The ledger's own share is smaller than the claim.",
     "Dalam pencampuran terkendali, proporsi setiap hasil diketahui. Bagian menurut buku lebih kecil dari klaim."),
    _CUSTODY,
)  # fmt: skip
CUSTODY_ACCOUNT: Final = _rule(
    404,
    Severity.BLOCK,
    ("A claim account overdrawn", "Rekening klaim minus"),
    ("{account}: {claimed} claimed by {on}, {credited} credited.",
     "{account}: {claimed} diklaim sampai {on}, {credited} dikreditkan."),
    ("Under mass balance, claims of a site, characteristic and period do not exceed its credits times the conversion factor.",
     "Dalam neraca massa, klaim suatu lokasi, karakteristik dan periode tidak melebihi kredit kali faktor konversi."),
    _CUSTODY,
)  # fmt: skip
CUSTODY_UNKNOWN: Final = _rule(
    405,
    Severity.OPEN,
    ("A claim the ledger cannot answer", "Klaim yang tidak dapat dijawab buku"),
    ("{thing}: the ledger does not carry {claim}: {reason}.",
     "{thing}: buku tidak mendukung {claim}: {reason}."),
    ("A quantity or an origin is missing on the way, so the claim is neither shown nor refuted.",
     "Ada jumlah atau asal yang tidak tercatat, sehingga klaim tidak terbukti dan tidak terbantah."),
    _CUSTODY,
)  # fmt: skip

GAPS: Final[tuple[Rule, ...]] = (UNKNOWN_INPUT, WAITING_CORRECTION, NOT_INSIDE, RELEASE_WITHOUT_HOLD, MEASURES_PART)
"""What was not told."""
CONTRADICTIONS: Final[tuple[Rule, ...]] = (
    CYCLE, BORN_TWICE, OVERDRAWN, BEFORE_BIRTH, AFTER_END, TWO_PARENTS, SHIPPED_TWICE, TWO_FORMS, TOLD_TWICE,
    ITEM_IN_PARTS, IN_ITSELF, EARLY_RECORD,
)  # fmt: skip
"""What cannot all be true."""
BREACHES: Final[tuple[Rule, ...]] = (HELD_MOVED, RELEASE_WITHOUT_EVIDENCE, NO_PAPER, BALANCE_GAIN)
"""What may not be."""
REVIEW: Final[tuple[Rule, ...]] = (*GAPS, *CONTRADICTIONS, *BREACHES)
"""Every rule a review asks."""
CUSTODY: Final[tuple[Rule, ...]] = (
    CUSTODY_MIXED, CUSTODY_UNCLAIMED, CUSTODY_SHARE, CUSTODY_ACCOUNT, CUSTODY_UNKNOWN,
)  # fmt: skip
"""The rules of a check of custody."""


def group_of(code: str) -> Group:
    """Whether a finding of a review is a gap, a contradiction or a breach.

    Raises:
        KeyError: Not a rule of a review.
    """
    return _GROUPS[code]


_GROUPS: Final[dict[str, Group]] = {
    **{rule.code: "gap" for rule in GAPS},
    **{rule.code: "contradiction" for rule in CONTRADICTIONS},
    **{rule.code: "breach" for rule in BREACHES},
}  # fmt: skip

RULES: Final[tuple[Rule, ...]] = (*REVIEW, *CUSTODY)
"""Every rule of the floor."""
