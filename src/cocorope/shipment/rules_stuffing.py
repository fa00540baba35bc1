"""Rules of packing and stuffing, of what goes into a container, and of type tests (SHP053-SHP057, SHP131-SHP147)."""
# ruff: noqa: E501  # a table

from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.shipment._rule import made

BLOCK, OPEN, WARN, NOTE = Severity.BLOCK, Severity.OPEN, Severity.WARN, Severity.NOTE

NO_RECORD: Final = made(
    "SHP053", OPEN,
    ("Packing of the container is not recorded", "Pemuatan peti kemas tidak tercatat"),
    ("{container}: there is no stuffing record.", "{container}: tidak ada catatan pemuatan."),
    ("What was seen before the doors closed cannot be seen afterwards: light, floor, odour, rain, moisture, drying agent, plate and seal.", "Yang dilihat sebelum pintu ditutup tidak dapat dilihat sesudahnya: cahaya, lantai, bau, hujan, kadar air, bahan pengering, pelat dan segel."),
    ("CTU Code practice: container inspection before packing", "praktik CTU Code: pemeriksaan peti kemas sebelum pemuatan"), "medium",
)  # fmt: skip
GAPS: Final = made(
    "SHP054", OPEN,
    ("Gaps in the stuffing record", "Catatan pemuatan belum lengkap"),
    ("{container}: not recorded: {missing}.", "{container}: tidak tercatat: {missing}."),
    ("What was not looked at is open, never taken for sound.", "Yang tidak diperiksa tetap terbuka, tidak dianggap baik."),
    ("CTU Code practice: container inspection before packing", "praktik CTU Code: pemeriksaan peti kemas sebelum pemuatan"), "medium",
)  # fmt: skip
TEST_FAILED: Final = made(
    "SHP055", BLOCK,
    ("The empty container did not pass", "Peti kemas kosong tidak lulus pemeriksaan"),
    ("{container}: not passed: {failed}.", "{container}: tidak lulus: {failed}."),
    ("Light through a wall lets rain in, a wet or broken floor wets the lowest layer, a smell stays in the fibre: ask for another container.", "Cahaya yang menembus dinding berarti hujan masuk, lantai basah atau rusak membasahi lapisan terbawah, bau menetap pada serat: minta peti kemas lain."),
    ("CTU Code practice: container inspection before packing", "praktik CTU Code: pemeriksaan peti kemas sebelum pemuatan"), "medium",
)  # fmt: skip
RECORD_DIFFERS: Final = made(
    "SHP056", BLOCK,
    ("Stuffing record and shipment disagree", "Catatan pemuatan berbeda dari pengiriman"),
    ("{container}: {what} is {recorded} in the stuffing record and {stated} in the shipment.", "{container}: {what} adalah {recorded} pada catatan pemuatan dan {stated} pada pengiriman."),
    ("Plate and seal are read at the doors; the drying agent is part of the dunnage that a verified gross mass adds.", "Pelat dan segel dibaca di pintu; bahan pengering termasuk dunnage yang dijumlahkan dalam VGM."),
    ("SOLAS VI/2, MSC.1/Circ.1475; carrier practice", "SOLAS VI/2, MSC.1/Circ.1475; praktik pengangkut"), "high",
)  # fmt: skip
RAINED: Final = made(
    "SHP057", WARN,
    ("Rain with the doors open", "Hujan saat pintu terbuka"),
    ("{container}: it rained while the doors were open.", "{container}: hujan turun selama pintu terbuka."),
    ("Water that comes in travels with the goods; measure the moisture again and look at the floor.", "Air yang masuk ikut dalam perjalanan; ukur lagi kadar airnya dan lihat lantainya."),
    ("CTU Code, Annex 3, as read in public summaries", "CTU Code, Lampiran 3, menurut ringkasan umum"), "medium",
)  # fmt: skip
LONG_OPEN: Final = made(
    "SHP147", WARN,
    ("Doors open for long", "Pintu lama terbuka"),
    ("{container}: the doors stood open for {time}, longer than the {limit} allowed.", "{container}: pintu terbuka {time}, lebih lama dari {limit} yang dibolehkan."),
    ("Moist air that comes in travels with the goods. The limit is your house's or your contract's.", "Udara lembap yang masuk ikut dalam perjalanan. Batasnya menurut aturan rumah atau kontrak Anda."),
    ("CTU Code, Annex 3, as read in public summaries; the limit is yours", "CTU Code, Lampiran 3, menurut ringkasan umum; batasnya dari Anda"), "medium",
)  # fmt: skip
PALLETS_WET: Final = made(
    "SHP131", BLOCK,
    ("No wet wood beside coir", "Tanpa kayu basah di samping sabut kelapa"),
    ("{container}: pallets and dunnage at {moisture}, above the limit of {limit}.", "{container}: palet dan dunnage {moisture}, di atas batas {limit}."),
    ("No wet timber or pallets travel with cargo that is sensitive to moisture. The limit is your contract's.", "Kayu atau palet basah tidak dimuat bersama barang yang peka lembap. Batasnya menurut kontrak Anda."),
    ("CTU Code, Annex 3, as read in public summaries; the limit is yours", "CTU Code, Lampiran 3, menurut ringkasan umum; batasnya dari Anda"), "medium",
)  # fmt: skip
AFTER_THE_GATE: Final = made(
    "SHP132", BLOCK,
    ("Packed before the gate", "Dimuat sebelum gerbang"),
    ("{container}: packing ended on {ended}, {later} was on {at}.", "{container}: pemuatan selesai pada {ended}, {later} pada {at}."),
    ("A container is closed before it passes the gate, and weighed packed (method 1) after it is closed.", "Peti kemas ditutup sebelum melewati gerbang, dan ditimbang terisi (metode 1) sesudah ditutup."),
    ("time order; SOLAS VI/2", "urutan waktu; SOLAS VI/2"), "exact",
)  # fmt: skip
SPREAD: Final = made(
    "SHP133", WARN,
    ("Mass spread over the length", "Massa tersebar sepanjang peti kemas"),
    ("{container}: {share} of the load lies in one half of the length, more than {most}.", "{container}: {share} muatan berada pada separuh panjang, lebih dari {most}."),
    ("A rule of thumb for packing; a crane and a road axle have limits of their own, ask the carrier.", "Kaidah praktis pemuatan; derek dan gandar jalan punya batas sendiri, tanyakan pengangkut."),
    ("CTU Code, rule of thumb, as read in public summaries", "CTU Code, kaidah praktis, menurut ringkasan umum"), "medium",
)  # fmt: skip
DOOR_FIT: Final = made(
    "SHP134", BLOCK,
    ("Through the door", "Melewati pintu"),
    ("{container}: a package of line {line}, {size}, does not pass a door of {door}.", "{container}: kemasan baris {line}, {size}, tidak melewati pintu {door}."),
    ("Every package is taken as a rigid box that goes in upright or as the packing allows; the door is the least that ISO 1496-1 lets it be. Measure your container and give its own figures if they are larger.", "Tiap kemasan dianggap kotak kaku yang masuk tegak atau sesuai kemasannya; pintu adalah ukuran minimum ISO 1496-1. Ukur peti kemas Anda dan pakai angkanya bila lebih besar."),
    ("ISO 668, ISO 1496-1 as quoted in a carrier's guide", "ISO 668, ISO 1496-1 menurut panduan pengangkut"), "medium",
)  # fmt: skip
INSIDE_FIT: Final = made(
    "SHP135", BLOCK,
    ("Inside the container", "Di dalam peti kemas"),
    ("{container}: a package of line {line}, {size}, does not stand in {room}.", "{container}: kemasan baris {line}, {size}, tidak dapat berdiri dalam {room}."),
    ("The inside is the least that ISO 1496-1 lets it be.", "Ukuran dalam adalah ukuran minimum ISO 1496-1."),
    ("ISO 668, ISO 1496-1 as quoted in a carrier's guide", "ISO 668, ISO 1496-1 menurut panduan pengangkut"), "medium",
)  # fmt: skip
VOLUME: Final = made(
    "SHP136", BLOCK,
    ("Packages take more room than there is", "Kemasan melebihi ruang yang ada"),
    ("{container}: the packages take {taken}, the room is {room}.", "{container}: kemasan memerlukan {taken}, ruangnya {room}."),
    ("Outer sizes of the packing list times their count. Bales that are pressed together must be measured as they stand.", "Ukuran luar pada daftar kemasan kali jumlahnya. Bal yang ditekan harus diukur sebagaimana berdiri."),
    ("arithmetic; ISO 1496-1 as quoted in a carrier's guide", "aritmetika; ISO 1496-1 menurut panduan pengangkut"), "medium",
)  # fmt: skip
STOWING_LOSS: Final = made(
    "SHP137", WARN,
    ("Little room left for stowing", "Ruang pemuatan hampir habis"),
    ("{container}: the packages take {taken}; {loss} below the nominal {nominal} leaves {usual}.", "{container}: kemasan memerlukan {taken}; {loss} di bawah nominal {nominal} menyisakan {usual}."),
    ("Practice keeps the load some percent below the nominal cube. Ask for a load suggestion before packing.", "Praktiknya muatan beberapa persen di bawah volume nominal. Minta saran pemuatan sebelum memuat."),
    ("stowing practice: https://sites.google.com/site/exportvietnam/containerdimensionsandcapacity", "praktik pemuatan: https://sites.google.com/site/exportvietnam/containerdimensionsandcapacity"), "medium",
)  # fmt: skip
PACKAGES_DIFFER: Final = made(
    "SHP138", BLOCK,
    ("Packages of the shipment and of the packing list", "Kemasan pada pengiriman dan pada daftar kemasan"),
    ("Lot {lot}: {what} is {recorded} package by package and {listed} on the packing list.", "Lot {lot}: {what} adalah {recorded} menurut kemasan satu per satu dan {listed} pada daftar kemasan."),
    ("Count, masses and numbers of the packages recorded are those of the list, lot by lot.", "Jumlah, massa dan nomor kemasan yang tercatat sama dengan daftar, lot demi lot."),
    ("arithmetic; traceability", "aritmetika; ketertelusuran"), "exact",
)  # fmt: skip
PART_PACKAGES: Final = made(
    "SHP139", WARN,
    ("More than one part package", "Lebih dari satu kemasan tidak penuh"),
    ("Line {line}: {pieces} pieces in {packages}, which hold {least} to {most} when at most one is part filled.", "Baris {line}: {pieces} buah dalam {packages}, yang memuat {least} sampai {most} bila paling banyak satu tidak penuh."),
    ("The packing agreed says how many pieces a package holds; pieces counted otherwise are a miscount, or part packages the list should name.", "Kemasan yang disepakati menyebut isi tiap kemasan; hitungan lain berarti salah hitung, atau kemasan tidak penuh yang harus disebut daftar."),
    ("the packing of the specification", "kemasan pada spesifikasi"), "exact",
)  # fmt: skip
DIVISION: Final = made(
    "SHP140", BLOCK,
    ("Masses in the declared division", "Massa pada skala yang dinyatakan"),
    ("{what}: {mass} is no whole multiple of the division {division}.", "{what}: {mass} bukan kelipatan utuh dari skala {division}."),
    ("Net, tare, dunnage and gross add up exactly only where all are declared in one division: round each before adding, not after.", "Neto, tara, dunnage dan bruto cocok tepat hanya bila semua dinyatakan pada satu skala: bulatkan masing-masing sebelum dijumlahkan."),
    ("arithmetic; the division is the declarant's", "aritmetika; skalanya dari pihak yang menyatakan"), "exact",
)  # fmt: skip
CONTAINERS_DIFFER: Final = made(
    "SHP141", BLOCK,
    ("Containers of the papers and of the shipment", "Peti kemas pada dokumen dan pada pengiriman"),
    ("{paper} names {named}, the shipment has {has}.", "{paper} menyebut {named}, pengiriman punya {has}."),
    ("The number on the doors is the number on every paper (ISO 6346).", "Nomor pada pintu adalah nomor pada tiap dokumen (ISO 6346)."),
    ("X09: carrier and customs practice", "X09: praktik pengangkut dan bea cukai"), "high",
)  # fmt: skip
TYPE_TEST_MISSING: Final = made(
    "SHP142", OPEN,
    ("Type test of a pet toy not recorded", "Uji tipe mainan hewan tidak tercatat"),
    ("{goods}: not recorded for revision {revision}: {missing}.", "{goods}: tidak tercatat untuk revisi {revision}: {missing}."),
    ("A list of evidence with dates. Nothing is inferred from another lot, another revision or a test that looks alike.", "Daftar bukti dengan tanggal. Tidak ada yang disimpulkan dari lot lain, revisi lain atau uji yang mirip."),
    ("buyers' practice for pet toys; Regulation (EU) 2023/988 asks for a risk file", "praktik pembeli mainan hewan; Regulation (EU) 2023/988 meminta berkas risiko"), "medium",
)  # fmt: skip
TYPE_TEST_FAILED: Final = made(
    "SHP143", BLOCK,
    ("Type test of a pet toy failed", "Uji tipe mainan hewan tidak lulus"),
    ("{goods}: {test} failed on {tested} ({reference}), and nothing later passed.", "{goods}: {test} tidak lulus pada {tested} ({reference}), dan tidak ada uji lulus sesudahnya."),
    ("The latest test of a kind speaks.", "Uji terakhir dari suatu jenis yang berlaku."),
    ("the report named", "laporan yang disebut"), "high",
)  # fmt: skip
TYPE_TEST_ENDED: Final = made(
    "SHP144", OPEN,
    ("Type test out of date", "Uji tipe sudah kedaluwarsa"),
    ("{goods}: {test} of {tested} counts until {until}, the day asked is {on}.", "{goods}: {test} tanggal {tested} berlaku sampai {until}, hari yang ditanyakan {on}."),
    ("How long a report counts is the buyer's or the laboratory's word; where none is written, none is assumed.", "Lamanya laporan berlaku ditentukan pembeli atau laboratorium; bila tidak tertulis, tidak diandaikan."),
    ("the report named", "laporan yang disebut"), "high",
)  # fmt: skip
TERM_CAUTION: Final = made(
    "SHP145", WARN,
    ("A term that puts clearance on the other side", "Syarat yang membebankan kepabeanan pada pihak lain"),
    ("{term}: {caution}", "{term}: {caution}"),
    ("Codes and our own words only; the text of the rules is the chamber's.", "Hanya kode dan kata kami sendiri; naskah aturannya milik kamar dagang."),
    ("Incoterms 2020, as read in public summaries", "Incoterms 2020, menurut ringkasan umum"), "high",
)  # fmt: skip
TYPE_TEST_NO_END: Final = made(
    "SHP146", NOTE,
    ("Type test without a written end", "Uji tipe tanpa akhir masa berlaku"),
    ("{goods}: {test} of {tested} ({reference}) says no end; ask the buyer how long it counts.", "{goods}: {test} tanggal {tested} ({reference}) tanpa akhir masa berlaku; tanyakan pembeli lamanya."),
    ("No validity is assumed, neither a short one nor a long one.", "Tidak ada masa berlaku yang diandaikan, pendek maupun panjang."),
    ("the report named", "laporan yang disebut"), "high",
)  # fmt: skip

STUFFING_RULES: Final[tuple[Rule, ...]] = (
    NO_RECORD, GAPS, TEST_FAILED, RECORD_DIFFERS, RAINED, LONG_OPEN, PALLETS_WET, AFTER_THE_GATE, SPREAD, DOOR_FIT, INSIDE_FIT,
    VOLUME, STOWING_LOSS, PACKAGES_DIFFER, PART_PACKAGES, DIVISION, CONTAINERS_DIFFER, TYPE_TEST_MISSING,
    TYPE_TEST_FAILED, TYPE_TEST_ENDED, TERM_CAUTION, TYPE_TEST_NO_END,
)  # fmt: skip
"""Every rule of this module."""
