"""Rules of a lot (floor 4): weighings, cut units, classes of defects, and the decision, from QC140."""

from typing import Final

from cocorope.findings import Severity, Text
from cocorope.qc.rules.sources import (
    CONTRACT,
    ISO_2307,
    ISO_2859_1,
    MIL_STD_105E_REDUCED,
    PRACTICE,
    VOCABULARY,
    rule,
)

# --- weighings and cut units --------------------------------------------------------------------

DIVISION_COARSE: Final = rule(
    140,
    Severity.WARN,
    PRACTICE,
    title=Text("The scale is too coarse", "Timbangan terlalu kasar"),
    message=Text(
        "Weighing {weighing}: a division of {division} is more than a tenth of the tolerance {tolerance}.",
        "Penimbangan {weighing}: pembagian skala {division} lebih dari sepersepuluh toleransi {tolerance}.",
    ),
    explanation=Text(
        "A scale whose division is a tenth of the tolerance or finer does not by itself decide who is right.",
        "Timbangan dengan pembagian sepersepuluh toleransi atau lebih halus tidak dengan sendirinya menentukan hasil.",
    ),
)

UNITS_CUT: Final = rule(
    141,
    Severity.NOTE,
    ISO_2307,
    title=Text("Units were cut for tests", "Unit dipotong untuk uji"),
    message=Text(
        "Units cut for tests: {count} ({units}), short by {length} in all; in delivery: {settled}.",
        "{count} unit lebih pendek, seluruhnya {length}, dipotong untuk uji ({units}); dalam penyerahan: {settled}.",
    ),
    explanation=Text(
        "A cut unit is marked short, with the length that was cut, so that the ledger can record it.",
        "Unit yang dipotong ditandai pendek, beserta panjang yang dipotong, agar dapat dicatat dalam buku besar.",
    ),
)

# --- classes of defects -------------------------------------------------------------------------

CLASS_ACCEPTED: Final = rule(
    160,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("A class of defects is accepted", "Satu kelas cacat diterima"),
    message=Text(
        "Class {name}: of {sample} examined, {counted}: {found}; Ac {ac}, Re {re} ({edition}).",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa; Ac {ac}, Re {re} ({edition}).",
    ),
    explanation=Text(
        "The count reached at most the acceptance number. Where the numbers come from stands in brackets; the source "
        "below is that of the comparison.",
        "Hitungan tidak melebihi angka penerimaan. Asal angkanya tertulis dalam kurung; sumber di bawah adalah sumber "
        "perbandingannya.",
    ),
)

CLASS_NOT_ACCEPTED: Final = rule(
    161,
    Severity.BLOCK,
    ISO_2859_1,
    title=Text("A class of defects is not accepted", "Satu kelas cacat tidak diterima"),
    message=Text(
        "Class {name}: of {sample} examined, {counted}: {found}, which reaches the rejection number {re} ({edition}).",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa mencapai angka penolakan {re} ({edition}).",
    ),
    explanation=Text(
        "The lot is accepted only if every class is. A lot that is not accepted is examined item by item, cleared of "
        "nonconforming items, and resubmitted. Where the numbers come from stands in brackets; the source below is that "
        "of the comparison.",
        "Lot diterima hanya bila setiap kelas diterima. Lot yang tidak diterima diperiksa satu per satu, dibersihkan "
        "dari unit tidak sesuai, lalu diajukan ulang. Asal angkanya tertulis dalam kurung; sumber di bawah adalah sumber "
        "perbandingannya.",
    ),
)

CLASS_UNDECIDED: Final = rule(
    162,
    Severity.OPEN,
    ISO_2859_1,
    title=Text("A class of defects is not decided", "Satu kelas cacat belum diputuskan"),
    message=Text(
        "Class {name}: of {sample} examined, {counted}: {found}, which does not decide between Ac {ac} and Re {re}: {why}.",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa berada antara Ac {ac} dan Re {re}: {why}.",
    ),
    explanation=Text(
        "A guarded count is an interval. It is accepted if its upper end is at most Ac, not accepted if its lower end "
        "is at least Re, else undecided.",
        "Hitungan berjaga adalah interval. Diterima bila ujung atasnya paling banyak Ac, tidak diterima bila ujung "
        "bawahnya paling sedikit Re, selain itu belum diputuskan.",
    ),
)

COUNTS_MISSING: Final = rule(
    163,
    Severity.OPEN,
    ISO_2859_1,
    title=Text("Counts are missing", "Hitungan belum ada"),
    message=Text(
        "Class {name}: {missing}.",
        "Kelas {name}: {missing}.",
    ),
    explanation=Text(
        "A class that was not looked for is not a class without defects; and a class is accepted only on its whole "
        "sample.",
        "Kelas yang tidak dicari bukan berarti tanpa cacat; dan satu kelas diterima hanya atas seluruh sampelnya.",
    ),
)

DECIDED_ELSEWHERE: Final = rule(
    164,
    Severity.NOTE,
    VOCABULARY,
    title=Text(
        "Defects that a characteristic decides are not counted twice",
        "Cacat yang ditentukan sifat tidak dihitung dua kali",
    ),
    message=Text(
        "Left to the measured characteristics (items it was seen on: {count}): {defects}.",
        "Terlihat pada {count} unit dan diserahkan kepada sifat yang diukur: {defects}.",
    ),
    explanation=Text(
        "A damp coil is decided by its measured moisture where the specification has one; to count it as a visual "
        "defect as well would judge it twice.",
        "Gulungan lembap ditentukan oleh kelembapan terukur bila spesifikasi memilikinya; menghitungnya juga sebagai "
        "cacat visual berarti menilai dua kali.",
    ),
)

PER_LENGTH_NOT_MET: Final = rule(
    165,
    Severity.BLOCK,
    CONTRACT,
    title=Text("Too many defects in a length", "Terlalu banyak cacat per panjang"),
    message=Text(
        "Unit {unit}: {found} times {defect} in {length}, at most {limit} in {per}.",
        "Unit {unit}: {found} kali {defect} dalam {length}, paling banyak {limit} dalam {per}.",
    ),
    explanation=Text(
        "The contract limits a single kind of defect by length, beside the classes.",
        "Kontrak membatasi satu jenis cacat menurut panjang, di samping kelas-kelasnya.",
    ),
)

PER_LENGTH_OPEN: Final = rule(
    166,
    Severity.OPEN,
    CONTRACT,
    title=Text("A limit per length is not decided", "Batas per panjang belum diputuskan"),
    message=Text(
        "The limit per length on {defect} is not decided: {why}.",
        "Batas per panjang untuk {defect} belum diputuskan: {why}.",
    ),
    explanation=Text(
        "A limit per length is held against each unit by itself, on the length that was examined; totals of a sample do not "
        "show it.",
        "Batas per panjang berlaku untuk setiap unit, pada panjang yang diperiksa; jumlah seluruh sampel tidak "
        "menunjukkannya.",
    ),
)

GAP_ACCEPTED: Final = rule(
    167,
    Severity.WARN,
    MIL_STD_105E_REDUCED,
    title=Text("Accepted between Ac and Re", "Diterima di antara Ac dan Re"),
    message=Text(
        "Class {name}: {counted}: {found}, above Ac {ac} and below Re {re}: the lot is accepted, and normal inspection "
        "starts again with the next one.",
        "Kelas {name}: {found} {counted} di atas Ac {ac} dan di bawah Re {re}: lot diterima, dan inspeksi normal dimulai "
        "lagi pada lot berikutnya.",
    ),
    explanation=Text(
        "Reduced plans of MIL-STD-105E and Z1.4 leave a gap between the two numbers. A count in it accepts the lot and "
        "ends reduced inspection.",
        "Rencana longgar MIL-STD-105E dan Z1.4 menyisakan celah di antara kedua angka. Hitungan di dalamnya menerima lot "
        "dan mengakhiri inspeksi longgar.",
    ),
)

# --- the decision -------------------------------------------------------------------------------

CONCESSION: Final = rule(
    180,
    Severity.WARN,
    CONTRACT,
    title=Text("Used by concession", "Dipakai dengan konsesi"),
    message=Text(
        "Lot {lot} was not accepted and may be used by concession of {by}: {reason}.",
        "Lot {lot} tidak dinyatakan diterima dan boleh dipakai dengan konsesi dari {by}: {reason}.",
    ),
    explanation=Text(
        "A concession is leave to use goods that do not conform. It changes no finding and makes nothing conform.",
        "Konsesi adalah izin memakai barang yang tidak sesuai. Konsesi tidak mengubah temuan dan tidak membuat barang "
        "menjadi sesuai.",
    ),
)

RESUBMITTED: Final = rule(
    181,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("A resubmitted lot", "Lot yang diajukan ulang"),
    message=Text(
        "Lot {lot} is resubmitted after it was not accepted; it does not count for switching.",
        "Lot {lot} diajukan ulang setelah tidak diterima; tidak dihitung untuk aturan peralihan.",
    ),
    explanation=Text(
        "All items were to be examined again and nonconforming ones removed or replaced. The responsible authority "
        "decides on the severity and on the classes to inspect.",
        "Semua unit harus diperiksa ulang dan yang tidak sesuai dibuang atau diganti. Pihak berwenang menentukan tingkat "
        "keketatan dan kelas yang diperiksa.",
    ),
)

NOTHING_ASKED: Final = rule(
    182,
    Severity.OPEN,
    CONTRACT,
    title=Text("The specification asks nothing", "Spesifikasi tidak meminta apa pun"),
    message=Text(
        "Specification {specification} has no requirement and no class of defects, so there is nothing that lot {lot} "
        "could be accepted by.",
        "Spesifikasi {specification} tidak punya persyaratan maupun kelas cacat, sehingga tidak ada dasar untuk menerima "
        "lot {lot}.",
    ),
    explanation=Text(
        "A lot is accepted because something was asked of it and met. Write Specification(…, requirements=[…]) or "
        "visual=VisualQuality(…).",
        "Lot diterima karena ada yang diminta dan dipenuhi. Tulis Specification(…, requirements=[…]) atau "
        "visual=VisualQuality(…).",
    ),
)

NOT_DRAWN: Final = rule(
    183,
    Severity.WARN,
    PRACTICE,
    title=Text("Results of units that were not drawn", "Hasil dari unit yang tidak diundi"),
    message=Text(
        "Results are given of units that the plan did not draw: {units}. Its risks hold for the units it drew and for no "
        "others.",
        "Ada hasil dari unit yang tidak diundi oleh rencana: {units}. Risikonya berlaku untuk unit yang diundi, bukan untuk "
        "yang lain.",
    ),
    explanation=Text(
        "Every risk assumes units drawn at random; whoever picks the units himself can pick the good ones. A result counts "
        "all the same, for a failed unit is never dropped. Units that bear marks of their own instead of the numbers of "
        "the plan cannot be checked.",
        "Setiap risiko mengandaikan unit yang diundi acak; siapa yang memilih sendiri dapat memilih yang baik. Hasilnya "
        "tetap dihitung, sebab unit yang gagal tidak pernah dibuang. Unit yang memakai tanda sendiri, bukan nomor dalam "
        "rencana, tidak dapat diperiksa.",
    ),
)
