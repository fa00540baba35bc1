"""What no schema checks: the business rules of EPCIS documents, R1 to R16 of our own list.

Each follows from what the words of CBV 2.0 mean. A document may be valid to the letter and break them all.
"""

from datetime import date
from typing import Final, TypeAlias

from cocorope.findings import Rule, Severity
from cocorope.provenance import Source
from cocorope.text import Text

_MEANING: Final = Source(
    "GS1 Core Business Vocabulary 2.0, ontology", confidence="high", as_of=date(2026, 11, 24), note="read as ontology"
)
_STANDARD: Final = Source("GS1 EPCIS 2.0 and EPC Implementer pages of GS1 Germany", confidence="medium")
_OWN: Final = Source(
    Text("cocorope's reading of EPCIS 2.0", "bacaan cocorope atas EPCIS 2.0"),
    confidence="medium",
    note="what the words imply together",
)


_Both: TypeAlias = tuple[str, str]


def _rule(code: str, severity: Severity, *texts: _Both, source: Source) -> Rule:
    title, message, why = (Text(*both) for both in texts)
    return Rule(code=code, severity=severity, title=title, message=message, explanation=why, source=source)


PARENT_MISSING: Final = _rule(
    "EPC001",
    Severity.BLOCK,
    ("An aggregation without its parent", "Agregasi tanpa induk"),
    (
        "an aggregation with action {action} names no parentID",
        "agregasi dengan action {action} tidak menyebut parentID",
    ),
    (
        "The schema lets parentID be absent; the standard asks for it with ADD and DELETE: put into what?",
        "Skema membolehkan parentID tidak ada; standar memintanya pada ADD dan DELETE: dimasukkan ke mana?",
    ),
    source=_STANDARD,
)
TWO_PARENTS: Final = _rule(
    "EPC002",
    Severity.BLOCK,
    ("In two packages at once", "Di dalam dua kemasan sekaligus"),
    (
        "{child} is put into {parent} while it is still in {other}",
        "{child} dimasukkan ke {parent} padahal masih di dalam {other}",
    ),
    (
        "A thing has one live parent. Take it out first, by an aggregation with action DELETE.",
        "Satu barang hanya punya satu induk yang berlaku. Keluarkan dulu, dengan agregasi ber-action DELETE.",
    ),
    source=_OWN,
)
NOT_INSIDE: Final = _rule(
    "EPC003",
    Severity.OPEN,
    ("Taken out of where it was not", "Dikeluarkan dari tempat yang bukan isinya"),
    (
        "{child} is taken out of {parent}, which did not hold it",
        "{child} dikeluarkan dari {parent} yang tidak berisi itu",
    ),
    (
        "The record of putting it in is missing, or one of the two identifiers is wrong.",
        "Catatan memasukkannya tidak ada, atau salah satu pengenalnya keliru.",
    ),
    source=_OWN,
)
COMMISSIONED_TWICE: Final = _rule(
    "EPC004",
    Severity.BLOCK,
    ("One identifier begun twice", "Satu pengenal dimulai dua kali"),
    ("{thing} is commissioned again", "{thing} dimulai (commissioning) lagi"),
    (
        "Commissioning is the first use of an identifier; a second one means two things under one identifier.",
        "Commissioning adalah pemakaian pertama suatu pengenal; yang kedua berarti dua barang dengan satu pengenal.",
    ),
    source=_MEANING,
)
USED_BEFORE_BEGUN: Final = _rule(
    "EPC005",
    Severity.BLOCK,
    ("Used before it began", "Dipakai sebelum ada"),
    ("{thing} is used before it is commissioned", "{thing} dipakai sebelum dimulai (commissioning)"),
    (
        "The thing is told to begin later than it was first used: one of the times is wrong.",
        "Barang itu dicatat baru ada setelah pertama kali dipakai: salah satu waktunya keliru.",
    ),
    source=_MEANING,
)
USED_AFTER_END: Final = _rule(
    "EPC006",
    Severity.BLOCK,
    ("Used after it ended", "Dipakai setelah habis"),
    ("{thing} is used after it was consumed or deleted", "{thing} dipakai setelah habis atau dihapus"),
    (
        "An identifier that was consumed or deleted is never used again.",
        "Pengenal yang sudah habis atau dihapus tidak pernah dipakai lagi.",
    ),
    source=_MEANING,
)
TAKEN_TOO_MUCH: Final = _rule(
    "EPC007",
    Severity.BLOCK,
    ("More taken than there was", "Diambil lebih dari yang ada"),
    (
        "of {thing} {taken} is taken in all, and only {told} was told to come",
        "dari {thing} diambil seluruhnya {taken}, padahal yang tercatat masuk hanya {told}",
    ),
    (
        "Inputs must exist with enough left. If something came in before the first document, give that record too.",
        "Bahan harus ada dan cukup. Bila ada yang masuk sebelum dokumen pertama, sertakan juga catatan itu.",
    ),
    source=_OWN,
)
CIRCLE: Final = _rule(
    "EPC008",
    Severity.BLOCK,
    ("Its own ancestor", "Menjadi leluhurnya sendiri"),
    ("{things} come of one another in a circle", "{things} saling berasal dalam lingkaran"),
    (
        "Rework takes a new identifier, so that a history never runs in a circle.",
        "Pengerjaan ulang memakai pengenal baru, supaya riwayat tidak pernah berputar.",
    ),
    source=_OWN,
)
UNITS_MIXED: Final = _rule(
    "EPC009",
    Severity.WARN,
    ("One class in two kinds of unit", "Satu kelas dengan dua jenis satuan"),
    ("{thing} is told both {one} and {other}", "{thing} dicatat baik {one} maupun {other}"),
    (
        "A class is counted (no unit) or measured (one kind of unit). Told both ways, amounts cannot be added.",
        "Suatu kelas dihitung (tanpa satuan) atau diukur (satu jenis satuan). Kalau bercampur, tidak bisa dijumlah.",
    ),
    source=_OWN,
)
UNIT_UNKNOWN: Final = _rule(
    "EPC010",
    Severity.OPEN,
    ("A unit code that we do not know", "Kode satuan yang tidak kami kenal"),
    ("the unit code {uom} of {thing} is not one we can read", "kode satuan {uom} untuk {thing} tidak dapat kami baca"),
    (
        "The amount is kept as it came and takes part in no balance.",
        "Jumlahnya disimpan apa adanya dan tidak ikut dalam neraca.",
    ),
    source=Source("UN/CEFACT Recommendation 20, revision 17", confidence="high"),
)
BALANCE: Final = _rule(
    "EPC011",
    Severity.WARN,
    ("More came out than went in", "Yang keluar lebih banyak dari yang masuk"),
    ("{out} came out of a process that took in {into}", "{out} keluar dari proses yang menerima {into}"),
    (
        "Water, oil or latex taken up explain a gain; then they are inputs too. Otherwise a weighing is wrong.",
        "Air, minyak, atau lateks yang terserap adalah bahan masuk juga. Kalau bukan itu, penimbangannya keliru.",
    ),
    source=_OWN,
)
BARRED: Final = _rule(
    "EPC012",
    Severity.BLOCK,
    ("Moved while barred", "Dipindahkan saat dilarang"),
    ("{thing} is {step} while it is {state}", "{thing} mengalami {step} saat berstatus {state}"),
    (
        "What is held, non-conformant or recalled is not packed, shipped or consumed, nor is what it lies in.",
        "Yang ditahan, tidak memenuhi, atau ditarik tidak boleh dikemas, dikirim, atau dipakai, begitu pula wadahnya.",
    ),
    source=_MEANING,
)
RELEASED_BARE: Final = _rule(
    "EPC013",
    Severity.WARN,
    ("Released without evidence", "Dilepas tanpa bukti"),
    ("{thing} is released without {missing}", "{thing} dilepas tanpa {missing}"),
    (
        "A release follows a hold and names a test result.",
        "Pelepasan mengikuti penahanan dan menyebut hasil uji.",
    ),
    source=_OWN,
)
SHIPPED_BARE: Final = _rule(
    "EPC014",
    Severity.WARN,
    ("Shipped without parties or papers", "Dikirim tanpa pihak atau dokumen"),
    ("a shipping event names no {missing}", "peristiwa pengiriman tidak menyebut {missing}"),
    (
        "Who gives, who takes, and one transport or commercial paper make a shipment findable.",
        "Pemberi, penerima, dan satu dokumen angkutan atau niaga membuat kiriman dapat ditelusuri.",
    ),
    source=_OWN,
)
SHIPPED_TWICE: Final = _rule(
    "EPC015",
    Severity.BLOCK,
    ("Shipped twice", "Dikirim dua kali"),
    ("{thing} is shipped again without having been received", "{thing} dikirim lagi tanpa pernah diterima"),
    (
        "Between two shippings of one thing there is a receiving or an arriving.",
        "Di antara dua pengiriman satu barang ada penerimaan atau kedatangan.",
    ),
    source=_OWN,
)
RECEIVED_OTHERWISE: Final = _rule(
    "EPC016",
    Severity.WARN,
    ("Received another amount than shipped", "Diterima tidak sama dengan dikirim"),
    (
        "of {thing} {received} was received against {shipped} shipped under {paper}",
        "dari {thing} diterima {received}, padahal dikirim {shipped} dengan {paper}",
    ),
    (
        "Amounts under one despatch advice agree, or the difference is declared.",
        "Jumlah dalam satu surat kirim harus sama, atau selisihnya dinyatakan.",
    ),
    source=_OWN,
)
SAMPLE_LEFT: Final = _rule(
    "EPC017",
    Severity.WARN,
    ("A destroyed sample that still lives", "Contoh uji rusak yang masih ada"),
    (
        "{thing} was sampled and not deleted after it",
        "{thing} diambil sebagai contoh uji tetapi tidak dihapus sesudahnya",
    ),
    (
        "Sampling destroys what is sampled; an event with action DELETE follows.",
        "Pengambilan contoh uji merusak contohnya; setelah itu ada peristiwa ber-action DELETE.",
    ),
    source=_MEANING,
)
ASSEMBLED_AWAY: Final = _rule(
    "EPC018",
    Severity.WARN,
    ("Assembling told as a transformation", "Perakitan dicatat sebagai transformasi"),
    ("a transformation bears the step assembling", "transformasi memakai langkah assembling"),
    (
        "Assembling keeps the parts recognisable: an association, never a transformation.",
        "Perakitan menjaga bagian tetap dikenali: asosiasi, bukan transformasi.",
    ),
    source=_MEANING,
)
RECORDED_EARLY: Final = _rule(
    "EPC019",
    Severity.WARN,
    ("Recorded before it happened", "Dicatat sebelum terjadi"),
    ("recorded at {recorded}, told to happen at {happened}", "dicatat pada {recorded}, terjadi pada {happened}"),
    (
        "An event is recorded after it happened: one of the clocks is wrong.",
        "Peristiwa dicatat setelah terjadi: salah satu jamnya keliru.",
    ),
    source=_OWN,
)
OFFSET_PARTS: Final = _rule(
    "EPC020",
    Severity.NOTE,
    ("Two offsets for one event", "Dua selisih zona untuk satu peristiwa"),
    (
        "the time is written with {written}, the offset of the place is {told}",
        "waktu ditulis dengan {written}, selisih zona tempat itu {told}",
    ),
    (
        "Allowed, and often a sign that a clock was not set to the place.",
        "Boleh, tetapi sering tanda jam tidak disetel menurut tempat.",
    ),
    source=_OWN,
)
CORRECTION_LOST: Final = _rule(
    "EPC021",
    Severity.OPEN,
    ("A correction that leads nowhere", "Pembetulan yang tidak sampai"),
    (
        "the error declaration names {event}, which is not here",
        "pernyataan salah menyebut {event} yang tidak ada di sini",
    ),
    (
        "The event declared to be in error, and those that stand instead, must be at hand.",
        "Peristiwa yang dinyatakan salah, dan penggantinya, harus tersedia.",
    ),
    source=_OWN,
)
HASH_PARTS: Final = _rule(
    "EPC022",
    Severity.BLOCK,
    ("The event is not the one that was hashed", "Peristiwa bukan yang di-hash"),
    ("the eventID is a hash of another event than this: {event}", "eventID adalah hash dari peristiwa lain: {event}"),
    (
        "The hash in the eventID agrees with the event in neither profile: something in it was changed after hashing.",
        "Hash dalam eventID tidak cocok dengan peristiwa ini pada profil mana pun: ada yang diubah setelah di-hash.",
    ),
    source=Source("GS1 Core Business Vocabulary 2.0", clause="8.9", confidence="high"),
)

NOT_UNDERSTOOD: Final = _rule(
    "EPC023",
    Severity.NOTE,
    ("Said abroad, and not understood here", "Dikatakan di luar, tidak dipahami di sini"),
    ("not taken over: {what}", "tidak diambil alih: {what}"),
    (
        "Our events have no word for it, or the amount is of a kind that our lots do not have. The document keeps it.",
        "Peristiwa kami tidak punya kata untuk itu, atau jenis jumlahnya tidak dikenal lot kami. Dokumen menyimpannya.",
    ),
    source=_OWN,
)
PROCESS_UNTOLD: Final = _rule(
    "EPC024",
    Severity.NOTE,
    ("Which process it was, is not told", "Prosesnya tidak disebut"),
    (
        "a transformation is taken over as rework, since EPCIS does not say what was done",
        "transformasi diambil alih sebagai pengerjaan ulang, karena EPCIS tidak menyebut apa yang dilakukan",
    ),
    (
        "The genealogy is the same whatever the process; labour by stage is not known from it.",
        "Silsilahnya sama apa pun prosesnya; tenaga kerja per tahap tidak diketahui darinya.",
    ),
    source=_OWN,
)
CARRIED_OTHERWISE: Final = _rule(
    "EPC025",
    Severity.BLOCK,
    ("The event and what it carries part", "Peristiwa dan isinya berbeda"),
    (
        "the cocorope member does not say what the event around it says",
        "anggota cocorope tidak mengatakan hal yang sama dengan peristiwa di sekelilingnya",
    ),
    (
        "One of the two was changed after writing, or another Namer was used. Neither is taken over.",
        "Salah satunya diubah setelah ditulis, atau dipakai Namer lain. Keduanya tidak diambil alih.",
    ),
    source=_OWN,
)

TRANSLATION_RULES: Final[tuple[Rule, ...]] = (NOT_UNDERSTOOD, PROCESS_UNTOLD, CARRIED_OTHERWISE, HASH_PARTS)
"""The rules that :func:`~cocorope.epcis.to_events` asks."""

REVIEW_RULES: Final[tuple[Rule, ...]] = (
    PARENT_MISSING, TWO_PARENTS, NOT_INSIDE, COMMISSIONED_TWICE, USED_BEFORE_BEGUN, USED_AFTER_END, TAKEN_TOO_MUCH,
    CIRCLE, UNITS_MIXED, UNIT_UNKNOWN, BALANCE, BARRED, RELEASED_BARE, SHIPPED_BARE, SHIPPED_TWICE,
    RECEIVED_OTHERWISE, SAMPLE_LEFT, ASSEMBLED_AWAY, RECORDED_EARLY, OFFSET_PARTS, CORRECTION_LOST, HASH_PARTS,
)  # fmt: skip
"""The rules that :func:`~cocorope.epcis.review` asks."""

RULES: Final = (*REVIEW_RULES, NOT_UNDERSTOOD, PROCESS_UNTOLD, CARRIED_OTHERWISE)
"""Every rule of this floor."""
